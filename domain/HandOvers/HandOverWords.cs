namespace SalesBot.Domain.HandOvers;

/// <summary>Words of a hand-over: the questions to whoever leaves, and why something cannot happen.</summary>
public static class HandOverWords
{
    public static readonly Text Exists = new("이미 시작된 인수인계입니다. 지금 상태를 보여 드립니다.", "This hand-over has begun already. Here is the present state.");
    public static readonly Text Missing = new("그 인수인계를 찾을 수 없습니다. ‘인수인계’라고 입력해 주세요.", "I cannot find that hand-over. Type ‘hand over’.");
    public static readonly Text Over = new("이미 끝난 인수인계입니다. 지금 상태를 보여 드립니다.", "This hand-over is over. Here is the present state.");
    public static readonly Text OnlyLeaving = new("이 질문에는 넘겨주시는 분만 답하실 수 있습니다.", "Only the one who hands over can answer this.");
    public static readonly Text OnlySuccessor = new("인수 확인은 이어받으시는 분만 하실 수 있습니다.", "Only the successor can confirm this.");
    public static readonly Text Confirmed = new("이미 확인하신 고객사입니다. 지금 상태를 보여 드립니다.", "This customer has been confirmed already. Here is the present state.");
    public static readonly Text WentOn = new("그 뒤 다른 분이 이어받으신 고객사입니다. 지금 상태를 보여 드립니다.", "Somebody else has taken this customer over since. Here is the present state.");
    public static readonly Text NoCustomer = new("이 인수인계에는 그 고객사가 없습니다. 지금 상태를 보여 드립니다.", "That customer is not part of this hand-over. Here is the present state.");
    public static readonly Text NoIntroduction = new("먼저 소개 날짜를 정해 주세요.", "Please plan the introduction first.");
    public static readonly Text HasMoved = new("이미 넘어간 고객사가 있어 취소할 수 없습니다. 반대 방향의 인수인계를 시작해 주세요.", "Some customers have changed hands already. Start a hand-over the other way instead.");

    public static Text Question(this OnlyInHead question) => question switch
    {
        OnlyInHead.Unwritten => new("어디에도 적혀 있지 않지만 꼭 알아야 할 것은 무엇인가요?", "What must be known that is written nowhere?"),
        OnlyInHead.Relations => new("누가 우리를 돕고 누가 꺼리나요? 무엇을 보고 그렇게 생각하시나요?", "Who helps us and who is reluctant, and what did you see?"),
        OnlyInHead.SpokenPromises => new("말로만 한 약속이 있나요? 누구에게, 언제까지인가요?", "Were promises made in words only? To whom, by when?"),
        _ => new("후임을 누구에게 먼저, 어떻게 소개하면 좋을까요?", "To whom should your successor be introduced first, and how?"),
    };

    public static Text Label(this OnlyInHead question) => question switch
    {
        OnlyInHead.Unwritten => new("적혀 있지 않은 것", "Not written anywhere"),
        OnlyInHead.Relations => new("관계", "Relations"),
        OnlyInHead.SpokenPromises => new("말로 한 약속", "Promises in words"),
        _ => new("소개 순서", "Introductions"),
    };
}
