namespace SalesBot.Domain.Language;

/// <summary>The values found in a text, clause by clause.</summary>
internal static class FoundValues
{
    /// <summary>The one day of a clause; two days are asked about.</summary>
    public static Reading<Day>? Pick(List<Found<Day>> days)
    {
        if (days.Count == 0) return null;
        if (days.Count == 1) return days[0].Reading;
        List<Day> values = [];
        foreach (var day in days) values.AddRange(day.Reading.Values);
        return Reading<Day>.Ask(values, new(days[0].Span.Start, days[^1].Span.End - days[0].Span.Start));
    }

    public static Reading<Money>? Pick(List<Found<Money>> money)
    {
        if (money.Count == 0) return null;
        if (money.Count == 1) return money[0].Reading;
        List<Money> values = [];
        foreach (var each in money) values.AddRange(each.Reading.Values);
        return Reading<Money>.Ask(values, new(money[0].Span.Start, money[^1].Span.End - money[0].Span.Start));
    }

    public static List<Found<T>> Within<T>(List<Found<T>> found, Span span)
    {
        List<Found<T>> inside = [];
        // Found is in order, so a binary search keeps many clauses with many values linear.
        int low = 0, high = found.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (found[middle].Span.End <= span.Start) low = middle + 1;
            else high = middle;
        }
        for (; low < found.Count && found[low].Span.Start < span.End; low++) inside.Add(found[low]);
        return inside;
    }
}
