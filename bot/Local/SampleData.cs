using SalesBot.Bot.Customers;
using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Opportunities;
using SalesBot.Storage;

namespace SalesBot.Bot.Local;

/// <summary>
/// Opportunities of an invented Korean company for trying things out. Every name says or is known to be a sample, and they are written only where there
/// are none yet. They are ordinary events, told as the reps would have told them.
/// </summary>
sealed class SampleData(Stores stores, OpportunityFollower follower, Colleagues colleagues, TimeProvider clock)
{
    public static readonly TenantId Tenant = TenantId.Of("local");

    static readonly UserId haneul = UserId.Of("00000000-0000-4000-8000-000000000001");
    static readonly UserId emma = UserId.Of("00000000-0000-4000-8000-000000000002");

    public Task Write(CancellationToken ct) => Write(Tenant, ct);

    public async Task Write(TenantId tenant, CancellationToken ct)
    {
        // What has ended or was handed over had been written as well; told a second time, it would change its days.
        if ((await stores.Desks.Rows(tenant, haneul, ct)).OfType<OpportunityRow>().Any()) return;
        var now = clock.GetUtcNow();
        await Add(tenant, haneul, "한빛전자(샘플)", "Hanbit Electronics", "MES 교체", now, ct,
            Said(haneul, Topic.Need, "수율 데이터를 설비마다 손으로 옮겨 적어요", "김철수 부장", now.AddDays(-9)),
            Said(haneul, Topic.Budget, "planned", "김철수 부장", now.AddDays(-9)));
        await Add(tenant, haneul, "서울병원(샘플)", "Seoul Hospital", "PACS 스토리지 증설", now, ct,
            Said(haneul, Topic.Approver, "정미란 행정부원장", "박지성 과장", now.AddDays(-5)),
            Said(haneul, Topic.NextStep, "12월 첫째 주에 견적을 비교하기로 함", "박지성 과장", now.AddDays(-5)),
            Said(haneul, Topic.Need, "영상 조회가 오후마다 느려진다", "이영희 팀장", now.AddDays(-5)),
            new ProblemReported(ProblemId.Of("sample-delivery"), ProblemKind.TechnicalOrQuality, "납품 뒤 이관하는 동안 조회가 멈출까 걱정하심", haneul, now.AddDays(-5)));
        foreach (var (company, english, name, approver) in ((string, string, string, string)[])[("대성화학(샘플)", "Daesung Chemical", "안전관리 시스템", "오세훈 공장장"), ("미래건설(샘플)", "Mirae Construction", "현장 출입 관리", "한지민 상무"), ("가온물류(샘플)", "Gaon Logistics", "창고 자동화 2차", "문성근 본부장")])
            await Add(tenant, haneul, company, english, name, now, ct,
                Said(haneul, Topic.Approver, approver, approver, now.AddDays(-3)),
                Said(haneul, Topic.NextStep, "다음 주에 현장 설명회", "담당 과장", now.AddDays(-3)));
        await Add(tenant, emma, "Nordlicht Automotive Korea (sample)", null, "Line tracking", now, ct,
            Said(emma, Topic.Need, "They lose two hours a day looking for parts", "Ms. Yoon", now.AddDays(-6)),
            Said(emma, Topic.Approver, "Mr. Berg, plant manager", "Ms. Yoon", now.AddDays(-6)));
        await Add(tenant, emma, "Hanseo Foods (sample)", null, "Cold chain sensors", now, ct,
            Said(emma, Topic.NextStep, "Pilot in one warehouse, start to be fixed", "Mr. Choi", now.AddDays(-30)));
    }

    static OpportunityId IdOf(string company) => OpportunityId.Of(new Mint($"sample\n{company}").Next());

    static FactLearned Said(UserId by, Topic topic, string kept, string who, DateTimeOffset at) => new(topic, kept, Grade.Confirmed, who, null, DateOnly.FromDateTime(at.UtcDateTime), null, by, at);

    async Task Add(TenantId tenant, UserId rep, string companyName, string? english, string name, DateTimeOffset now, CancellationToken ct, params OpportunityEvent[] events)
    {
        var company = Company.Named(companyName);
        var id = IdOf(companyName);
        var opened = new OpportunityOpened(id, name, company.Id, companyName, rep, rep, now.AddDays(-40));
        var (told, met) = Capture.Of([opened, .. events], null, colleagues.People.IsNamed, DateOnly.FromDateTime(now.UtcDateTime));
        var (after, _) = OpportunityLedger.Apply(null, told);
        await Task.WhenAll([stores.Customers.Meet(tenant, company, ct).AsTask(), .. met.Select(person => stores.Customers.Meet(tenant, person, rep, now.AddDays(-40), ct).AsTask())]);
        // An English-speaking colleague asks for it by its English name.
        if (english is not null) await stores.Customers.Point(tenant, SearchKeys.OfCompany(english), new(NamePointer.OfCompany, companyName, [company.Id.Value]), ct);
        await stores.Opportunities.Add(tenant, after!, null, told, [], ct);
        await follower.Follow(tenant, null, after!, told, ct);
    }
}
