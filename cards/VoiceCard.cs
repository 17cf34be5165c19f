using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Voices;

namespace SalesBot.Cards;

/// <summary>
/// A case as one person may see it: what the customer said, where it stands, what is missing to go on, and the one thing this person can do next. It always shows the present
/// state, whatever made it appear.
/// </summary>
public static class VoiceCard
{
    const int wordsAtMost = 300;
    const int newsAtMost = 200;

    public static AdaptiveCard Of(VoiceView view, Lang lang)
    {
        var voice = view.Voice;
        return new()
        {
            FallbackText = Shown.Short($"{view.News?.In(lang)} {voice.Title} · {VoiceTexts.State(voice).In(lang)}".Trim(), 200),
            Body =
            [
                .. Sections.News(view.News, lang),
                Sections.Heading(voice.Title),
                Sections.Subtle($"{voice.Kind.Label().In(lang)} · {voice.Severity.Label().In(lang)} · {VoiceTexts.State(voice).In(lang)}"),
                .. AtOnce(voice, lang),
                new Container { Style = ContainerStyle.Emphasis, Spacing = Spacing.Small, Items = [.. Said(view, lang)] },
                .. Standing(view, lang),
                .. Work(view, lang),
                .. History(view, lang),
                .. Missing(voice, lang),
            ],
            Actions = [.. Actions(view, lang)],
        };
    }

    /// <summary>As everybody in a group chat or channel sees it: its number and how far it has come. Who the customer is and what was said stand on the case, for those whom it concerns, in their own chats.</summary>
    public static AdaptiveCard ForAll(VoiceView view, Lang lang)
    {
        var voice = view.Voice;
        return new()
        {
            FallbackText = $"{voice.Number} · {VoiceTexts.State(voice).In(lang)}",
            Body =
            [
                Sections.Heading(voice.Number.ToString()),
                Sections.Line(VoiceCardWords.State.In(lang), VoiceTexts.State(voice).In(lang), voice.Owner is { } owner ? view.NameOf(owner).In(lang) : null),
            ],
            Actions = [Buttons.PressOnly(CardWords.Open, new CardAction.ShowVoice(voice.Id, voice.Cause?.Known), lang)],
        };
    }

    static IEnumerable<Element> AtOnce(Voice voice, Lang lang) =>
        voice is { IsOpen: true, AtOnce: { } atOnce } ? [new Container { Style = ContainerStyle.Attention, Items = [Sections.Line(VoiceCardWords.AtOnce.In(lang), Shown.Short(atOnce, wordsAtMost))] }] : [];

    static IEnumerable<Element> Said(VoiceView view, Lang lang)
    {
        var voice = view.Voice;
        yield return PeoplesWords.Block($"“{Shown.Short(voice.Words, wordsAtMost)}”");
        if (voice.Words.Length > wordsAtMost || voice.News.TakeLast(2).Any(news => news.Words.Length > newsAtMost))
            yield return new ActionSet { Actions = [Buttons.PressOnly(CardWords.ReadWhole, new CardAction.ReadWholeVoice(voice.Id), lang)] };
        if (voice.Showed is { } showed) yield return Sections.Line(VoiceCardWords.Showed.In(lang), Shown.Short(showed, 160));
        yield return Sections.Subtle(VoiceCardWords.Heard.With(Text.Same(Shown.Day(voice.HeardOn, lang, view.Today)), Text.Same(Shown.Short(voice.ToldTo, 60)), Name(voice.Registrant, view, lang)).In(lang));
        foreach (var news in voice.News.TakeLast(2)) yield return Sections.Line(VoiceCardWords.News.In(lang), Shown.Short(news.Words, newsAtMost), $"{Name(news.By, view, lang).In(lang)} · {Shown.Age(news.On, view.Today).In(lang)}");
    }

