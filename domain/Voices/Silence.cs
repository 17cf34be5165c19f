namespace SalesBot.Domain.Voices;

/// <summary>
/// A customer who was not satisfied and says nothing any more is usually one who is leaving. Raised as a question to the rep and the leader, once for each silence.
/// </summary>
public static class Silence
{
    public const int DaysUnlessSet = 21;

    /// <summary>Whether this case left something open between us and the customer.</summary>
    public static bool LeftOpen(Voice voice) =>
        voice.Kind is not VoiceKind.Praise && voice.State is not VoiceState.Withdrawn && (voice.IsOpen || voice.ClosedByException || voice.Reaction?.Reaction is Reaction.NoAnswer or Reaction.Dissatisfied);

    /// <summary>The last day on which this case shows any contact with the customer.</summary>
    public static DateOnly LastContact(Voice voice)
    {
        DateOnly?[] days =
        [
            voice.HeardOn, voice.Acknowledged?.On, voice.Told?.On, voice.Reaction is { Reaction: not Reaction.NoAnswer } reaction ? reaction.On : null, voice.Dissatisfied?.On,
            voice.News is [.., var news] ? news.On : null,
        ];
        return days.OfType<DateOnly>().Max();
    }

    /// <summary>The day on which the silence is asked about; null when nothing was left open.</summary>
    /// <param name="others">The last contact with this customer known elsewhere, such as from an opportunity.</param>
    public static DateOnly? AskOn(Voice voice, DateOnly? others, int days = DaysUnlessSet)
    {
        if (!LeftOpen(voice)) return null;
        var last = LastContact(voice);
        return (others > last ? others.Value : last).AddDays(days);
    }
}
