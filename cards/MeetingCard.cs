using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Weekly;

namespace SalesBot.Cards;

/// <summary>A meeting, one card after another: what is known and open, and one form to write down what is decided there and then.</summary>
public static class MeetingCard
{
    public static AdaptiveCard Of(MeetingView view, Lang lang)
    {
        var (meeting, item) = (view.Meeting, view.Meeting.Items[view.At]);
        var place = WeeklyCardWords.MeetingAt.With(view.At + 1, meeting.Items.Count).In(lang);
        CardAction At(int at) => new CardAction.MeetingItem(meeting.Id, at, meeting.Items[at].Record);
        return new()
        {
            FallbackText = Shown.Short($"{place} {item.Title}", 200),
            Body =
            [
                .. Sections.News(view.News, lang),
                Sections.Subtle($"{place} · {string.Join(", ", item.Why.Select(kind => kind.Label().In(lang)))}"),
                // Without a standing of its own the card shows all and offers nothing: here the meeting's own buttons do.
                .. view.Shown is { } shown ? OpportunityCard.Of(shown with { Standing = Standing.None, News = null }, lang).Body
                    : view.Case is { } heard ? VoiceCard.Of(heard with { News = null }, lang).Body : [Sections.Heading(item.Title)],
            ],
            Actions =
            [
                .. view.Shown is { Opportunity.IsOpen: true } open
                    ? [Buttons.Unfold(WeeklyCardWords.Decide, OpportunityForms.Terms(open, lang), WeeklyCardWords.DecideSend, new CardAction.Decide(meeting.Id, view.At, open.Opportunity.Id), lang)] : Array.Empty<ActionElement>(),
                // What has to be filled in comes as a card below, and the meeting stays where it is.
                .. view.Case is { } decided ? Moves(decided).Select(move => Buttons.PressOnly(move.About().Label, new CardAction.DecideCase(meeting.Id, view.At, decided.Voice.Id, move), lang)) : [],
                view.At + 1 < meeting.Items.Count ? Buttons.PressOnly(WeeklyCardWords.Next, At(view.At + 1), lang) : End(view, lang),
                .. view.At > 0 ? [Buttons.PressOnly(WeeklyCardWords.Previous, At(view.At - 1), lang)] : Array.Empty<ActionElement>(),
                .. view.At + 1 < meeting.Items.Count ? [End(view, lang)] : Array.Empty<ActionElement>(),
            ],
        };
    }

    /// <summary>A button cannot take along what stands in a form beside it; so where there is one it is said before it is lost.</summary>
    static ActionElement End(MeetingView view, Lang lang) => view.Shown is { Opportunity.IsOpen: true }
        ? Buttons.Unfold(WeeklyCardWords.EndMeeting, [new TextBlock { Text = WeeklyCardWords.EndMeans.In(lang) }], WeeklyCardWords.EndNow, new CardAction.EndMeeting(view.Meeting.Id), lang)
        : Buttons.PressOnly(WeeklyCardWords.EndMeeting, new CardAction.EndMeeting(view.Meeting.Id), lang);

    public static AdaptiveCard Nothing(Lang lang) => new() { FallbackText = WeeklyCardWords.NothingToMeet.In(lang), Body = [new TextBlock { Text = WeeklyCardWords.NothingToMeet.In(lang) }] };

    /// <summary>What can be decided in a case: what carries it on, else who takes it.</summary>
    static IEnumerable<VoiceMove> Moves(VoiceView view)
    {
        var next = VoiceNext.Of(view);
        return next.Primary is { } primary ? [primary, .. next.Beside] : [.. next.Beside, .. next.Others.Where(move => move is VoiceMove.Assign)];
    }

    /// <summary>What came of it: every step that was decided, with who does it until when, and how the cases that were decided on stand now.</summary>
    public static AdaptiveCard Over(SalesMeeting meeting, IReadOnlyList<Decided> decided, IReadOnlyList<Voice> cases, Func<UserId, Text> nameOf, DateOnly today, Lang lang) => new()
    {
        FallbackText = WeeklyCardWords.MeetingOver.In(lang),
        Body =
        [
            Sections.Heading(WeeklyCardWords.MeetingOver.In(lang)),
            .. decided.Count + cases.Count == 0 ? [new TextBlock { Text = WeeklyCardWords.NothingDecided.In(lang) }] : (Element[])
            [
                Sections.Label(WeeklyCardWords.Decided.With(decided.Count + cases.Count), lang),
                .. decided.Take(30).SelectMany(one => (Element[])
                [
                    Sections.Line(one.Title, Shown.Short(one.Step.Terms.What, 160)),
                    Sections.Subtle(CardWords.Owner.With(nameOf(one.Step.Terms.Owner).In(lang), Shown.Day(one.Step.Terms.Due, lang, today)).In(lang)),
                ]),
                .. cases.Take(30).Select(one => Sections.Line(Shown.Short(one.Title, 80), VoiceTexts.State(one).In(lang), one.Owner is { } owner ? nameOf(owner).In(lang) : null)),
            ],
        ],
        Actions = [.. meeting.Items.IsEmpty ? Array.Empty<ActionElement>() : [Buttons.PressOnly(WeeklyCardWords.LookAgain, new CardAction.MeetingItem(meeting.Id, 0), lang)]],
    };
}