    static IEnumerable<Element> Standing(VoiceView view, Lang lang)
    {
        var voice = view.Voice;
        if (voice.Owner is { } owner) yield return Sections.Line(VoiceCardWords.Owner.In(lang), Name(owner, view, lang).In(lang), voice.IsAccepted ? null : VoiceCardWords.NotAccepted.In(lang));
        else if (voice.IsOpen && voice.Kind.Passes().Owner is Pass.Must) yield return Sections.Line(VoiceCardWords.Owner.In(lang), VoiceCardWords.Nobody.In(lang), color: Colors.Attention);
        if (voice is { Refused: { } refused, Owner: null }) yield return Sections.Line(VoiceCardWords.Refused.In(lang), Shown.Short(refused.Words, 200), Name(refused.By, view, lang).In(lang));
        foreach (var owed in view.Owed.OrderBy(owed => owed.Due))
            yield return Sections.Line(VoiceCardWords.Deadline(owed.Deadline).In(lang), Shown.Day(owed.Due, lang, view.Today), Shown.Age(owed.Due, view.Today).In(lang), owed.Due < view.Today ? Colors.Attention : null);
        if (voice.Wait is { } wait) yield return Sections.Line(VoiceTexts.State(voice).In(lang), Shown.Short(wait.Words, 200), wait.Until is { } until ? VoiceCardWords.Until.With(Text.Same(Shown.Day(until, lang, view.Today))).In(lang) : null);
        if (voice.Exception is { } exception && (voice.AsksException || voice.ClosedByException))
            yield return Sections.Line((exception.Approved is null ? VoiceCardWords.ExceptionAsked : VoiceCardWords.Exception).In(lang), Shown.Short(exception.Reason, 200), Name(exception.By, view, lang).In(lang), Colors.Attention);
        if (voice.Withdrawn is { } withdrawn) yield return Sections.Line(VoiceTexts.State(voice).In(lang), Shown.Short(withdrawn.Words, 200), Name(withdrawn.By, view, lang).In(lang));
    }

    static IEnumerable<Element> Work(VoiceView view, Lang lang)
    {
        var voice = view.Voice;
        if (voice.Acknowledged is { } acknowledged && voice.Told is null) yield return Sections.Line(VoiceCardWords.Acknowledged.In(lang), Shown.Short(acknowledged.How, 160), Told(acknowledged, view, lang));
        if (voice.Dissatisfied is { } before && voice.Reaction is null) yield return Sections.Line(VoiceCardWords.WasDissatisfied.In(lang), Shown.Short(before.Words, 200), Shown.Age(before.On, view.Today).In(lang), Colors.Attention);
        if (voice.Reopened is { } reopened && voice.IsOpen) yield return Sections.Line(VoiceCardWords.Reopened.In(lang), Shown.Short(reopened.Words, 200), Name(reopened.By, view, lang).In(lang));
        foreach (var tried in voice.Tried.TakeLast(2)) yield return Sections.Line(VoiceCardWords.Tried.In(lang), $"{Shown.Short(tried.What, 100)} → {Shown.Short(tried.Result ?? "", 100)}");
        if (voice.Cause is { } cause) yield return Sections.Line(VoiceCardWords.Cause.In(lang), Shown.Short(cause.Words, 200), cause.Category.Label().In(lang));
        if (voice.CauseSkipped is { } skipped) yield return Sections.Line(VoiceCardWords.CauseSkipped.In(lang), Shown.Short(skipped.Words, 200));
        foreach (var action in voice.Actions.TakeLast(3))
            yield return action.IsDone
                ? Sections.Line(VoiceCardWords.Done.In(lang), $"{Shown.Short(action.What, 120)} → {Shown.Short(action.Result!, 160)}", Name(action.Owner, view, lang).In(lang), Colors.Good)
                : Sections.Line(VoiceCardWords.Action.In(lang), Shown.Short(action.What, 200), $"{Name(action.Owner, view, lang).In(lang)} · {Shown.Day(action.Due, lang, view.Today)}{(action.NotGone is { } left ? $" · {VoiceCardWords.NotGone.In(lang)}: {Shown.Short(left, 100)}" : "")}");
        if (voice.Declined is { } declined) yield return Sections.Line(VoiceCardWords.Declined.In(lang), Shown.Short(declined.Words, 200));
        if (voice.Removed is { } removed) yield return Sections.Line(VoiceCardWords.Removed.In(lang), Shown.Short(removed.Words, 200), Name(removed.By, view, lang).In(lang), Colors.Good);
        if (voice.Told is { } told) yield return Sections.Line(VoiceCardWords.Told.In(lang), Shown.Short(told.How, 200), Told(told, view, lang));
        if (voice.Reaction is { } reaction) yield return Sections.Line(VoiceCardWords.Reaction.In(lang), $"{reaction.Reaction.Label().In(lang)}{(reaction.Words.Length > 0 ? $" · {Shown.Short(reaction.Words, 200)}" : "")}", Shown.Age(reaction.On, view.Today).In(lang));
    }

