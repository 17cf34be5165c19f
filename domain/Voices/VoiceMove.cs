using System.Text.Json.Serialization;

namespace SalesBot.Domain.Voices;

/// <summary>What a person can do about a case that exists.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<VoiceMove>))]
public enum VoiceMove
{
    Assess, Assign, Accept, Refuse, Acknowledge, FindCause, SkipCause, PlanAction, FinishAction, Decline, ConfirmRemoval, DenyRemoval, Tell, Hear, Close, AskException, ApproveException, DenyException,
    Hold, WaitForCustomer, Resume, News, NameCustomer, HearAgain, Reopen, Withdraw, RemoveElsewhere,
}
