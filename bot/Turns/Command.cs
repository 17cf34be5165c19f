using SalesBot.Domain;
using SalesBot.Domain.Voices;

namespace SalesBot.Bot.Turns;

/// <summary>What can be typed at any moment.</summary>
public enum Command
{
    Help, Cancel, Where, Back, StartOver, CheckIn, NewOpportunity, EndOpportunity, Reopen, WhatWaits, AskForHelp, Correct, Korean, English, Pause, Resume, Away, Return, Settings, Opportunities, SameCompany, HandOver, PersonalData,
    RegisterVoice, MyVoices, VoicesToDo, VoiceCase, ReviewVoices, Administration, WeeklySummary, WeeklyReport, MeetingPack, StartMeeting, Export, Import,
}

/// <summary>A command as it was typed, with the words behind it: "체크인 한빛" is CheckIn with "한빛".</summary>
public sealed record TypedCommand(Command Command, string Rest);

/// <summary>The words of a command in both languages; the first of each is the one shown.</summary>
/// <param name="For">Whom help offers it to; typing it is never an error for anybody.</param>
/// <param name="Offered">In the list Teams shows beside the box, which has room for twelve.</param>
/// <param name="Groups">In the list Teams shows in group chats and channels.</param>
public sealed record CommandWords(Command Command, Text About, bool TakesRest, string[] Ko, string[] En, For For = For.Sales, bool Offered = true, bool Groups = false)
{
    /// <summary>Words behind a command are short; a longer line that happens to begin like one is an answer, or a sentence about a customer.</summary>
    public int RestAtMost { get; init; } = 400;

    /// <summary>Longer than any way to say a day.</summary>
    public const int Day = 24;

    /// <summary>Longer than any name and the day behind it.</summary>
    const int nameAndDay = 60;

    /// <summary>Somebody's name and until when may stand behind it.</summary>
    public bool TakesNameAndDay { get; init; }

    public bool Takes(string rest) => rest.Length <= RestAtMost || (TakesNameAndDay && rest.Length <= nameAndDay && (rest.Contains(" until ", StringComparison.OrdinalIgnoreCase) || ends.Any(end => rest.EndsWith(end, StringComparison.OrdinalIgnoreCase))));

    static readonly string[] ends = ["까지", " 끝", " ends", " is back"];
}

/// <summary>Whom a command is of use to.</summary>
public enum For
{
    Everybody, Reps, Sales, SalesAndExecutives, Leaders, Executives, Administrators,

    /// <summary>Whoever leads a team, or stands in for somebody who does and is away.</summary>
    Teams,

    /// <summary>Whoever is in the middle of answering; help says these in one line.</summary>
    Answering,
}

