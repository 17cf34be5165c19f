using SalesBot.Domain.Coaching;
using SalesBot.Domain.Voices;

namespace SalesBot.Domain.Weekly;

/// <summary>One item of a meeting as the leader sees it now.</summary>
/// <param name="Shown">The opportunity of the item; null when it is gone, or no longer for this person.</param>
public sealed record MeetingView(SalesMeeting Meeting, int At, OpportunityView? Shown, Text? News = null)
{
    /// <summary>The customer's case of the item; null when it is about an opportunity, or no longer for this person.</summary>
    public VoiceView? Case { get; init; }
}

/// <summary>A step that was decided in a meeting, and what it is about.</summary>
public sealed record Decided(string Title, Step Step);
