using SalesBot.Bot.Work;
using SalesBot.Domain;

namespace SalesBot.Bot.Files;

/// <summary>A file that was made for somebody: what it is called and what it is, without its bytes.</summary>
/// <param name="Kind">Whose file it is, see <see cref="IFileSource"/>.</param>
/// <param name="Id">Which of that kind. It travels through the person's client, so it is an id and nothing else.</param>
public sealed record FileOffer(string Kind, string Id, string Name, Text Description, long Bytes);

/// <summary>Delivers files to people.</summary>
public interface IFiles
{
    /// <summary>
    /// Offers a file in the person's own chat. When they take it, its source is asked for the bytes and they are put into the person's own storage; a bot
    /// cannot do it the other way round.
    /// </summary>
    Task<Spoken> Offer(TenantId tenant, UserId to, FileOffer file, CancellationToken ct);
}

/// <summary>Makes the files of one kind. It is asked when somebody takes one, which may be a long time after it was offered.</summary>
public interface IFileSource
{
    /// <summary>Letters, digits and hyphens.</summary>
    string Kind { get; }

    /// <summary>The file's bytes as they are now. Null when there is no such file, or this person may not have it: the card may have come from anywhere.</summary>
    Task<ReadOnlyMemory<byte>?> Read(TenantId tenant, UserId reader, string id, CancellationToken ct);

    /// <summary>What to say where there is no such file for this person any more.</summary>
    Text Gone(UserId reader, string id) => FileWords.Gone;
}
