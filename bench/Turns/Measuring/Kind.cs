namespace SalesBot.Bench.Measuring;

/// <summary>The kinds of turn that are measured apart.</summary>
enum Kind
{
    /// <summary>Parse an activity, post one reply, store nothing.</summary>
    Floor,

    /// <summary>Bot Framework SDK for Node: a waterfall dialogue, state in memory.</summary>
    BotFramework,

    /// <summary>Microsoft 365 Agents SDK for Node: questions in turn, state in memory.</summary>
    AgentsSdk,

    /// <summary>An ordinary turn: one typed answer to an open check-in, answered by the next question through the connector.</summary>
    Typed,

    /// <summary>An ordinary turn: one answer given on the card, answered by the card of what is left.</summary>
    OnCard,

    /// <summary>The last answer: facts, head, notices, desks; the leader's card behind it.</summary>
    Finishing,

    /// <summary>A customer's voice told in a sentence, answered by the card of what was understood.</summary>
    Told,

    /// <summary>That card confirmed: the case is registered, and its handler hears of it.</summary>
    Registered,
}
