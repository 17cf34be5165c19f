namespace SalesBot.Bot.Customers;

/// <summary>How long customer people are kept; section <c>Privacy</c>.</summary>
public sealed class PrivacySettings
{
    public const string Section = "Privacy";

    /// <summary>Months after the last thing that was told of somebody; 0 keeps them for good.</summary>
    public int RetentionMonths { get; set; } = 36;

    /// <exception cref="InvalidOperationException">It is no number of months that can be meant.</exception>
    public PrivacySettings Checked() =>
        RetentionMonths is 0 or (>= 6 and <= 240) ? this : throw new InvalidOperationException($"Privacy:RetentionMonths is {RetentionMonths}. Write a number of months from 6 to 240, for example 36, or 0 to keep customer people for good.");
}
