namespace SalesBot.Domain.Flows;

/// <summary>
/// When a question is asked at all. It names the earlier questions it hangs on, so a flow can tell "asked" and "not asked" from "not yet known".
/// With several names it is asked as soon as one of them calls for it, and not asked once all are answered and none does.
/// </summary>
public sealed record SkipRule(IReadOnlyList<string> On, Func<string, bool> Calls)
{
    /// <summary>True: ask. False: skip. Null: an answer it hangs on is still missing.</summary>
    internal bool? Decide(Answers answers)
    {
        var open = false;
        foreach (var key in On)
        {
            if (answers.Kept(key) is not { } kept) open = true;
            else if (Calls(kept)) return true;
        }
        return open ? null : false;
    }
}