/// <summary>The one list of commands: what the router understands and what help shows are read from here, and what the app package offers is compared with it.</summary>
public static class Commands
{
    public static readonly IReadOnlyList<CommandWords> All =
    [
        new(Command.CheckIn, new("체크인을 시작합니다. 고객사 이름을 붙여도 됩니다.", "Starts a check-in, also with a customer's name."), true, ["체크인", "체크 인"], ["check in", "check-in", "checkin"], For.Reps),
        new(Command.NewOpportunity, new("새 영업 기회를 만듭니다. 예: 새 기회 한빛전자 MES 교체", "Creates an opportunity. For example: new opportunity Hanbit MES replacement"), true, ["새 기회", "새기회", "새 영업 기회", "새로운 기회", "기회 등록"], ["new opportunity", "add opportunity"]),
        new(Command.Opportunities, new("영업 기회를 모두 보여 줍니다.", "Shows all opportunities, yours or your team's."), false, ["내 기회", "기회 목록", "목록", "우리 팀"], ["my opportunities", "opportunities", "list", "my team"], For.SalesAndExecutives),
        new(Command.WhatWaits, new("나를 기다리는 일을 보여 줍니다.", "Shows what waits for you."), false, ["무엇이 기다리나", "무엇이 기다리나요", "기다리는 일", "할 일", "뭐가 기다리나", "뭐가 기다리나요"], ["what waits", "what is waiting", "what's waiting", "waiting", "todo"], For.SalesAndExecutives),
        new(Command.WeeklySummary, new("우리 팀 주간 요약을 보여 줍니다.", "Shows your team's weekly summary."), false, ["주간 요약", "주간요약"], ["weekly", "weekly summary"], For.Teams),
        new(Command.WeeklyReport, new("체크인에서 말한 내용으로 주간 보고를 만듭니다.", "Makes your weekly report from what you said in check-ins."), false, ["주간 보고", "주간보고", "주간 영업보고"], ["weekly report"]),
        new(Command.MeetingPack, new("영업회의 자료를 Word나 PowerPoint로 만듭니다.", "Makes the pack for the sales meeting as Word or slides."), false, ["영업회의 자료", "영업 회의 자료", "회의 자료"], ["meeting pack", "sales meeting"], For.Leaders, Offered: false),
        new(Command.StartMeeting, new("회의에서 함께 볼 것을 하나씩 보여 줍니다.", "Walks through what the meeting looks at, one by one."), false, ["회의 시작", "회의시작"], ["start meeting", "start the meeting"], For.Teams, Offered: false),
        new(Command.Export, new("볼 수 있는 기록을 Excel, CSV, JSON으로 내보냅니다.", "Exports what you may see as Excel, CSV or JSON."), false, ["내보내기"], ["export"], For.SalesAndExecutives, Offered: false),
        new(Command.Import, new("CRM에서 내려받은 CSV 파일을 가져옵니다.", "Imports a CSV file from the CRM."), false, ["가져오기"], ["import"], For.Leaders, Offered: false),
        new(Command.AskForHelp, new("리더에게 도움을 요청합니다. 예: 도움 요청 한빛 가격 승인이 필요합니다", "Asks your leader for help. For example: ask help Hanbit needs a price approval"), true, ["도움 요청", "도움요청"], ["ask for help", "ask help"], For.Reps) { RestAtMost = 4_000 },
        new(Command.Correct, new("적은 내용을 고칩니다. 예: 고치기 예산", "Corrects what was recorded. For example: correct budget"), true, ["고치기", "수정"], ["correct", "fix"], For.Reps),
        new(Command.EndOpportunity, new("영업 기회를 끝냅니다 (수주, 실주, 보류, 취소).", "Ends an opportunity (won, lost, on hold, dropped)."), true, ["기회 종료", "종료"], ["end opportunity", "close opportunity"], For.Reps, Offered: false),
        new(Command.Reopen, new("끝난 영업 기회를 다시 엽니다. 예: 다시 열기 한빛", "Opens an ended opportunity again. For example: reopen Hanbit"), true, ["다시 열기", "기회 다시 열기"], ["reopen", "reopen opportunity"], For.Reps, Offered: false),
        new(Command.RegisterVoice, new("고객의 불만, 요청, 칭찬을 접수합니다. 한 문장으로 적으셔도 됩니다.", "Registers what a customer said: a complaint, a request, praise."), true,
            ["고객 불만", "고객불만", "고객의 소리", "고객 불만 접수", "불만 접수", "고객 불만 등록"], ["log feedback", "log complaint", "customer complaint", "register feedback"], For.Everybody, Groups: true) { RestAtMost = 12_000 },
        new(Command.MyVoices, new("내가 접수한 건이 어떻게 되었는지 보여 줍니다.", "Shows how far the cases you registered have come."), false, ["내 접수", "내접수", "접수 목록", "내가 접수한 건"], ["my cases", "my feedback"], For.Everybody),
        new(Command.VoicesToDo, new("내가 처리할 접수 건을 보여 줍니다.", "Shows the cases you have to handle."), false, ["처리할 접수", "처리할 건", "접수함"], ["cases to handle", "cases to do"], For.Everybody),
        new(Command.VoiceCase, new("접수 건을 보여 줍니다. 예: VOC-1042, VOC-1042 수락", "Shows a case. For example: VOC-1042, VOC-1042 accept"), true, ["접수번호"], ["voc"], For.Everybody, Offered: false),
        new(Command.ReviewVoices, new("멈춰 있는 고객의 소리를 점검합니다.", "Shows which customers' cases stand still."), false, ["고객의 소리 점검", "점검"], ["process review", "review cases"], For.Executives, Offered: false),
        new(Command.PersonalData, new("고객 개인의 기록을 내보내거나 삭제합니다 (관리자). 예: 개인정보 김철수", "Exports or erases what is recorded of a customer person (administrator). For example: personal data Chulsoo Kim"), true, ["개인정보"], ["personal data"], For.Administrators, Offered: false),
        new(Command.HandOver, new("고객을 다른 담당자에게 인수인계합니다.", "Hands customers over to another rep."), false, ["인수인계", "인수 인계"], ["hand over", "handover", "hand-over"], Offered: false),
        new(Command.SameCompany, new("두 이름이 같은 회사임을 알려 줍니다. 예: 같은 회사 삼우정공 = Samwoo Precision", "Tells that two names are one company. For example: same company Samwoo Precision = 삼우정공"), true, ["같은 회사"], ["same company"], Offered: false),
        new(Command.Where, new("하던 곳을 다시 보여 줍니다.", "Shows where you were."), false, ["어디까지 했지", "어디까지 했지요", "어디까지 했죠", "어디까지", "계속", "계속하기", "이어서"], ["where was i", "where", "continue", "go on"], For.Answering, Offered: false),
        new(Command.Back, new("바로 앞 질문으로 돌아갑니다.", "Goes back one question."), false, ["뒤로", "이전"], ["go back", "back"], For.Answering, Offered: false),
        new(Command.StartOver, new("지금 하던 것을 처음부터 다시 합니다.", "Starts what you are doing over again."), false, ["처음부터", "처음부터 다시", "다시 시작"], ["start over", "restart"], For.Answering, Offered: false),
        new(Command.Cancel, new("지금 하던 것을 그만둡니다.", "Stops what you are doing."), false, ["취소", "그만", "그만두기", "그만할래요"], ["cancel", "stop", "never mind"], For.Answering, Offered: false),
        new(Command.Pause, new("체크인을 쉽니다. 예: 쉬기 2026-12-04", "Pauses check-ins. For example: pause 2026-12-04"), true, ["쉬기", "일시정지"], ["pause"], For.Reps, Offered: false) { RestAtMost = CommandWords.Day },
        new(Command.Resume, new("쉬던 체크인을 다시 시작합니다.", "Resumes check-ins."), false, ["다시 받기", "쉬기 끝"], ["resume"], For.Reps, Offered: false),
        new(Command.Away, new("부재를 알립니다. 리더의 카드는 그동안 대리인이 받습니다. 예: 부재 2026-12-04", "Says that you are away; a leader's cards go to the deputy meanwhile. For example: away until 2026-12-04"), true, ["부재", "부재중", "휴가"], ["away", "out of office", "on leave"], For.SalesAndExecutives, Offered: false) { RestAtMost = CommandWords.Day, TakesNameAndDay = true },
        new(Command.Return, new("부재를 끝내고 그동안 있었던 일을 보여 줍니다.", "Ends your absence and shows what happened meanwhile."), false, ["부재 끝", "부재끝", "복귀", "복귀했습니다", "돌아왔습니다"], ["i'm back", "i am back", "end absence"], For.SalesAndExecutives, Offered: false),
        new(Command.Settings, new("언어, 체크인, 부재 설정을 보여 줍니다.", "Shows your settings: language, check-ins, absence."), false, ["설정", "내 설정"], ["settings", "my settings"], For.Everybody, Offered: false),
        new(Command.Korean, new("한국어로 말합니다.", "Speaks Korean."), false, ["한국어", "한국어로"], ["korean", "speak korean"], For.Everybody, Offered: false),
        new(Command.English, new("영어로 말합니다.", "Speaks English."), false, ["영어", "영어로"], ["english", "speak english"], For.Everybody, Offered: false),
        new(Command.Administration, new("연락 가능 여부, 실패한 작업, 일정, 개인정보를 관리합니다.", "Who can be reached, failed work, schedules, privacy."), false, ["관리", "관리자"], ["admin", "administration"], For.Administrators, Offered: false),
        new(Command.Help, new("할 수 있는 일을 보여 줍니다.", "Shows what you can do."), false, ["도움말", "도움", "도와줘", "도와주세요", "안녕하세요", "안녕"], ["help", "hello", "hi"], For.Everybody, Groups: true),
    ];

