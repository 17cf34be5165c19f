using SalesBot.Domain.Customers;

namespace SalesBot.Domain.Voices;

/// <summary>Whether something that is about to be registered is a case already: the same customer, and much the same matter.</summary>
public static class LikelySame
{
    const double alike = 0.4;

    /// <summary>The open case that is most like these words, or null when none is.</summary>
    public static Voice? Of(string? company, string? person, string words, IEnumerable<Voice> known) =>
        known.Where(voice => voice.IsOpen && voice.Kind is not VoiceKind.Praise && SameCustomer(voice, company, person))
            .Select(voice => (Voice: voice, Alike: Alike(voice, words)))
            .Where(pair => pair.Alike >= alike)
            .OrderByDescending(pair => pair.Alike).ThenByDescending(pair => pair.Voice.RegisteredAt)
            .Select(pair => pair.Voice).FirstOrDefault();

    static bool SameCustomer(Voice voice, string? company, string? person) =>
        company is not null && voice.CompanyName is not null ? Same(CustomerNames.Company(company), CustomerNames.Company(voice.CompanyName))
        : person is not null && voice.PersonName is not null && company is null && voice.CompanyName is null && Same(CustomerNames.Person(person), CustomerNames.Person(voice.PersonName));

    static double Alike(Voice voice, string words) => VoiceTopics.Of(voice.Words).Overlaps(VoiceTopics.Of(words)) ? Math.Max(alike, VoiceTopics.Alike(voice.Words, words)) : VoiceTopics.Alike(voice.Words, words);

    static bool Same(string one, string other) => one.Length > 0 && other.Length > 0 && (one.StartsWith(other, StringComparison.Ordinal) || other.StartsWith(one, StringComparison.Ordinal));
}
