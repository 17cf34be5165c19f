using SalesBot.Bot.Turns;
using SalesBot.Bot.Weekly;
using SalesBot.Cards;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Desk;

namespace SalesBot.Bot.Files;

/// <summary>"내보내기", and every button that gives a file.</summary>
sealed class FileHandler : IHandler
{
    public IReadOnlyList<Command> Commands => [Command.Export];

    public IReadOnlyList<Type> Actions => [typeof(CardAction.GetFile)];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        if (incoming.Action is CardAction.GetFile file) return Decision.Saying(new Reply.File(file.Order));
        if (!known.Sells(incoming.User)) return Decision.Saying(WeeklyWords.NotForYou);
        // Counted is what lies on the own desk; to count the teams below, all their desks would have to be read while somebody waits.
        var isAbove = known.People.AllLeadersBelow(incoming.User).Any() || known.People.AwayFor(incoming.User).Any(absent => known.People.AllLeadersBelow(absent.Id).Any());
        if (!isAbove && known.Of(new LedRows(incoming.User)) is null) return Outcome.Wants(new LedRows(incoming.User));
        int? count = isAbove ? null : known.Of(new LedRows(incoming.User))!.Value.OfType<OpportunityRow>().Count(row => known.People.Of(incoming.User, row.Opportunity) is Standing.Rep or Standing.Leader);
        return Decision.Saying(FileChoiceCard.Export(count, incoming.Today.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture), incoming.Lang));
    }
}
