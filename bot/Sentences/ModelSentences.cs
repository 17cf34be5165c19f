using SalesBot.Domain.Language;

namespace SalesBot.Bot.Sentences;

/// <summary>
/// The rules first; the model only where they left something open, and only as far as the text bears it out. A text that the rules read whole goes nowhere.
/// </summary>
sealed class ModelSentences(LanguageModel model, ILogger<ModelSentences> log) : ISentences
{
    /// <summary>Longer than this it is a document somebody pasted, which a person should read.</summary>
    const int longest = 2000;

    public async ValueTask<Proposal> Read(string text, ReadingContext context, IKnownNames known, CancellationToken ct)
    {
        var read = SentenceReader.Read(text, context, known);
        if (read.Text.Length > longest || !SentenceReader.LeavesOpen(read)) return read;
        switch (await model.Ask(read.Text, ct))
        {
            case ModelReply.Answered answered:
                return SentenceReader.With(read, answered.Suggestions, context);
            case ModelReply.Nothing nothing:
                ModelLog.DidNotHelp(log, nothing.Why);
                break;
        }
        return read;
    }
}
