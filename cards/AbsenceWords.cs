using SalesBot.Domain;
using SalesBot.Domain.Coaching;

namespace SalesBot.Cards;

/// <summary>Words about being away, standing in, and the settings.</summary>
static class AbsenceWords
{
    public static readonly Text Begins = new("{0} 님이 {1}까지 부재입니다.", "{0} is away until {1}.");
    public static readonly Text Begins2 = new("그동안 오는 코칭 카드를 대신 받고 답하실 수 있습니다. 처리하신 일은 {0} 님이 돌아오시면 보여 드립니다.", "Meanwhile the coaching cards come to you, and you can answer them. {0} will be shown what you did.");

    public static readonly Text Back = new("돌아오셨습니다", "Welcome back");
    public static readonly Text Settled = new("대신 처리된 일", "Done in your place");
    public static readonly Text Moved = new("그동안 새로 기록된 기회", "Opportunities with something new");
    public static readonly Text NothingHappened = new("그동안 새로 기록된 일이 없습니다.", "Nothing was recorded meanwhile.");
    public static readonly Text Waits = new("기다리는 일 {0}건", "What waits ({0})");

    public static readonly Text Settings = new("설정", "Settings");
    public static readonly Text Language = new("언어", "Language");
    public static readonly Text ThisLanguage = new("한국어", "English");
    public static readonly Text OtherLanguage = new("바꾸기: ‘영어’", "change: ‘Korean’");
    public static readonly Text CheckIn = new("체크인", "Check-ins");
    public static readonly Text NextOn = new("다음은 {0}", "next on {0}");
    public static readonly Text PausedUntil = new("{0}까지 쉼", "paused until {0}");
    public static readonly Text Pause = new("쉬려면: ‘쉬기 {0}’", "to pause: ‘pause {0}’");
    public static readonly Text Resume = new("다시 받으려면: ‘다시 받기’", "to have them again: ‘resume’");
    public static readonly Text Absence = new("부재", "Absence");
    public static readonly Text Here = new("없음", "none");
    public static readonly Text AwayUntil = new("{0}까지", "until {0}");
    public static readonly Text SayAway = new("알리려면: ‘부재 {0}’", "to be away: ‘away until {0}’");
    public static readonly Text SayBack = new("돌아오셨으면: ‘부재 끝’", "back already: ‘I'm back’");
    public static readonly Text Deputy = new("대리인", "Deputy");
    public static readonly Text StandsInFor = new("지금 대신하는 분", "You stand in for");

    public static Text Did(StoodIn act) => act.Act switch
    {
        StandInAct.Asked => new("질문", "asked"),
        StandInAct.OfferedTalk => new("대화 제안", "offered a talk"),
        StandInAct.PutOff => new("나중에 보기로 함", "put it off"),
        StandInAct.ProposedStep => new("단계 제안", "proposed a step"),
        StandInAct.TookStep => new("단계를 직접 맡음", "took a step"),
        StandInAct.AgreedStep => new("단계 합의", "agreed a step"),
        StandInAct.RefusedStep => new("단계 거절", "refused a step"),
        StandInAct.CancelledStep => new("단계 취소", "cancelled a step"),
        _ => new("기록", "recorded something"),
    };
}
