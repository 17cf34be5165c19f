using SalesBot.Domain.Opportunities;

namespace SalesBot.Domain.Language;

/// <summary>Our last contact as told in the sentence. Parts that were not said are null and left for the rep.</summary>
public sealed record ProposedContact(Reading<Day>? When, string? Channel, IReadOnlyList<Reading<PersonMention>> With, Span Span);

/// <summary>
/// One fact read from a sentence. <see cref="Topic"/> and <see cref="Code"/> are the stored codes (<c>budget</c>, <c>secured</c>). <see cref="Ask"/> is true
/// when it must not be filled in without asking: its code, amount or date was not certain. <see cref="Words"/> are the original words, always kept.
/// </summary>
public sealed record ProposedFact(
    string Topic, string? Code, Reading<Money>? Amount, Reading<Day>? When, Reading<PersonMention>? Person, Grade Grade, PersonMention? Source, Span Span, string Words, bool Ask);

/// <summary>A problem (문제점) read from a sentence: the kind's code and the words.</summary>
public sealed record ProposedProblem(string Kind, Grade Grade, PersonMention? Source, Span Span, string Words)
{
    /// <summary>The words around it were not understood and may take it back, so it is only offered.</summary>
    public bool Ask { get; init; }
}

/// <summary>A clause nothing was read from. It is kept as it was typed.</summary>
public readonly record struct Leftover(Span Span, string Words);

/// <summary>What one typed sentence proposes. Nothing of it is stored before the rep confirms, and every part can be changed or removed.</summary>
public sealed record Proposal(
    string Text,
    Reading<KnownName> Opportunity,
    IReadOnlyList<Found<CompanyMention>> Companies,
    IReadOnlyList<Found<PersonMention>> People,
    ProposedContact? Contact,
    IReadOnlyList<ProposedFact> Facts,
    IReadOnlyList<ProposedProblem> Problems,
    IReadOnlyList<Leftover> Leftovers)
{
    /// <summary>True when nothing but leftovers was read.</summary>
    public bool IsEmpty => Contact is null && Facts.Count == 0 && Problems.Count == 0;
}

/// <summary>What a sentence is about, to route it.</summary>
public enum SentenceKind
{
    /// <summary>News of an opportunity.</summary>
    Opportunity,

    /// <summary>A complaint, objection, request or praise from a customer.</summary>
    Voice,

    /// <summary>A question about a person.</summary>
    PersonQuestion,
}
