using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Tests.Contracts.StandIns;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Budgets;

/// <summary>A customer of many years: what others sold and promised there is not read to store one more check-in in which somebody is named in full.</summary>
public class OldCustomerTests
{
    [Fact]
    public async Task A_check_in_reads_no_more_at_a_customer_with_three_hundred_opportunities_and_promises_than_at_a_new_one() => Assert.Equal(await RowsRead(0), await RowsRead(300));

    static async Task<int> RowsRead(int before)
    {
        CountingTables counting = null!;
        await using var here = await Surface.Surface.Open((_, tables) => counting = new(tables));
        var (tenant, customer, somebody) = (TenantId.Of("local"), Company.Named("한빛전자(샘플)").Id, UserId.Of("somebody"));
        for (int i = 0; i < before; i++)
        {
            await here.Bot.Stores.Customers.Serve(tenant, customer, new(OpportunityId.Of($"old-{i}"), $"지난 사업 {i}", somebody, false, 1), default);
            await here.Bot.Stores.Customers.Tell(tenant, customer, null, new PromiseMade($"old-{i}", PromiseSide.Ours, "자료 송부", null, null, new(2025, 1, 1), null, somebody, BotHost.Monday.AddYears(-1).AddMinutes(i)), default);
        }
        await here.Teams.Says(Seat.Haneul, "체크인 한빛");
        here.Teams.Carry = async activity => (await Carried.To(here.Bot, activity, counting)).Answer;
        await here.Teams.Presses(Seat.Haneul, "보내기 (빈칸은 ‘모름’)", new Dictionary<string, string> { ["최종 결재"] = "박영수 상무", ["어떻게 아셨나요"] = "고객이 직접 말씀·문서", ["누가 말씀"] = "김철수 부장", ["문제 없음"] = "true" });
        here.Teams.Carry = null;
        Assert.Contains("저장했습니다", here.Newest(Seat.Haneul), StringComparison.Ordinal);
        return counting.Rows;
    }
}
