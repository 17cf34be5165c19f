using System.Text.RegularExpressions;

namespace SalesBot.Tests.Language;

/// <summary>
/// The measure of the sets named <c>unseen-*</c>: what was taken without asking must be what was said. A line lists everything that may be taken; leaving some of it to be asked is a cost
/// and no failure, so it says nothing about how much is asked.
/// </summary>
static class Careful
{
    // These keep the rep's own words under a heading; without a value beside them there is nothing to be wrong.
    static readonly string[] Headings = ["decision_process", "need", "trigger", "outcome_wanted", "criteria", "paperwork", "alternatives"];

    /// <summary>What was taken of a phrase though something else was meant; null where all is well.</summary>
    public static string? Wrong(Corpus.Line line, string got) => got is "-" || got.StartsWith('?') || got == line.Expected ? null : got;

    /// <summary>What was taken of a sentence though it does not say so.</summary>
    public static IReadOnlyList<string> WronglyTaken(Corpus.Line line, string got)
    {
        string[] allowed = line.Expected.Split(" ; ");
        return [.. got.Split(" ; ").Where(part => part.Length > 0 && !IsFair(part.Trim(), allowed))];
    }

    static bool IsFair(string part, string[] allowed)
    {
        if (part is "-" || part.StartsWith("left ", StringComparison.Ordinal) || part.EndsWith(" ASK", StringComparison.Ordinal) || part.StartsWith("opportunity ?", StringComparison.Ordinal)) return true;
        if (part.StartsWith("next_step [", StringComparison.Ordinal) || allowed.Contains(part)) return true;
        if (part.StartsWith("contact ", StringComparison.Ordinal)) return allowed.Any(said => said.StartsWith("contact ", StringComparison.Ordinal) && IsFairContact(part, said));
        if (Headings.Contains(Body(part)) && !part.Contains("[confirmed", StringComparison.Ordinal)) return true;
        // How it is known is asked where the wording was not understood.
        return part.EndsWith("[unknown]", StringComparison.Ordinal) && allowed.Any(said => Body(said) == Body(part));
    }

    static string Body(string part) => Regex.Replace(part, @" \[[^\]]*\]$", "", RegexOptions.None, TimeSpan.FromSeconds(1));

    static bool IsFairContact(string got, string said)
    {
        string[] mine = got.Split(" with "), theirs = said.Split(" with ");
        string[] one = mine[0].Split(' ', 3), other = theirs[0].Split(' ', 3);
        return (one[1].Length == 0 || one[1] == other[1]) && (one[2] is "no date" || one[2].StartsWith('?') || one[2] == other[2]) && mine.Skip(1).All(with => with.StartsWith('?') || theirs.Skip(1).Contains(with));
    }
}
