using SalesBot.Cards;

namespace SalesBot.Bot.Turns;

/// <summary>
/// What a turn is going to ask for, as far as it can be told from the message alone. It is read side by side with the chat, which saves the
/// person a round trip; a handler that needs something else still asks for it.
/// </summary>
static class Foreseen
{
    public static IReadOnlyList<Need> By(Sender sender) => sender switch
    {
        { Action: CardAction.OnOpportunity { Id: var id } } => [new Need.Record(id)],
        { Action: CardAction.OnRun { About: { } about } } => [new Need.Record(about)],
        { Action: CardAction.CheckInList or CardAction.SettleQuiet or CardAction.WhatWaits } => [new Need.DeskOf(sender.User)],
        { Text: { } text } when Commands.Read(text)?.Command is Command.CheckIn or Command.Opportunities or Command.WhatWaits or Command.NewOpportunity
            or Command.EndOpportunity or Command.Reopen or Command.Correct or Command.AskForHelp => [new Need.DeskOf(sender.User)],
        _ => [],
    };
}
