using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;

namespace SalesBot.Bot.CheckIns;

/// <summary>A question as a line of chat: what was wrong with the answer, the question, what was known before, the choices, an example.</summary>
static class QuestionText
{
    public static Text Of(Question question, Flow flow, OpenRun run, Text? trouble)
    {
        var open = flow.Page(run.Answers);
        return new(In(Lang.Ko, question, trouble, open.Count), In(Lang.En, question, trouble, open.Count));
    }

    static string In(Lang lang, Question question, Text? trouble, int open)
    {
        var lines = new List<string>();
        if (trouble is not null) lines.Add(trouble.In(lang));
        lines.Add(open > 1 ? $"{question.Words.In(lang)} {(lang is Lang.Ko ? $"(남은 질문 {open})" : $"({open} to go)")}" : question.Words.In(lang));
        if (question.Before is { } before) lines.Add(lang is Lang.Ko ? $"지난번: {before.Ko}" : $"Before: {before.En}");
        var options = question.Shape switch { Shape.Choice choice => choice.Options, Shape.Evidence evidence => evidence.Options, _ => [] };
        if (options.Count > 0) lines.Add(string.Join("  ", options.Select((option, at) => $"{at + 1}) {option.Label.In(lang)}")));
        if (question.Hint is { } hint) lines.Add(hint.In(lang));
        if (question.MayBeSame) lines.Add(lang is Lang.Ko ? "그대로면 ‘그대로’, 모르시면 ‘모름’" : "If nothing has changed: ‘same’. If you don't know: ‘unknown’");
        else if (question.MayBeUnknown || question.MayBeLeftOpen) lines.Add(lang is Lang.Ko ? "모르시면 ‘모름’" : "If you don't know: ‘unknown’");
        return string.Join("\n\n", lines);
    }
}
