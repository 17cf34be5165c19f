using SalesBot.Domain.Language;

namespace SalesBot.Bot.Sentences;

/// <summary>Reads a typed sentence into a proposal. By rules; or with a model in front that only fills in what the rules then check.</summary>
public interface ISentences
{
    ValueTask<Proposal> Read(string text, ReadingContext context, IKnownNames known, CancellationToken ct);
}

/// <summary>The rules alone: nothing leaves the machine.</summary>
sealed class RuleSentences : ISentences
{
    public ValueTask<Proposal> Read(string text, ReadingContext context, IKnownNames known, CancellationToken ct) => new(SentenceReader.Read(text, context, known));
}
