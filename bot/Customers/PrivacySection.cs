using SalesBot.Bot.Administration;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;

namespace SalesBot.Bot.Customers;

/// <summary>Whose retention period is over, and which colleagues have left with something still remembered of them.</summary>
sealed class PrivacySection : IAdministrationSection
{
    public IReadOnlyList<Need> Needs(Incoming incoming) => [new RetentionNeed(), new ReachNeed(), new DoubtfulNeed()];

    public AdministrationPart Of(Incoming incoming, Known known)
    {
        var (report, left) = (known.Of(new RetentionNeed())!.Value, known.Of(new ReachNeed())!.Value?.Left ?? []);
        List<Text> lines = [report is null ? PrivacyReplies.NotLooked : PrivacyReplies.Over.With(report.Months, report.Count, incoming.Moment(report.At))];
        List<AdministrationButton> buttons = [];
        if (report is { Count: > 0 }) buttons.Add(new(PrivacyReplies.ShowExpired, new CardAction.ShowExpired()));
        buttons.Add(new(PrivacyReplies.LookAgain, new CardAction.LookForExpired()));
        if (known.Of(new DoubtfulNeed())!.Value is { Count: > 0 } doubtful)
        {
            lines.Add(PrivacyReplies.Doubtful.With(doubtful.Count));
            buttons.Add(new(PrivacyReplies.ShowDoubtful, new CardAction.ShowDoubtful()));
        }
        if (left.Count > 0)
        {
            lines.Add(PrivacyReplies.Leavers.With(left.Count));
            buttons.Add(new(PrivacyReplies.ShowLeavers, new CardAction.ShowLeavers()));
        }
        return new(PrivacyReplies.Section, lines, buttons);
    }
}
