using System.Collections.Frozen;

namespace SalesBot.Domain.Work;

/// <summary>What the company's file says of one day: free for a reason, or worked although it would be free.</summary>
public sealed record ExtraDay(DateOnly Date, bool Working, Text Reason);

/// <summary>
/// Days that no rule knows: the company's founding day, the shutdown at the end of the year, a temporary holiday the government announced
/// after this release, a holiday this company works on.
/// </summary>
public sealed class ExtraDays
{
    readonly FrozenDictionary<DateOnly, ExtraDay> byDate;

    /// <summary>Of several entries for one date the last one holds.</summary>
    public ExtraDays(IEnumerable<ExtraDay> days)
    {
        var known = new Dictionary<DateOnly, ExtraDay>();
        foreach (var day in days) known[day.Date] = day;
        byDate = known.ToFrozenDictionary();
    }

    public static ExtraDays None { get; } = new([]);

    public IReadOnlyCollection<ExtraDay> All => byDate.Values;

    public ExtraDay? Find(DateOnly date) => byDate.GetValueOrDefault(date);
}
