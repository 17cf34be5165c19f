using SalesBot.Cards.Elements;
using SalesBot.Domain;
using SalesBot.Domain.Notices;
using SalesBot.Domain.Roster;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Work;

/// <summary>Who gets a notice, and how: their language, their day, and the people as they are for them.</summary>
public sealed record NoticeReader(UserId User, Lang Lang, Today Today, People People);

/// <summary>The record of a notice, as it stands when the notice is about to be sent.</summary>
public interface INoticeRecord
{
    /// <summary>What the notice is about has been settled, or is no longer so: it is not sent.</summary>
    bool Settled(Notice notice, People people);

    /// <summary>Whether somebody who stands in for its receiver can do what it asks for.</summary>
    /// <param name="people">As they are for the deputy.</param>
    bool IsFor(UserId deputy, Notice notice, People people);

    /// <summary>Whether it goes out on days off too. Nobody is woken for it.</summary>
    Urgency UrgencyOf(Notice notice) => Urgency.Normal;

    /// <summary>The card shows the present state, whatever the notice was caused by.</summary>
    AdaptiveCard Card(Notice notice, NoticeReader reader);
}

/// <summary>Reads the records of one kind for the notices about them.</summary>
public interface INoticeSubject
{
    RecordKind Kind { get; }

    /// <summary>Null: there is no such record (yet).</summary>
    Task<INoticeRecord?> Read(TenantId tenant, RecordRef record, CancellationToken ct);
}
