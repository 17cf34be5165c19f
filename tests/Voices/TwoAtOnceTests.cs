using System.Text.Json.Nodes;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.Voices;
using SalesBot.Storage;
using SalesBot.Tests.Conversations;

namespace SalesBot.Tests.Voices;

/// <summary>
/// Every pair of state and move over HTTP: two people make the move at the same moment, the same press comes again, somebody presses whose case it is not, and the old card is pressed when all is
/// done. What is stored afterwards is a life of the case in which every move was legal when it was made.
/// </summary>
public sealed class TwoAtOnceTests : IAsyncLifetime
{
    static readonly TenantId tenant = TenantId.Of("local");

    /// <summary>Whoever may make a move, the likeliest first.</summary>
    static readonly UserId[] actors = [Cases.Owner, Cases.Leader, Cases.Triage, Cases.Registrant, Cases.Executive];

    static readonly Dictionary<string, string> answers = new()
    {
        ["kind"] = "Request", ["severity"] = "Normal", ["at-once"] = "없음", ["owner"] = "doer", ["reason"] = "이유가 있습니다", ["how"] = "전화로", ["on"] = "2026-11-23", ["who"] = "owner", ["known"] = "new", ["cause"] = "운송사가 바뀜",
        ["category"] = "Delivery", ["what"] = "다시 살펴봄", ["due"] = "2026-12-04", ["result"] = "살펴봤다", ["reaction"] = "Satisfied", ["words"] = "좋다고 하심", ["until"] = "2026-12-04",
    };

    Surface.Surface here = null!;
    string people = null!;

    public async Task InitializeAsync()
    {
        people = Path.GetTempFileName();
        await File.WriteAllTextAsync(people, string.Join('\n', Cases.Company.All.Select(person => $"{person.Id},{person.Name},{(person.Roles is Domain.Roster.Role.Employee ? "" : person.Roles.ToString().ToLowerInvariant().Replace(", ", ";", StringComparison.Ordinal))},{person.Leader},,,ko,Asia/Seoul,{(person.Id == Cases.Triage ? "yes" : "no")}")
            .Prepend("id,name,roles,leader,deputy,team,language,timezone,triage")));
        here = await Surface.Surface.Open(settings: ["--People:File", people]);
    }

    public async Task DisposeAsync()
    {
        await here.DisposeAsync();
        File.Delete(people);
    }

    [Fact]
    public async Task Every_pair_of_state_and_move_bears_two_at_once_a_second_press_the_wrong_person_and_an_old_card()
    {
        var troubles = new List<string>();
        var number = 5000;
        foreach (var state in VoiceMovesTests.columns)
            foreach (var move in VoiceMoveFlow.All.Select(about => about.Move))
            {
                var kind = move is VoiceMove.SkipCause or VoiceMove.Decline ? VoiceKind.Request : VoiceKind.Complaint;
                var before = VoiceMovesTests.In(state, kind) with { Id = VoiceId.Of($"pair{++number}"), Number = new(number) };
                if (move is VoiceMove.ApproveException or VoiceMove.DenyException) before = before with { Exception = new("폐업", Cases.Owner, Cases.At(Cases.Day)) };
                Assert.True(await here.Bot.Stores.Voices.Add(tenant, before, null, [], [], default));
                try
                {
                    await Try(before, move);
                }
                catch (Exception trouble)
                {
                    troubles.Add($"{move} at {state}: {trouble.Message}");
                }
            }
        Assert.True(troubles.Count == 0, string.Join("\n\n", troubles.Take(12)));
    }

    async Task Try(Voice before, VoiceMove move)
    {
        var may = actors.Where(user => VoiceRights.May(Cases.Company.Of(user, before), move, before)).ToList();
        var can = may.Where(user => VoiceMoves.Refused(before, move, user) is null).ToList();
        var old = new CardAction.MoveVoice(before.Id, move).Encode();
        await Sees(Cases.Other, old, before);
        if (can.Count == 0)
        {
            foreach (var user in may.Take(1)) await Press(user, old);
            Assert.Equal(before.Version, (await Head(before)).Version);
            return;
        }
        var (one, other) = (can[0], can[^1]);
        var asks = move.About().Questions.Count > 0;
        var presses = asks ? (await Filled(one, old), await Filled(other, old)) : (old, old);
        await Task.WhenAll(Press(one, presses.Item1), Press(other, presses.Item2));

        var after = await Head(before);
        var events = await here.Bot.Stores.Voices.Events(tenant, before.Id, default);
        Assert.InRange(events.Count(happened => VoiceMoves.Of(happened) == move), 1, one == other ? 1 : 2);
        var (lived, refusal) = events.Aggregate(((Voice?)before, (Text?)null), (now, happened) => now.Item1 is null ? now : VoiceLedger.Apply(now.Item1, [happened]));
        Assert.True(refusal is null, $"What is stored could not happen in this order: {refusal?.En}");
        Assert.Equal((after.State, after.Owner, after.CameBack, after.Actions.Count), (lived!.State, lived.Owner, lived.CameBack, lived.Actions.Count));

        await Press(one, presses.Item1);
        await Press(other, presses.Item2);
        await Sees(Cases.Other, presses.Item1, before);
        await Press(one, old);
        Assert.Equal(after.Version, (await Head(before)).Version);
    }

    async Task<Voice> Head(Voice voice) => (await here.Bot.Stores.Voices.Head(tenant, voice.Id, default))!.Value;

    /// <summary>Somebody who has nothing to do with the case sees nothing of it and changes nothing.</summary>
    async Task Sees(UserId stranger, IReadOnlyDictionary<string, string> data, Voice voice)
    {
        var version = (await Head(voice)).Version;
        var answer = await Press(stranger, data);
        Assert.DoesNotContain(voice.Words, answer, StringComparison.Ordinal);
        Assert.DoesNotContain(voice.Number.ToString(), answer, StringComparison.Ordinal);
        Assert.Equal(version, (await Head(voice)).Version);
    }

    /// <summary>Opens the form of a move and fills it in.</summary>
    async Task<IReadOnlyDictionary<string, string>> Filled(UserId user, IReadOnlyDictionary<string, string> open)
    {
        var (_, body) = await here.Teams.Invokes(SeatOf(user), "adaptiveCard/action", Invoke(open));
        var send = CardReading.Button(body!["value"]!, "보내기", null) ?? throw new InvalidOperationException($"No form: {string.Join(" / ", CardReading.Words(body["value"]!))}");
        var data = send["data"]!.AsObject().ToDictionary(field => field.Key, field => field.Value!.ToString());
        foreach (var id in CardReading.InputIds(body["value"]!).Where(answers.ContainsKey)) data[id] = answers[id];
        return data;
    }

    async Task<string> Press(UserId user, IReadOnlyDictionary<string, string> data)
    {
        var (status, body) = await here.Teams.Invokes(SeatOf(user), "adaptiveCard/action", Invoke(data));
        Assert.Equal(200, status);
        return body!["value"] is JsonObject card ? string.Join('\n', CardReading.Words(card)) : body["value"]!.GetValue<string>();
    }

    static JsonObject Invoke(IReadOnlyDictionary<string, string> data) =>
        new() { ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = data[CardAction.Name], ["data"] = new JsonObject(data.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))) }, ["trigger"] = "manual" };

    static Seat SeatOf(UserId user) => new(user.Value, user.Value, "ko-KR");
}
