using System.Text.Json;
using SalesBot.Bench.Teams;

namespace SalesBot.Bench.Dialogues;

/// <summary>A check-in that has been started, as the card that opened it shows it: three facts, how they are known, and whether there is a new problem.</summary>
sealed record OpenCheckIn(Seat Rep, IReadOnlyList<string> Ordinary, string Last, IReadOnlyList<KeyValuePair<string, string>> Data)
{
    const int Facts = 3;

    public static OpenCheckIn Read(Seat rep, byte[] message)
    {
        using var json = JsonDocument.Parse(message);
        var card = json.RootElement.GetProperty("attachments")[0].GetProperty("content");
        var keys = card.GetProperty("body").EnumerateArray().Where(element => element.GetProperty("type").GetString()!.StartsWith("Input.", StringComparison.Ordinal)).Select(input => input.GetProperty("id").GetString()!).ToList();
        var facts = keys.Where(key => key.StartsWith("Fact.", StringComparison.Ordinal)).ToList();
        if (facts.Count != Facts || keys[^1] != "NewProblem-none") throw new InvalidOperationException($"This check-in asks for {string.Join(", ", keys)}; a check-in of {Facts} facts and new problems was expected.");
        var data = card.GetProperty("actions")[0].GetProperty("data");
        return new(rep, [.. facts, "Evidence"], "NewProblem", [.. data.EnumerateObject().Where(field => field.Value.ValueKind is JsonValueKind.String).Select(field => KeyValuePair.Create(field.Name, field.Value.GetString()!))]);
    }
}
