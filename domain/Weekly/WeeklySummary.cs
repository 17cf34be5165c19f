using System.Collections.Immutable;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Desk;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Voices;

namespace SalesBot.Domain.Weekly;

/// <summary>What deserves a leader's attention this week, from the rows of one desk; the most pressing first, and within a kind the oldest.</summary>
public static class WeeklySummary
{
    /// <summary>An opportunity nobody has looked at for longer than this is without news.</summary>
    public const int NewsAfterDays = 14;

    const int words = 160;

    /// <param name="mine">Whether a row is (still) this leader's: after a change of leaders, rows of the old order may lie around.</param>
    /// <param name="dayOf">The leader's local day of an instant.</param>
    /// <param name="standingOf">What the leader is to a case; without it, the leader of its owner.</param>
    public static IReadOnlyList<WeeklyLine> Of(UserId leader, IEnumerable<DeskRow> desk, Func<Opportunity, bool> mine, DateOnly today, Func<DateTimeOffset, DateOnly> dayOf, Func<Voice, VoiceStanding>? standingOf = null)
    {
        var rows = desk.Where(row => !row.Gone).ToList();
        var opportunities = rows.OfType<OpportunityRow>().Select(row => row.Opportunity).Where(mine).ToList();
        return
        [
            .. opportunities.SelectMany(opportunity => Lines(leader, opportunity, today, dayOf)).Concat(rows.OfType<PersonRow>().SelectMany(row => Stance(row, today))).Concat(rows.OfType<HandOverRow>().SelectMany(row => Unread(row.HandOver, dayOf))).Concat(Concerns(opportunities, dayOf))
                .OrderBy(line => line.Since).ThenBy(line => line.Title, StringComparer.Ordinal)
                // Cases by their stage first, and within it the oldest.
                .Concat(rows.OfType<VoiceRow>().Select(row => row.Voice).Where(voice => voice.IsOpen).OrderBy(voice => voice.State).ThenBy(voice => voice.RegisteredAt).Select(voice => Line(voice, leader, standingOf?.Invoke(voice) ?? VoiceStanding.Leader)))
                .OrderBy(line => line.Kind),
        ];
    }

    static WeeklyLine Line(Voice voice, UserId leader, VoiceStanding standing) => new(
        voice.CameBack > 0 ? WeeklyKind.CauseCameBack : WeeklyKind.Voice, RecordRef.Of(voice.Id), Shown.Short($"{voice.Number} · {voice.CompanyName}".TrimEnd(' ', '·'), 80), voice.Owner ?? leader, Shown.Short(voice.Words, words),
        voice.RegisteredOn, voice.State.ToString(), Move: Move(voice, leader, standing));

    /// <summary>What only a leader does comes first; the work itself is its owner's, whom the leader may choose anew.</summary>
    static VoiceMove? Move(Voice voice, UserId leader, VoiceStanding standing)
    {
        var next = VoiceNext.Of(voice, standing, leader);
        return voice.Owner == leader || next.Primary is VoiceMove.ConfirmRemoval or VoiceMove.ApproveException ? next.Primary
            : ((VoiceMove?[])[VoiceMove.Assign, VoiceMove.News]).FirstOrDefault(move => move == next.Primary || next.Beside.Contains(move!.Value) || next.Others.Contains(move.Value));
    }

