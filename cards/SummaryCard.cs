using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Coaching;
using SalesBot.Domain.Customers;
using SalesBot.Domain.HandOvers;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Voices;
using SalesBot.Domain.Weekly;

namespace SalesBot.Cards;

/// <summary>
/// The weekly summary: one line a thing, with whose it is and since when; it opens the original words and offers one action right there. It always shows the present state, so a
/// line that has been dealt with is gone when the card comes back.
/// </summary>
public static class SummaryCard
{
    public static AdaptiveCard Of(SummaryView view, Lang lang)
    {
        var title = view.IsOwn ? WeeklyCardWords.Summary.In(lang) : WeeklyCardWords.SummaryOf.With(view.LeaderName).In(lang);
        var lines = view.Lines.Skip(view.From).Take(SummaryView.AtOnce).ToList();
        var teams = view.Teams.Skip(Math.Max(0, view.From - view.Lines.Count)).Take(SummaryView.AtOnce - lines.Count).ToList();
        var left = view.All - view.From - lines.Count - teams.Count;
        var here = new CardAction.Summary(view.From, view.IsOwn ? null : view.Leader);
        return new()
        {
            FallbackText = Shown.Short($"{view.News?.In(lang)} {title}".Trim(), 200),
            Body =
            [
                .. Sections.News(view.News, lang),
                Sections.Heading(title),
                Sections.Subtle(Week.Of(view.Today).Label.In(lang)),
                .. view.All == 0 ? [new TextBlock { Text = WeeklyCardWords.AllGood.In(lang), Spacing = Spacing.Medium }] : Lines(lines, view, here, lang),
                .. Teams(teams, view, lang),
            ],
            Actions =
            [
                .. left > 0 ? [Buttons.PressOnly(WeeklyCardWords.More.With(left), here with { From = view.From + lines.Count + teams.Count }, lang)] : Array.Empty<ActionElement>(),
                .. view.From > 0 ? [Buttons.PressOnly(WeeklyCardWords.First, here with { From = 0 }, lang)] : Array.Empty<ActionElement>(),
                .. view.IsOwn && view.Lines.Count > 0 ? [Buttons.PressOnly(WeeklyCardWords.StartMeeting, new CardAction.StartMeeting(), lang)] : Array.Empty<ActionElement>(),
            ],
        };
    }

    static IEnumerable<Element> Lines(IReadOnlyList<WeeklyLine> lines, SummaryView view, CardAction.Summary here, Lang lang)
    {
        WeeklyKind? under = null;
        foreach (var (at, line) in lines.Index())
        {
            if (line.Kind != under)
            {
                var label = line.Kind is WeeklyKind.OwnStepOverdue && !view.IsOwn ? WeeklyCardWords.TeamLeaderStep : line.Kind.Label();
                yield return Sections.Label(new Text("{0} · {1}", "{0} · {1}").With(label, Text.Same(view.Lines.Count(other => other.Kind == line.Kind).ToString(System.Globalization.CultureInfo.InvariantCulture))), lang);
            }
            under = line.Kind;
            yield return Row(line, at, view, here, lang);
        }
    }

    static Container Row(WeeklyLine line, int at, SummaryView view, CardAction.Summary here, Lang lang) => new()
    {
        Separator = true,
        Spacing = Spacing.Small,
        Items =
        [
            Sections.Line(line.Title, Words(line, lang), color: line.Kind <= WeeklyKind.AnswerOwed ? Colors.Attention : null),
            Sections.Subtle($"{(line.Whose == view.Viewer ? CardWords.You.In(lang) : view.NameOf(line.Whose).In(lang))} · {Since(line, view.Today).In(lang)}"),
            new ActionSet { Actions = [.. Action(line, at, here, lang), Buttons.PressOnly(line.Kind is WeeklyKind.HandOver ? WeeklyCardWords.OpenTeam : WeeklyCardWords.Open, Open(line, here), lang)] },
        ],
    };

    static string Words(WeeklyLine line, Lang lang) => line.Kind switch
    {
        WeeklyKind.Voice or WeeklyKind.CauseCameBack when Enum.TryParse<VoiceState>(line.Part, out var state) => $"[{VoiceTexts.State(state).In(lang)}] {line.Words}",
        WeeklyKind.PositionUnknown when line.Part is { } roles and not nameof(CustomerRole.FinalApprover) => WeeklyCardWords.NotKnownYet.With(string.Join(", ", roles.Split(' ').Select(code => Enum.TryParse<CustomerRole>(code, out var role) ? role.Label().In(lang) : code))).In(lang),
        WeeklyKind.PositionUnknown => (line.Gap is ProblemKind.SingleContact ? WeeklyCardWords.OnlyOne.With(line.Words) : WeeklyCardWords.ApproverUnknown).In(lang),
        WeeklyKind.StanceChanged when line.Part?.Split(' ') is [var from, var to] && Enum.TryParse<Stance>(from, out var before) && Enum.TryParse<Stance>(to, out var now) => $"{PeopleWords.FromTo.With(before.Label(), now.Label()).In(lang)}: {line.Words}",
        WeeklyKind.SharedConcern when Enum.TryParse<ObservationTopic>(line.Part, out var topic) => $"[{topic.Label().In(lang)}] {line.Words}",
        WeeklyKind.NoNews => WeeklyCardWords.NoNews.In(lang),
        WeeklyKind.HandOver => HandOverLabels.WaitsFor(HandOverPart.Leader).With(line.Part ?? "").In(lang),
        WeeklyKind.CustomerSilent => WeeklyCardWords.Silent.In(lang),
        WeeklyKind.Problem when line.Gap is { } kind => $"[{kind.About().Label.In(lang)}] {line.Words}",
        _ => line.Words,
    };

