using System.Collections.Frozen;
using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Conversations;

namespace SalesBot.Bot.Welcome;

/// <summary>A greeting or thanks is answered as a colleague would; "I did not understand that" is no answer to either.</summary>
sealed class CourtesyReader(HelpHandler help) : IFreeWords
{
    static readonly FrozenSet<string> greetings = FrozenSet.Create(
        "안녕", "안녕하세요", "안녕하십니까", "반갑습니다", "좋은 아침", "좋은 아침입니다", "hi", "hello", "hey", "hi there", "hello there", "good morning", "good afternoon");

    static readonly FrozenSet<string> thanks = FrozenSet.Create(
        "고마워", "고마워요", "고맙습니다", "감사", "감사해요", "감사합니다", "수고하세요", "수고하셨습니다", "수고 많으셨습니다", "thanks", "thanks a lot", "thank you", "thank you very much", "thx");

    static readonly Text welcome = new("천만에요. 필요하시면 언제든 말씀해 주세요.", "You are welcome. I am here when you need me.");

    public Outcome? Read(string words, Incoming incoming, Conversation conversation, Known known)
    {
        var said = words.Trim().TrimEnd('!', '.', '~', '^', '?', ' ').ToLowerInvariant();
        return thanks.Contains(said) ? Decision.Saying(welcome) : greetings.Contains(said) ? help.Decide(incoming, null, conversation, known) : null;
    }
}
