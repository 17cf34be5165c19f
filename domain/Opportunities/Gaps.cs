namespace SalesBot.Domain.Opportunities;

/// <summary>What is missing, found from what is recorded. Shown as questions, never as a reproach.</summary>
public static class Gaps
{
    /// <summary>A customer not heard of for longer than this is worth a question.</summary>
    public const int SilentAfterDays = 21;

    public static IEnumerable<ProblemKind> Found(Opportunity opportunity, DateOnly today)
    {
        if (!opportunity.IsOpen) yield break;
        if (opportunity.About(Topic.Promise) is { IsKnown: true, Due: { } promised } && promised < today) yield return ProblemKind.PromiseOverdue;
        if (!opportunity.Voices.IsEmpty) yield return ProblemKind.OpenComplaint;
        if (!opportunity.Knows(Topic.Approver)) yield return ProblemKind.ApproverUnknown;
        if (!opportunity.Knows(Topic.NextStep) || opportunity.About(Topic.NextStep)!.Due < today) yield return ProblemKind.NoNextStep;
        if (opportunity.LastContact is { } contact && today.DayNumber - contact.DayNumber > SilentAfterDays) yield return ProblemKind.SilentCustomer;
        if (opportunity.Contacts.Count == 1) yield return ProblemKind.SingleContact;
    }
}
