using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Voices;

namespace SalesBot.Tests.Voices;

/// <summary>Cases to test with, in any state, and the people around them.</summary>
static class Cases
{
    public static readonly UserId Registrant = UserId.Of("registrant"), Owner = UserId.Of("owner"), Leader = UserId.Of("leader"), Executive = UserId.Of("executive"), Doer = UserId.Of("doer"),
        Triage = UserId.Of("triage"), Other = UserId.Of("other"), Admin = UserId.Of("admin");

    public static readonly People Company = People.Of(
    [
        Person(Registrant, Role.Employee, null), Person(Owner, Role.Employee, Leader), Person(Doer, Role.Employee, Leader), Person(Leader, Role.Leader, Executive), Person(Executive, Role.Leader | Role.Executive, null),
        Person(Triage, Role.Employee, null, triage: true), Person(Other, Role.Employee, null), Person(Admin, Role.Administrator, null),
    ]);

    /// <summary>Monday.</summary>
    public static readonly DateOnly Day = new(2026, 11, 23);

    public static DateTimeOffset At(DateOnly day, int hour = 10) => new(day.ToDateTime(new(hour, 0)), TimeSpan.FromHours(9));

    public static Employee Person(UserId id, Role roles, UserId? leader, bool triage = false) => new(id, id.Value, roles, leader, null, "", Lang.Ko, "Asia/Seoul", triage);

    public static VoiceRegistered Registered(VoiceKind kind = VoiceKind.Complaint, UserId? owner = null, DateOnly? on = null) => new(
        VoiceId.Of("v1"), new(1042), kind, VoiceSeverity.Important, "납기가 또 늦었다", "화를 내심", null, "서울병원", null, "박 과장", on ?? Day, "나", null, [Triage], owner, [], RunId.Of("run"), Registrant, At(on ?? Day), on ?? Day);

    /// <summary>The case after these events, all of which must be possible.</summary>
    public static Voice After(this Voice? voice, params VoiceEvent[] events)
    {
        var (after, refusal) = VoiceLedger.Apply(voice, events);
        Assert.True(refusal is null, refusal?.En);
        return after!;
    }

    public static Text? Refusal(this Voice voice, VoiceEvent happened) => VoiceLedger.Apply(voice, [happened]).Refusal;

    /// <summary>A case that begins with these events.</summary>
    public static Voice New(params VoiceEvent[] events) => After(null, events);

    public static VoiceAssessed Assessed(VoiceKind kind = VoiceKind.Complaint, DateOnly? on = null) => new(kind, VoiceSeverity.Important, null, Triage, At(on ?? Day), on ?? Day);

    public static OwnerAssigned Assigned(DateOnly? on = null, UserId? owner = null) => new(owner ?? Owner, Triage, At(on ?? Day), on ?? Day);

    public static OwnerAccepted Accepted(DateOnly? on = null, UserId? by = null) => new(by ?? Owner, At(on ?? Day), on ?? Day);

    public static CauseFound Cause(DateOnly? on = null, string words = "야간 출하 기준이 없음") => new(words, CauseCategory.Delivery, [], CauseId.Of("cause-1"), Owner, At(on ?? Day), on ?? Day);

    public static ActionPlanned Planned(DateOnly? on = null, DateOnly? due = null, string id = "a1") => new(id, "출하 기준을 만든다", Doer, due ?? Day.AddDays(4), Owner, At(on ?? Day), on ?? Day);

    public static ActionDone Done(DateOnly? on = null, string id = "a1") => new(id, "기준을 만들었다", Doer, At(on ?? Day), on ?? Day);

    public static RemovalConfirmed Checked(DateOnly? on = null, UserId? by = null) => new("이틀 지켜봄", by ?? Leader, At(on ?? Day), on ?? Day);

    public static CustomerTold Told(DateOnly? on = null) => new(new("나", on ?? Day, "전화", Owner, At(on ?? Day)), Owner, At(on ?? Day), on ?? Day);

    public static CustomerHeard Heard(Reaction reaction = Reaction.Satisfied, DateOnly? on = null) => new(reaction, "잘됐다고 하심", on ?? Day, Owner, At(on ?? Day), on ?? Day);

    public static VoiceClosed Closed(DateOnly? on = null) => new(Owner, At(on ?? Day), on ?? Day);

    /// <summary>An accepted complaint.</summary>
    public static Voice Taken(VoiceKind kind = VoiceKind.Complaint, DateOnly? on = null) => After(null, Registered(kind, on: on), Assessed(kind, on), Assigned(on), Accepted(on));
}