    static Text Since(WeeklyLine line, DateOnly today)
    {
        var (day, age) = (Shown.Day(line.Since, today), Shown.Age(line.Since, today));
        var when = new Text("{0} ({1})", "{0} ({1})").With(day, age);
        return line.Kind switch
        {
            WeeklyKind.OwnStepOverdue or WeeklyKind.StepOverdue or WeeklyKind.StepDue => WeeklyCardWords.Due.With(when),
            WeeklyKind.StepResult or WeeklyKind.StanceChanged => when,
            WeeklyKind.NoNews or WeeklyKind.CustomerSilent => WeeklyCardWords.LastSeen.With(when),
            _ => WeeklyCardWords.Since.With(when),
        };
    }

    /// <summary>One thing to do about it, right here.</summary>
    static IEnumerable<ActionElement> Action(WeeklyLine line, int at, CardAction.Summary here, Lang lang)
    {
        if (line.Record.Kind is RecordKind.Voice && line.Move is { } move) yield return Buttons.PressOnly(move.About().Label, In(here, new CardAction.MoveVoice(VoiceId.Of(line.Record.Id), move)), lang);
        if (line.Record.Opportunity is not { } id) yield break;
        switch (line.Kind)
        {
            case WeeklyKind.OwnStepOverdue when line.Part is { } part:
                var step = StepId.Of(part);
                yield return Buttons.Unfold(CardWords.GiveResult,
                [
                    Sections.Words(StepInputs.Result(step), CardWords.WhatHappened, lang, many: true),
                    new InputChoiceSet
                    {
                        Id = StepInputs.Effect(step), Label = CardWords.EffectOnProblem.In(lang), Style = ChoiceInputStyle.Expanded,
                        Choices = [.. Enum.GetValues<Effect>().Select(effect => new InputChoice(effect.Label().In(lang), effect.ToString()))],
                    },
                ], CardWords.Send, In(here, new CardAction.FinishStep(id, step)), lang);
                break;
            case WeeklyKind.HelpUnanswered:
                yield return Buttons.Unfold(CardWords.OfferTalk, [Sections.Words($"when-{at}", CardWords.TalkWhen, lang, CardWords.TalkWhenExample, atMost: 200)], CardWords.Send, In(here, new CardAction.OfferTalk(id), at), lang);
                break;
            case WeeklyKind.AnswerOwed when line.Part is { } part:
                yield return Buttons.PressOnly(CardWords.Agree, In(here, new CardAction.AgreeStep(id, StepId.Of(part))), lang);
                break;
            case WeeklyKind.StepOverdue or WeeklyKind.StepDue:
                yield return Buttons.Unfold(WeeklyCardWords.AskThis, [Sections.Words($"question-{at}", CardWords.OwnQuestion, lang, value: WeeklyCardWords.HowIsIt.With(Shown.Short(line.Words, 80)).In(lang), many: true)], CardWords.Send, In(here, new CardAction.AskOwn(id), at), lang);
                break;
            default:
                var about = line.Kind is WeeklyKind.StepResult ? ProblemKind.Other : line.Gap ?? ProblemKind.Other;
                yield return Buttons.Unfold(WeeklyCardWords.AskThis, [new TextBlock { Text = about.About().Question.In(lang) }], CardWords.AskThis, In(here, new CardAction.AskSuggested(id, about)), lang);
                break;
        }
    }

    static CardAction In(CardAction.Summary here, CardAction inner, int? line = null) => new CardAction.InSummary(here, inner, line);

    static CardAction Open(WeeklyLine line, CardAction.Summary here) => line.Record switch
    {
        { Opportunity: { } id } => In(here, new CardAction.Show(id)),
        { Kind: RecordKind.Voice, Id: var id } => In(here, new CardAction.ShowVoice(VoiceId.Of(id))),
        { Kind: RecordKind.HandOver, Id: var id } => new CardAction.ShowHandOver(HandOverId.Of(id)),
        { Id: var id } => new CardAction.ShowPerson(PersonId.Of(id)),
    };

    static IEnumerable<Element> Teams(IReadOnlyList<TeamBelow> teams, SummaryView view, Lang lang)
    {
        if (teams.Count == 0) yield break;
        yield return Sections.Label(WeeklyCardWords.Teams, lang);
        foreach (var team in teams)
            yield return Sections.Row(
                [
                    Sections.Line(team.Team.Length > 0 ? team.Team : team.Name, team.Name),
                    PeoplesWords.Block(Counts(team, lang), isSubtle: true, spacing: Spacing.None),
                    .. team.Summary?.First is [var first, ..] ? [PeoplesWords.Block(WeeklyCardWords.MostPressing.With(Shown.Short($"{first.Title}: {Words(first, lang)}", 120)).In(lang), isSubtle: true, spacing: Spacing.None)] : Array.Empty<Element>(),
                ],
                Buttons.PressOnly(WeeklyCardWords.OpenTeam, new CardAction.Summary(0, team.Leader), lang));
    }

    static string Counts(TeamBelow team, Lang lang) =>
        team.Summary is not { } summary ? WeeklyCardWords.NoSummaryYet.In(lang)
        : summary.Counts.IsEmpty ? WeeklyCardWords.NothingThere.In(lang)
        : string.Join(" · ", summary.Counts.Select(count => $"{(count.Kind is WeeklyKind.OwnStepOverdue ? WeeklyCardWords.TeamLeaderStep : count.Kind.Label()).In(lang)} {count.Count}"));
}
