using System.Text.Json;
using SalesBot.Bot.Turns;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Language;
using SalesBot.Domain.Roster;
using SalesBot.Storage;

namespace SalesBot.Bot.Customers;

/// <summary>Everything ever recorded of a person.</summary>
sealed record HistoryOf(PersonId Id) : Need<(IReadOnlyList<PersonEvent> Events, IReadOnlyList<PromiseEvent> Promises)>
{
    public override async Task<(IReadOnlyList<PersonEvent> Events, IReadOnlyList<PromiseEvent> Promises)> Load(Sources from, CancellationToken ct) => await from.Stores.Customers.History(from.Tenant, Id, ct);
}

/// <summary>The administrator's part: who looked at a customer person, what is recorded of them, and erasing it. The administrator reads no observations without an export, which is logged.</summary>
sealed class PrivacyHandler : IHandler
{
    const int exportedAtMost = 18_000;

    static readonly Text notYours = new("개인정보 요청은 관리자만 처리합니다.", "Requests about personal data are for the administrator.");
    static readonly Text whose = new("누구의 기록인가요? 예: 개인정보 김철수", "Whose? For example: personal data Chulsoo Kim");
    static readonly Text wrongName = new("적으신 성함이 기록과 다릅니다. 삭제하지 않았습니다.", "That is not the name on record. Nothing was erased.");
    static readonly Text erasing = new("삭제를 시작했습니다. 몇 분 안에 모든 기록에서 이름이 사라집니다. 이미 Teams에 보낸 카드, 내려받은 파일, 백업은 회수할 수 없습니다. 백업을 복원하면 삭제가 다시 적용됩니다.",
        "The erasure has begun; within minutes the name is gone from every record. Cards already shown in Teams, downloaded files and backups cannot be recalled. When a backup is restored, the erasure is applied again.");

    public IReadOnlyList<Command> Commands => [Command.PersonalData];

    public IReadOnlyList<Type> Actions => [typeof(CardAction.PersonalDataOf), typeof(CardAction.ExportPerson), typeof(CardAction.ErasePerson)];

    public Outcome Decide(Incoming incoming, TypedCommand? command, Conversation conversation, Known known)
    {
        if (known.People.Find(incoming.User)?.Is(Role.Administrator) is not true) return Decision.Saying(notYours);
        if (incoming.Action is CardAction.OnPerson on) return OfPerson(on, incoming, known);
        if (command!.Rest.Length < 2) return Decision.Saying(whose);
        var keys = Lookup.PersonKeys(command.Rest).Where(key => key.Length >= 2).Distinct().Select(key => new NamedLike(key)).ToList();
        if (keys.Where(key => known.Of(key) is null).ToList() is { Count: > 0 } missing) return Outcome.Wants([.. missing]);
        var found = keys.SelectMany(key => known.Of(key)!.Value).Where(pointer => pointer.Kind is NamePointer.OfPerson).DistinctBy(pointer => pointer.Records[0]).Take(10).ToList();
        return found switch
        {
            [] => Decision.Saying(CustomerReplies.NobodyKnown.With(Text.Same(command.Rest))),
            [var one] => Show(PersonId.Of(one.Records[0]), incoming, known),
            _ => Decision.Saying(PrivacyCard.Which([.. found.Select(pointer => (PersonId.Of(pointer.Records[0]), pointer.Name, pointer.CompanyName))], incoming.Lang)),
        };
    }

    static Outcome OfPerson(CardAction.OnPerson on, Incoming incoming, Known known) => on switch
    {
        CardAction.ExportPerson => Export(on.Id, incoming, known),
        CardAction.ErasePerson => Erase(on.Id, incoming, known),
        _ => Show(on.Id, incoming, known),
    };

    static Outcome Show(PersonId id, Incoming incoming, Known known, Text? news = null)
    {
        if (known.Of(new HistoryOf(id)) is not { } read || known.Of(new LooksAt(id)) is not { } looks) return Outcome.Wants(new HistoryOf(id), new LooksAt(id));
        if (PersonLedger.Of(id, read.Value.Events, read.Value.Promises) is not { IsErased: false } person) return Decision.Saying(CustomerReplies.NobodyKnown.With(Text.Same("?")));
        return Decision.Saying(PrivacyCard.Of(new(person, looks.Value, known.NameOf, incoming.Today, news), incoming.Lang));
    }

    static Outcome Export(PersonId id, Incoming incoming, Known known)
    {
        if (known.Of(new HistoryOf(id)) is not { } read) return Outcome.Wants(new HistoryOf(id));
        if (PersonLedger.Of(id, read.Value.Events, read.Value.Promises) is not { IsErased: false } person) return Decision.Saying(CustomerReplies.NobodyKnown.With(Text.Same("?")));
        var json = $"[{string.Join(",\n", read.Value.Events.Select(happened => JsonSerializer.Serialize(happened, Stored.Json.PersonEvent)).Concat(read.Value.Promises.Select(happened => JsonSerializer.Serialize(happened, Stored.Json.PromiseEvent))))}]";
        return new Decision
        {
            Replies = [Text.Same(PersonDocument.Of(person, known.NameOf, incoming.Lang)), Text.Same($"```json\n{Shown.Short(json, exportedAtMost)}\n```")],
            Beside = [new LookedAt(new(id, incoming.User, incoming.Now, LookKind.Export))],
        };
    }

    static Outcome Erase(PersonId id, Incoming incoming, Known known)
    {
        if (known.Of(new HistoryOf(id)) is not { } read) return Outcome.Wants(new HistoryOf(id));
        if (PersonLedger.Of(id, read.Value.Events, read.Value.Promises) is not { IsErased: false } person) return Decision.Saying(erasing);
        return CustomerNames.Person(incoming.Input("name") ?? "") == CustomerNames.Person(person.Name)
            ? new Decision { Beside = [new ErasurePlanned(new(id, incoming.User, incoming.Now))], Replies = [erasing] }
            : Show(id, incoming, known, wrongName);
    }
}
