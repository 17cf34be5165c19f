using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Voices;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Desk;
using SalesBot.Domain.Weekly;

namespace SalesBot.Bot.Weekly;

/// <summary>"주간 요약": what deserves a leader's attention now, and what is done about it on its own lines.</summary>
/// <param name="others">Whose actions a line may offer; each decides as it always does, and the summary comes back as it stands then.</param>
sealed class SummaryHandler(IReadOnlyList<IHandler> others) : IHandler
{
    readonly Dictionary<Type, IHandler> others = others.SelectMany(handler => handler.Actions, (handler, action) => (handler, action)).ToDictionary(pair => pair.action, pair => pair.handler);

    public IReadOnlyList<Command> Commands => [Command.WeeklySummary];

    public IReadOnlyList<Type> Actions => [typeof(CardAction.Summary), typeof(CardAction.InSummary)];

    public IEnumerable<Need> Foresee(Sender sender, TypedCommand? command) => sender.Action switch
    {
        CardAction.Summary summary => Of(summary.Leader ?? sender.User),
        CardAction.InSummary { Inner: CardAction.OnOpportunity { Id: var id }, At: var at } => [.. Of(at.Leader ?? sender.User), new Need.Record(id)],
        CardAction.InSummary { Inner: CardAction.OnVoice { Id: var id }, At: var at } => [.. Of(at.Leader ?? sender.User), new VoiceNeeds.Case(id)],
        _ => Of(sender.User),
    };

    static Need[] Of(UserId leader) => [new RowsOf(leader), new TeamsBelow(leader)];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known) => incoming.Action switch
    {
        CardAction.Summary summary => Show(summary, incoming, known),
        CardAction.InSummary inside => Inside(inside, incoming, conversation, known),
        _ => Show(new(), incoming, known),
    };

    static Outcome Show(CardAction.Summary summary, Incoming incoming, Known known) =>
        View(summary, incoming, known, null, null) switch
        {
            (null, null) => Decision.Saying(WeeklyWords.NoTeam(known.RolesOf(incoming.User))),
            (null, { } wants) => wants,
            ({ } view, _) => Decision.Saying(SummaryCard.Of(view, incoming.Lang)),
        };

    /// <summary>The other handler decides; what it would have shown in place of the summary is said on top of it, and what somebody wants to read comes below.</summary>
    Outcome Inside(CardAction.InSummary inside, Incoming incoming, Conversation conversation, Known known)
    {
        if (!others.TryGetValue(inside.Inner.GetType(), out var handler)) return Decision.Saying(TurnWords.OldCard(known.RolesOf(incoming.User)));
        var outcome = handler.Decide(incoming with { Action = inside.Inner, Inputs = Inputs(incoming.Inputs, inside.Line) }, null, conversation, known);
        if (outcome is not Decision decision) return outcome;
        var said = decision.Replies.OfType<Reply.Card>().FirstOrDefault();
        // What opens something to read or to fill in comes below; the summary stays as it was.
        var opens = inside.Inner is CardAction.Show or CardAction.OnVoice;
        var news = opens ? null : said is not null ? Text.Same(said.Content.FallbackText) : decision.Replies.OfType<Reply.Words>().FirstOrDefault()?.Text;
        var change = decision.Change as OpportunityChange;
        if (news is not null && inside.Inner is CardAction.AskSuggested or CardAction.AskOwn && Question(inside.Inner, change, known) is { } question) news = new($"{news.Ko} “{question}”", $"{news.En} “{question}”");
        return View(inside.At, incoming, known, change, news) switch
        {
            (null, { } wants) => wants,
            (null, null) => decision,
            ({ } view, _) => decision with { Replies = [SummaryCard.Of(view, incoming.Lang), .. opens ? decision.Replies : []] },
        };
    }

    /// <summary>What is in the air now, so that the leader reads what went out.</summary>
    static string? Question(CardAction inner, OpportunityChange? change, Known known) =>
        (change?.After ?? (inner is CardAction.OnOpportunity { Id: var id } ? known.Record(id)?.Value?.Value : null))?.OpenQuestion?.Words;

    /// <summary>The inputs of one line, under the ids its handler knows.</summary>
    static IReadOnlyDictionary<string, string> Inputs(IReadOnlyDictionary<string, string> inputs, int? line)
    {
        if (line is not { } number) return inputs;
        var ending = $"-{number}";
        return inputs.ToDictionary(pair => pair.Key.EndsWith(ending, StringComparison.Ordinal) ? pair.Key[..^ending.Length] : pair.Key, pair => pair.Value);
    }

    /// <summary>The summary as it stands, with what this turn changes; or what has to be read first; or neither, for somebody who has no team.</summary>
    static (SummaryView? View, Outcome? Wants) View(CardAction.Summary summary, Incoming incoming, Known known, OpportunityChange? change, Text? news)
    {
        var leader = summary.Leader ?? incoming.User;
        if (!known.People.MaySee(incoming.User, leader) || known.People.Find(leader) is not { } employee) return (null, null);
        if (known.People.ReportsOf(leader).Count == 0 && !known.People.AwayFor(incoming.User).Any()) return (null, null);
        if (known.Of(new RowsOf(leader)) is not { } rows || known.Of(new TeamsBelow(leader)) is not { } below) return (null, Outcome.Wants(Of(leader)));
        IEnumerable<DeskRow> present = change is null ? rows.Value : [.. rows.Value.Where(row => row.Record != change.Record), OpportunityRow.Of(change.After)];
        var lines = SummaryMaker.Lines(known.People, leader, present, incoming.Today, incoming.Zone);
        var teams = below.Value;
        // What was dealt with is gone, so a page may have nothing left to show.
        var from = summary.From < lines.Count + teams.Count ? summary.From : 0;
        return (new(incoming.User, leader, Text.Same(employee.Name), incoming.Today, lines, teams, known.NameOf, from, news), null);
    }
}
