namespace SalesBot.Bot.Customers;

/// <summary>How long customer people are kept; section <c>Privacy</c>.</summary>
public sealed class PrivacySettings
{
    public const string Section = "Privacy";

    /// <summary>Months after the last thing that was told of somebody; 0 keeps them for good.</summary>
    public int RetentionMonths { get; set; } = 36;

    /// <summary>What is wrong, with what to write instead.</summary>
    public IEnumerable<string> Troubles()
    {
        if (RetentionMonths is not (0 or (>= 6 and <= 240)))
            yield return $"Privacy:RetentionMonths is {RetentionMonths}. Write a number of months from 6 to 240, for example Privacy:RetentionMonths=36, or 0 to keep customer people for good.";
    }
}
