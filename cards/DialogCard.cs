using SalesBot.Cards.Elements;

namespace SalesBot.Cards;

/// <summary>A card as a dialog shows it: there every button submits, and nothing refreshes.</summary>
public static class DialogCard
{
    public static AdaptiveCard Of(AdaptiveCard card) => card with { Refresh = null, Body = Each(card.Body), Actions = card.Actions is null ? null : [.. card.Actions.Select(Submitting)] };

    static IReadOnlyList<Element> Each(IReadOnlyList<Element> elements) => [.. elements.Select(Of)];

    static Element Of(Element element) => element switch
    {
        Container container => container with { Items = Each(container.Items) },
        ColumnSet columns => columns with { Columns = [.. columns.Columns.Select(column => column with { Items = Each(column.Items) })] },
        ActionSet actions => actions with { Actions = [.. actions.Actions.Select(Submitting)] },
        Table table => table with { Rows = [.. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => cell with { Items = Each(cell.Items) })] })] },
        _ => element,
    };

    static ActionElement Submitting(ActionElement action) => action switch
    {
        ActionExecute execute => new ActionSubmit { Id = execute.Id, Title = execute.Title, Style = execute.Style, Tooltip = execute.Tooltip, Data = execute.Data, AssociatedInputs = execute.AssociatedInputs },
        ActionShowCard unfold => unfold with { Card = Of(unfold.Card) },
        _ => action,
    };
}