    /// <summary>A known cause: where else it was, where it came back, and what was tried.</summary>
    static IEnumerable<Element> History(VoiceView view, Lang lang)
    {
        if (view.History is not { } history || history.Joined.Count() < 2) yield break;
        yield return Sections.Label(VoiceCardWords.KnownCause.With(history.Joined.Count()), lang);
        if (history.CameBack.Count > 0) yield return Sections.Line(VoiceCardWords.CameBack.In(lang), string.Join(", ", history.CameBack.Select(one => one.CompanyName is null ? one.Number.ToString() : $"{one.Number} {one.CompanyName}").Take(5)), color: Colors.Attention);
        foreach (var tried in history.Tried) yield return PeoplesWords.Block(tried, isSubtle: true, spacing: Spacing.None);
    }

    static IEnumerable<Element> Missing(Voice voice, Lang lang)
    {
        if (!voice.IsOpen || VoiceStages.Missing(voice).ToList() is not { Count: > 0 } missing) yield break;
        yield return new TextBlock { Text = VoiceCardWords.Missing.With(Text.Same(string.Join(" · ", missing.Select(stage => stage.Label().In(lang))))).In(lang), IsSubtle = true, Size = FontSize.Small };
    }

    static IEnumerable<ActionElement> Actions(VoiceView view, Lang lang)
    {
        var (id, next) = (view.Voice.Id, VoiceNext.Of(view));
        if (next.Primary is { } primary) yield return Buttons.Press(primary.About().Label, new CardAction.MoveVoice(id, primary), lang, primary: true);
        if (next.Primary is VoiceMove.FindCause) yield return Buttons.PressOnly(VoiceCardWords.FiveWhys, new CardAction.FiveWhys(id), lang);
        foreach (var move in next.Beside) yield return Buttons.PressOnly(move.About().Label, new CardAction.MoveVoice(id, move), lang);
        if (next.Others.Count == 0) yield break;
        yield return Buttons.Unfold(VoiceCardWords.Others,
            [new InputChoiceSet { Id = "move", Label = VoiceCardWords.OtherWhich.In(lang), Style = ChoiceInputStyle.Compact, Value = next.Others[0].ToString(), Choices = [.. next.Others.Select(move => new InputChoice(move.About().Label.In(lang), move.ToString()))] }],
            VoiceCardWords.GoOn, new CardAction.OtherMove(id), lang);
    }

    static string Told(Telling telling, VoiceView view, Lang lang) => $"{(telling.Who.Length > 0 ? telling.Who : Name(telling.Teller ?? telling.By, view, lang).In(lang))} · {Shown.Day(telling.On, lang, view.Today)}";

    static Text Name(UserId id, VoiceView view, Lang lang) => Text.Same(id == view.Viewer ? CardWords.You.In(lang) : view.NameOf(id).In(lang));
}