    // Longest words first, so that "새 기회" is not read as a shorter command.
    static readonly (string Words, CommandWords About)[] byLength =
        [.. All.SelectMany(about => about.Ko.Concat(about.En), (about, words) => (words, about)).OrderByDescending(pair => pair.words.Length)];

    /// <summary>The command that a line begins with when what stands behind it is longer than the command takes.</summary>
    public static CommandWords? TooLong(string text)
    {
        var line = text.Trim();
        return byLength.Select(pair => pair.About is { TakesRest: true } about && line.StartsWith(pair.Words, StringComparison.OrdinalIgnoreCase) && line[pair.Words.Length..] is [' ' or ':' or ',', ..] rest && !about.Takes(rest) ? about : null).FirstOrDefault(about => about is not null);
    }

    public static TypedCommand? Read(string text)
    {
        var line = text.Trim();
        if (VoiceNumber.Read(line) is not null) return new(Command.VoiceCase, line);
        foreach (var (words, about) in byLength)
        {
            if (!line.StartsWith(words, StringComparison.OrdinalIgnoreCase)) continue;
            var rest = line[words.Length..];
            if (rest.Trim().TrimEnd('.', '!', '?', '~').Length == 0) return new(about.Command, "");
            if (about.TakesRest && about.Takes(rest) && (rest[0] is ' ' or ':' or ',')) return new(about.Command, rest.Trim(' ', ':', ','));
        }
        return null;
    }
}
