using System.Globalization;
using SalesBot.Bench.Measuring;
using SalesBot.Bench.Teams;

namespace SalesBot.Bench.Dialogues;

/// <summary>Reps who each tell what a customer complained about, another one every time, look over what was understood, and register it.</summary>
sealed class Voices(IReadOnlyList<Seat> reps, Connector connector, Activities activities)
{
    const string Card = "1:1";

    int round;

    public IReadOnlyList<Part> Tell()
    {
        round++;
        return [.. reps.Select((rep, number) => Says(rep, string.Create(CultureInfo.InvariantCulture, $"하나{number}동{round}산업 박 과장이 납기 때문에 화가 많이 났어요")))];
    }

    public IReadOnlyList<(Seat Rep, OpenForm Form)> Told() => [.. reps.Select(rep => (rep, OpenForm.Read(connector.Of(rep.Conversation).Latest)))];

    public IReadOnlyList<Part> Register(IReadOnlyList<(Seat Rep, OpenForm Form)> told) =>
        [.. told.Select(one => new Part(connector.Of(one.Rep.Conversation), [activities.Executed(one.Rep, Card, one.Form.Verb, one.Form.Data)], MessagesEach: 0))];

    Part Says(Seat who, string line) => new(connector.Of(who.Conversation), [activities.Typed(who, line)], MessagesEach: 1);
}
