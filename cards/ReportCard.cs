using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Weekly;

namespace SalesBot.Cards;

/// <summary>The weekly report: made already, to be looked over. Each customer can be put in other words; it goes to the leader only when the rep presses that.</summary>
public static class ReportCard
{
    const int lineAtMost = 160;
    const int linesAtMost = 4;

    public static AdaptiveCard Of(ReportView view, Lang lang)
    {
        var (report, week) = (view.Report, view.Report.Week);
        var title = view.IsRep ? WeeklyCardWords.Report.In(lang) : WeeklyCardWords.ReportFrom.With(report.RepName).In(lang);
        var shown = report.Customers.Skip(view.From).Take(ReportView.AtOnce).ToList();
        var left = report.Customers.Count - view.From - shown.Count;
        return new()
        {
            FallbackText = Shown.Short($"{view.News?.In(lang)} {title}".Trim(), 200),
            Body =
            [
                .. Sections.News(view.News, lang),
                Sections.Heading(title),
                Sections.Subtle($"{week.Label.In(lang)}{(view.SentOn is { } on && view.SentTo is { } to ? $" · {WeeklyCardWords.SentOn.With(Shown.Day(on, view.Today), Text.Same(to)).In(lang)}" : "")}"),
                new TextBlock { Text = (report.Customers.IsEmpty ? WeeklyCardWords.ReportEmpty : WeeklyCardWords.ReportLook).In(lang), Spacing = Spacing.Small, IsVisible = view.IsRep ? null : false },
                .. shown.Select(customer => Customer(customer, view, lang)),
                .. left <= 0 && !report.Quiet.IsEmpty ? [PeoplesWords.Block(WeeklyCardWords.Quiet.With(string.Join(", ", report.Quiet.Take(40))).In(lang), isSubtle: true, spacing: Spacing.Medium)] : Array.Empty<Element>(),
            ],
            Actions = [.. Actions(view, left, shown.Count, lang)],
        };
    }

    /// <summary>One customer's lines as text to change: one a line, as they will stand in the report.</summary>
    public static AdaptiveCard Edit(ReportView view, CustomerWeek customer, Lang lang) => new()
    {
        FallbackText = WeeklyCardWords.Report.In(lang),
        Body =
        [
            .. Sections.News(view.News, lang),
            Sections.Heading($"{customer.Customer} · {customer.Subject}"),
            Sections.Subtle(WeeklyCardWords.OneALine.In(lang)),
            Field("done", view.Report.Week.Done(view.Today), customer.Done, lang), Field("problems", WeeklyCardWords.Problems, customer.Problems, lang), Field("plans", view.Report.Week.Plans(view.Today), customer.Plans, lang),
        ],
        Actions =
        [
            Buttons.Press(WeeklyCardWords.Store, new CardAction.StoreReport(view.Record.Id, customer.Opportunity), lang, primary: true),
            Buttons.PressOnly(WeeklyCardWords.Back, new CardAction.Report(view.Record.Id), lang),
        ],
    };

    /// <summary>What has come in from the team for one week. Who has not sent one is not named.</summary>
    public static AdaptiveCard Received(Week week, IReadOnlyList<ReportView> reports, Lang lang) => new()
    {
        FallbackText = WeeklyCardWords.Reports.In(lang),
        Body =
        [
            Sections.Heading(WeeklyCardWords.Reports.In(lang)),
            Sections.Subtle(week.Label.In(lang)),
            .. reports.Count == 0 ? [new TextBlock { Text = WeeklyCardWords.NoReports.In(lang), Spacing = Spacing.Medium }] : reports.Take(40).Select(view => (Element)new ColumnSet
            {
                Separator = true,
                Columns =
                [
                    new() { Width = "stretch", Items = [new TextBlock { Text = PeoplesWords.Escape(view.Report.RepName), Weight = FontWeight.Bolder }, Sections.Subtle(Shown.Day(view.SentOn ?? view.Today, lang, view.Today))] },
                    new() { Width = "auto", Items = [new ActionSet { Actions = [Buttons.PressOnly(WeeklyCardWords.OpenTeam, new CardAction.Report(view.Record.Id), lang)] }] },
                ],
            }),
        ],
    };

    static InputText Field(string id, Text label, IEnumerable<string> lines, Lang lang) => new()
    {
        Id = id, Label = label.In(lang), IsMultiline = true, MaxLength = 4000, Value = string.Join('\n', lines), ErrorMessage = CardWords.PleaseWrite.In(lang),
    };

    static Container Customer(CustomerWeek customer, ReportView view, Lang lang) => new()
    {
        Separator = true,
        Spacing = Spacing.Medium,
        Items =
        [
            Sections.Line(customer.Customer, customer.Subject),
            .. Part(view.Report.Week.Done(view.Today), customer.Done, lang), .. Part(WeeklyCardWords.Problems, customer.Problems, lang), .. Part(view.Report.Week.Plans(view.Today), customer.Plans, lang),
            .. view.IsRep ? [new ActionSet { Actions = [Buttons.PressOnly(WeeklyCardWords.Correct, new CardAction.EditReport(view.Record.Id, customer.Opportunity), lang)] }] : Array.Empty<Element>(),
        ],
    };

    static IEnumerable<Element> Part(Text label, IReadOnlyCollection<string> lines, Lang lang)
    {
        if (lines.Count == 0) yield break;
        yield return new TextBlock { Text = label.In(lang), Weight = FontWeight.Bolder, Size = FontSize.Small, Spacing = Spacing.Small };
        foreach (var line in lines.Take(linesAtMost)) yield return PeoplesWords.Block("· " + Shown.Short(line, lineAtMost), spacing: Spacing.None);
        if (lines.Count > linesAtMost) yield return Sections.Subtle($"+{lines.Count - linesAtMost}");
    }

    static IEnumerable<ActionElement> Actions(ReportView view, int left, int shown, Lang lang)
    {
        var (id, report) = (view.Record.Id, view.Report);
        if (view.IsRep && !report.Customers.IsEmpty)
        {
            var changed = view.Record.Sent is { } sent && !sent.SaysTheSame(report);
            if (view.Record.SentAt is null || changed) yield return Buttons.Press(changed ? WeeklyCardWords.SendAgain : WeeklyCardWords.Send, new CardAction.SendReport(id, report.Mark), lang, primary: true);
        }
        if (!report.Customers.IsEmpty) yield return Buttons.PressOnly(view.OwnForm ? WeeklyCardWords.AsOwnForm : WeeklyCardWords.AsWord, new CardAction.GetFile($"{(view.OwnForm ? "form" : "report")}_{id}"), lang);
        if (left > 0) yield return Buttons.PressOnly(WeeklyCardWords.More.With(left), new CardAction.Report(id, view.From + shown), lang);
        if (!view.IsRep) yield break;
        yield return Buttons.PressOnly(WeeklyCardWords.WeekBefore, new CardAction.Report(ReportRecord.IdOf(report.Rep, report.Week.Before)), lang);
        if (report.Week.After.Monday <= view.Today) yield return Buttons.PressOnly(WeeklyCardWords.WeekAfter, new CardAction.Report(ReportRecord.IdOf(report.Rep, report.Week.After)), lang);
    }
}
