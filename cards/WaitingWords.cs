using SalesBot.Domain;
using SalesBot.Domain.Desk;

namespace SalesBot.Cards;

static class WaitingWords
{
    public static Text Label(WaitingKind kind) => kind switch
    {
        WaitingKind.HelpAsked => new("도움 요청", "Help asked for"),
        WaitingKind.OwnStepOverdue => new("기한이 지난 내 단계", "My step, past its date"),
        WaitingKind.StepToAnswer => new("답할 단계 제안", "A step to answer"),
        WaitingKind.TalkToAnswer => new("답할 대화 제안", "A talk to answer"),
        WaitingKind.QuestionToAnswer => new("답할 질문", "A question to answer"),
        WaitingKind.OwnStepDue => new("오늘까지인 내 단계", "My step, due today"),
        WaitingKind.ProblemOfTeam => new("열린 문제", "Open problem"),
        WaitingKind.GapOfTeam => new("빠진 것", "Missing"),
        _ => new("진행 중인 내 단계", "My step, going on"),
    };
}