    /// <summary>Customers of a hand-over that the successor has not taken over yet.</summary>
    static IEnumerable<WeeklyLine> Unread(HandOver handOver, Func<DateTimeOffset, DateOnly> dayOf)
    {
        if (handOver.IsOpen && handOver.Customers.Count(customer => customer.IsOpen) is > 0 and var left)
            yield return new(WeeklyKind.HandOver, new(RecordKind.HandOver, handOver.Id.Value), Shown.Short(handOver.FromName, 80), handOver.To, "", dayOf(handOver.StartedAt), left.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Somebody at a customer stands otherwise than before, since the last summary.</summary>
    static IEnumerable<WeeklyLine> Stance(PersonRow row, DateOnly today)
    {
        if (row.On >= Week.Of(today).Before.Monday) yield return new(WeeklyKind.StanceChanged, row.Record, $"{row.CompanyName} · {NameTokens.Of(row.Person)}", row.By, Shown.Short(row.Words, words), row.On, $"{row.From} {row.To}");
    }

    /// <summary>The same thing worries several people of one customer, in their words.</summary>
    static IEnumerable<WeeklyLine> Concerns(IEnumerable<Opportunity> opportunities, Func<DateTimeOffset, DateOnly> dayOf)
    {
        var said = from opportunity in opportunities
                   from problem in opportunity.OpenProblems
                   let told = problem.Latest ?? problem.Words
                   from person in NameTokens.In(told).Distinct()
                   let topic = OpportunityTells.TopicOf(problem.Kind)
                   where topic is not ObservationTopic.Proposal
                   select (opportunity, person, told, topic, On: dayOf(problem.Since));
        foreach (var shared in said.GroupBy(one => (one.opportunity.Company, one.topic)).Where(group => group.Select(one => one.person).Distinct().Count() > 1))
        {
            var latest = shared.MaxBy(one => one.On);
            yield return new(WeeklyKind.SharedConcern, latest.opportunity.Id, Shown.Short(latest.opportunity.CompanyName, 80), latest.opportunity.Rep,
                string.Join(" / ", shared.Select(one => one.told).Distinct().Take(2).Select(told => $"“{Shown.Short(told, words / 2)}”")), latest.On, shared.Key.topic.ToString());
        }
    }

    /// <summary>When there was news last: a check-in, and whatever was told outside of one.</summary>
    static DateTimeOffset LastNews(Opportunity opportunity)
    {
        var latest = opportunity.LastCheckIn ?? opportunity.OpenedAt;
        void Later(DateTimeOffset? at) => latest = at > latest ? at.Value : latest;
        foreach (var fact in opportunity.Facts) Later(fact.At);
        foreach (var problem in opportunity.Problems) Later(problem.Since);
        foreach (var step in opportunity.Steps) Later(step.Result?.At);
        return latest;
    }

    /// <summary>The approver, and the positions that were asked for and that nobody could name. That one was never asked for is no finding.</summary>
    static List<CustomerRole> Unknown(Opportunity opportunity) => opportunity.Positions.IsEmpty
        // Most have none: a round of summaries goes through all of a company's opportunities.
        ? opportunity.Knows(Topic.Approver) ? [] : [CustomerRole.FinalApprover]
        : [.. PositionMap.Of(opportunity).Where(position => position.Who is null && (position.Role is CustomerRole.FinalApprover || opportunity.Positions.Exists(asked => asked.Role == position.Role))).Select(position => position.Role)];

    /// <summary>The question that helps to fill it.</summary>
    static ProblemKind Asked(CustomerRole role) => role switch
    {
        CustomerRole.FinalApprover => ProblemKind.ApproverUnknown,
        CustomerRole.DecisionMaker => ProblemKind.NoDecisionMaker,
        CustomerRole.Champion => ProblemKind.NoChampion,
        _ => ProblemKind.SingleContact,
    };

    static IEnumerable<WeeklyLine> Lines(UserId leader, Opportunity opportunity, DateOnly today, Func<DateTimeOffset, DateOnly> dayOf)
    {
        WeeklyLine Line(WeeklyKind kind, string said, DateOnly since, string? part = null, ProblemKind? gap = null, UserId? whose = null) =>
            new(kind, opportunity.Id, Shown.Short(opportunity.Title, 80), whose ?? opportunity.Rep, Shown.Short(said, words), since, part, gap);

        bool IsLongAgo(DateOnly day) => today.DayNumber - day.DayNumber > NewsAfterDays;

        var week = Week.Of(today);
        if (opportunity.Help is { IsOpen: true } help) yield return Line(WeeklyKind.HelpUnanswered, help.Words, dayOf(help.At));
        foreach (var step in opportunity.Steps)
        {
            if (step.AwaitsAnswerOf(Side.Leader, opportunity)) yield return Line(WeeklyKind.AnswerOwed, step.Terms.What, dayOf(step.At), step.Id.Value);
            else if (step.IsRunning && step.Owner == leader && step.Terms.Due < today) yield return Line(WeeklyKind.OwnStepOverdue, step.Terms.What, step.Terms.Due, step.Id.Value, whose: leader);
            else if (step.IsRunning && step.Terms.Due <= week.Sunday) yield return Line(step.Terms.Due < today ? WeeklyKind.StepOverdue : WeeklyKind.StepDue, step.Terms.What, step.Terms.Due, step.Id.Value, whose: step.Owner);
            // Results since the last summary: the week before, and what has come in since.
            if (step.Result is { } result && dayOf(result.At) >= week.Before.Monday)
                yield return Line(WeeklyKind.StepResult, $"{Shown.Short(step.Terms.What, 60)} → {Shown.Short(result.What, 90)}", dayOf(result.At), step.Id.Value, whose: step.Owner);
        }
        foreach (var problem in opportunity.OpenProblems) yield return Line(WeeklyKind.Problem, problem.Latest ?? problem.Words, dayOf(problem.Since), problem.Id.Value, problem.Kind);
        if (opportunity.About(Topic.Promise) is { IsKnown: true, Due: { } promised } promise && promised < today) yield return Line(WeeklyKind.Problem, promise.Kept, promised, gap: ProblemKind.PromiseOverdue);

        if (Unknown(opportunity) is [var first, ..] roles)
            yield return Line(WeeklyKind.PositionUnknown, "", first is CustomerRole.FinalApprover ? dayOf(opportunity.OpenedAt) : opportunity.Positions.Where(position => position.Who is null).Min(position => position.On), string.Join(' ', roles), Asked(first));
        else if (opportunity.Contacts.Count == 1) yield return Line(WeeklyKind.PositionUnknown, opportunity.Contacts[0], dayOf(opportunity.OpenedAt), gap: ProblemKind.SingleContact);

        if (opportunity.LastContact is { } contact && today.DayNumber - contact.DayNumber > Gaps.SilentAfterDays) yield return Line(WeeklyKind.CustomerSilent, "", contact, gap: ProblemKind.SilentCustomer);
        // A round goes through all of a company's opportunities: only of those without a check-in lately the rest is looked at.
        else if (IsLongAgo(dayOf(opportunity.LastCheckIn ?? opportunity.OpenedAt)) && dayOf(LastNews(opportunity)) is var news && IsLongAgo(news)) yield return Line(WeeklyKind.NoNews, "", news, gap: ProblemKind.Stale);
    }
}

/// <summary>A summary as it was made and kept: how much of each kind there was, and the most pressing lines. Leaders of leaders read these.</summary>
/// <param name="At">When it was made.</param>
/// <param name="Below">How many leaders' summaries are counted in, on all levels.</param>
public sealed record KeptSummary(UserId Leader, DateOnly Monday, DateTimeOffset At, ImmutableList<KindCount> Counts, ImmutableList<WeeklyLine> First, int Below = 0)
{
    /// <summary>So many lines are kept whole; the rest is read from the desk when somebody asks for it.</summary>
    public const int LinesKept = 8;

    public static KeptSummary Of(UserId leader, Week week, DateTimeOffset at, IReadOnlyList<WeeklyLine> lines, IReadOnlyCollection<KeptSummary> below) => new(
        leader, week.Monday, at,
        [
            .. lines.Select(line => new KindCount(line.Kind, 1)).Concat(below.SelectMany(team => team.Counts)).GroupBy(count => count.Kind).OrderBy(group => group.Key).Select(group => new KindCount(group.Key, group.Sum(count => count.Count))),
        ],
        [.. lines.Take(LinesKept)], below.Count + below.Sum(team => team.Below));

    /// <summary>How much needs somebody, of all kinds.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public int Total => Counts.Sum(count => count.Count);
}

/// <summary>How many lines of one kind need somebody's attention.</summary>
public sealed record KindCount(WeeklyKind Kind, int Count);
