using Microsoft.Extensions.DependencyInjection;
using SalesBot.Bot.Local;
using SalesBot.Domain;
using SalesBot.Domain.Desk;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Local;

public class SampleDataTests
{
    /// <summary>History does not change: neither what was told of an opportunity nor when somebody was seen.</summary>
    [Fact]
    public async Task Samples_that_were_all_handed_over_are_not_told_again_on_a_later_day()
    {
        await using var here = await Surface.Surface.Open();
        var (rep, desks, tables) = (UserId.Of(Seat.Haneul.Id), here.Bot.Stores.Desks, here.Bot.Services.GetRequiredService<ITables>());
        foreach (var row in (await desks.Rows(SampleData.Tenant, rep, default)).OfType<OpportunityRow>())
            await desks.Put(SampleData.Tenant, rep, OpportunityRow.Left(row.Opportunity with { Rep = UserId.Of(Seat.Emma.Id), Version = row.Version + 1 }), default);
        Assert.Empty(await desks.Opportunities(SampleData.Tenant, rep, default));
        async Task<List<string>> Everything()
        {
            var all = new List<string>();
            foreach (var table in (Table[])[Table.Opportunity, Table.Person, Table.Company, Table.Names])
                await foreach (var row in tables.Everything(table, default)) all.Add($"{table} {row.Partition} {row.Key} {row.Body}");
            return all;
        }

        var before = await Everything();
        here.Clock.Advance(TimeSpan.FromDays(17));
        await here.Bot.Services.GetRequiredService<SampleData>().Write(default);
        Assert.Equal(before, await Everything());
    }
}
