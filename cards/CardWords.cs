using SalesBot.Domain;

namespace SalesBot.Cards;

/// <summary>The words on cards.</summary>
static class CardWords
{
    public static readonly Text PleaseWrite = new("내용을 적어 주세요.", "Please write something here.");
    public static readonly Text PleaseChooseDay = new("오늘 이후의 날짜를 골라 주세요.", "Please choose today or a later day.");
    public static readonly Text OrElse = new("아니면 직접 적기", "Or write it yourself");
    public static readonly Text Or = new("또는", "Or");
    public static readonly Text Send = new("보내기", "Send");
    public static readonly Text SendRestUnknown = new("보내기 (빈칸은 ‘모름’)", "Send (blanks are ‘not known’)");
    public static readonly Text SendRestSame = new("보내기 (빈칸은 ‘그대로’ 또는 ‘모름’)", "Send (blanks are ‘as before’ or ‘not known’)");
    public static readonly Text Store = new("저장", "Store");
    public static readonly Text ChangeLine = new("고치기", "Change");
    public static readonly Text Cancel = new("그만두기", "Cancel");
    public static readonly Text Later = new("나중에", "Later");
    public static readonly Text InChatToo = new("채팅으로 하나씩 답하셔도 됩니다. 모르면 ‘모름’도 좋은 답입니다.", "You can also answer in the chat, one by one. ‘Unknown’ is a good answer.");
    public static readonly Text Before = new("지난번: {0}", "Before: {0}");
    public static readonly Text Choose = new("골라 주세요", "Please choose");

    public static readonly Text CheckIn = new("체크인", "Check in");
    public static readonly Text WeekTitle = new("체크인", "Check-in");
    public static readonly Text NeedAttention = new("살펴볼 기회 {0}건", "{0} to look at");
    public static readonly Text Quiet = new("변동이 없어 보이는 기회 {0}건", "{0} that look quiet");
    public static readonly Text AllQuiet = new("{0}건 모두 새 소식 없음", "Nothing new in all {0}");
    public static readonly Text Settled = new("오늘 ‘새 소식 없음’으로 마친 기회 {0}건: {1}", "Settled today as nothing new, {0}: {1}");
    public static readonly Text AllDone = new("이번 체크인을 모두 마쳤습니다. 수고하셨습니다.", "That is everything for this check-in. Thank you.");
    public static readonly Text NoOpportunities = new("아직 영업 기회가 없습니다. ‘새 기회 한빛전자 MES 교체’처럼 입력하시면 바로 만들어 드립니다.", "You have no opportunities yet. Type for example ‘new opportunity Hanbit MES replacement’.");
    public static readonly Text NewOpportunity = new("새 기회", "New opportunity");
    public static readonly Text TeamTitle = new("우리 팀 영업 기회", "Your team's opportunities");
    public static readonly Text TeamsBelow = new("팀별 주간 요약", "Summaries, team by team");
    public static readonly Text TypeCustomer = new("고객사 이름을 입력하시면 그 영업 기회가 바로 열립니다.", "Type a customer's name to open its opportunity.");
    public static readonly Text WhichOne = new("어느 기회인가요?", "Which opportunity?");
    public static readonly Text AndMore = new("외 {0}건은 고객사 이름을 입력하시면 바로 열립니다.", "{0} more: type the customer's name to open one.");

    public static readonly Text Stored = new("저장했습니다", "Stored");
    public static readonly Text ToLeader = new("{0} 님이 함께 봅니다.", "{0} sees this too.");
    public static readonly Text ReadWhole = new("긴 글 전체 보기", "Read the long texts");
    public static readonly Text Shortened = new("긴 글은 줄여 보여 드립니다. 적으신 글은 모두 저장되어 있습니다.", "Long texts are shortened here. All that you wrote is stored.");
    public static readonly Text FixWhich = new("고칠 항목", "What to correct");
    public static readonly Text Fix = new("고치기", "Correct");
    public static readonly Text CustomerName = new("고객사 이름", "Customer's name");
    public static readonly Text OpportunityName = new("기회 이름", "Name of the opportunity");
    public static readonly Text Next = new("다음: {0}", "Next: {0}");
    public static readonly Text List = new("목록 보기", "Show the list");
    public static readonly Text Problem = new("문제", "Problem");
    public static readonly Text NoProblem = new("새 문제 없음", "No new problem");
    public static readonly Text ProblemResolved = new("해결됨", "Resolved");
    public static readonly Text ProblemStill = new("아직 있음", "Still there");
    public static readonly Text Result = new("결과", "Result");
    public static readonly Text AnswerToLeader = new("리더 질문에 답", "Answer to your leader");

    public static readonly Text Rep = new("영업 담당 {0}", "Rep {0}");
    public static readonly Text Mine = new("내 담당", "Yours");
    public static readonly Text LastContact = new("최근 접촉 {0}", "last contact {0}");
    public static readonly Text Facts = new("알고 있는 내용", "What is known");
    public static readonly Text Problems = new("열린 문제", "Open problems");
    public static readonly Text NotKnown = new("아직 모르는 것", "Not known yet");
    public static readonly Text Steps = new("함께 정한 단계", "Steps");
    public static readonly Text Since = new("{0}부터", "since {0}");
    public static readonly Text HelpAsked = new("도움 요청", "Asks for help");
    public static readonly Text Owner = new("담당 {0} · {1}까지", "{0}, by {1}");
    public static readonly Text Shows = new("이것으로 확인", "Shows that it worked");
    public static readonly Text Reason = new("이유", "Reason");
    public static readonly Text Question = new("리더 질문", "Leader's question");
    public static readonly Text Answer = new("답", "Answer");
    public static readonly Text NoAnswerYet = new("(답을 기다리는 중)", "(waiting for the answer)");
    public static readonly Text SuggestedQuestion = new("이렇게 물어보면 어떨까요?", "A question you might ask");
    public static readonly Text You = new("나", "you");

    public static readonly Text AskThis = new("이 질문 보내기", "Ask this");
    public static readonly Text AskOwn = new("직접 묻기", "Ask something else");
    public static readonly Text OwnQuestion = new("질문", "Your question");
    public static readonly Text MakeStep = new("단계 정하기", "Agree a step");
    public static readonly Text ProposeStep = new("단계 제안", "Propose a step");
    public static readonly Text StepWhat = new("무엇을", "What");
    public static readonly Text StepWhatExample = new("예: 상무님 면담을 잡는다", "For example: arrange a meeting with the director");
    public static readonly Text StepDue = new("언제까지", "By when");
    public static readonly Text StepEvidence = new("무엇을 보면 잘됐다고 판단할까요?", "What will show that it worked?");
    public static readonly Text StepEvidenceExample = new("예: 면담 날짜가 확정된다", "For example: the date of the meeting is fixed");
    public static readonly Text StepOwner = new("누가", "Who");
    public static readonly Text OwnerRep = new("영업 담당 ({0})", "The rep ({0})");
    public static readonly Text OwnerLeader = new("리더가 직접", "The leader");
    public static readonly Text OfferTalk = new("대화 제안", "Offer a talk");
    public static readonly Text TalkWhen = new("언제가 좋을까요?", "When?");
    public static readonly Text TalkWhenExample = new("예: 내일 오전 10시, 30분", "For example: tomorrow 10 am, 30 minutes");
    public static readonly Text TalkFree = new("두 분이 모두 비어 있는 시간", "Free for both of you");
    public static readonly Text TalkOwnWords = new("또는 직접 적기", "Or in your own words");
    public static readonly Text JoinTalk = new("Teams 회의 참가", "Join in Teams");
    public static readonly Text Talk = new("대화 제안", "Talk offered");
    public static readonly Text TalkYes = new("좋습니다", "Yes, let us talk");
    public static readonly Text TalkNo = new("그때는 어렵습니다", "Not at that time");
    public static readonly Text TalkIsOn = new("하기로 함", "agreed");
    public static readonly Text TalkIsOff = new("그때는 어려움", "not at that time");
    public static readonly Text NotNow = new("나중에 보기", "Not now");

    public static readonly Text AnswerIt = new("답하기", "Answer");
    public static readonly Text YourAnswer = new("답", "Your answer");
    public static readonly Text AskHelp = new("도움 요청", "Ask for help");
    public static readonly Text HelpWhat = new("누구의 어떤 도움이 언제까지 필요한가요?", "What do you need, from whom, by when?");
    public static readonly Text HelpWith = new("어느 기회에 도움이 필요하신가요?", "Which opportunity needs help?");
    public static readonly Text NotSentYet = new("아직 보내지 않았습니다. 해당하는 기회의 버튼을 누르시면 리더에게 보냅니다.", "Nothing has been sent yet. It goes to your leader when you press the button beside the opportunity.");
    public static readonly Text End = new("종료", "End it");
    public static readonly Text Reopen = new("다시 열기", "Reopen");
    public static readonly Text Ended = new("{0} · 이유: {1}", "{0}, because: {1}");

    public static readonly Text Agree = new("합의", "Agree");
    public static readonly Text Change = new("바꾸기", "Change");
    public static readonly Text Refuse = new("거절", "Refuse");
    public static readonly Text Start = new("시작", "Start");
    public static readonly Text Blocked = new("막혔어요", "It is blocked");
    public static readonly Text GiveResult = new("결과 알리기", "Give the result");
    public static readonly Text WhatHappened = new("무슨 일이 있었나요?", "What happened?");
    public static readonly Text EffectOnProblem = new("문제에는 어떤 영향이 있었나요?", "What did it do to the problem?");
    public static readonly Text CancelStep = new("단계 취소", "Cancel the step");
    public static readonly Text Why = new("이유를 적어 주세요", "Please say why");

    public static readonly Text InPlaceOf = new("{0} 님 대신", "in place of {0}");
    public static readonly Text StandsIn = new("{0} 님의 부재로 대신 보시는 카드입니다.", "You see this in place of {0}, who is away.");
    public static readonly Text Waiting = new("기다리는 일", "What waits");
    public static readonly Text NothingWaits = new("지금 기다리는 일이 없습니다.", "Nothing waits for you.");
    public static readonly Text Open = new("열기", "Open");
    public static readonly Text More = new("그 밖에 {0}건이 더 있습니다. 위의 일을 마치면 이어서 보여 드립니다.", "{0} more. They come up as the ones above are settled.");

    public static readonly Text Welcome = new("{0} 님, 안녕하세요. SalesBot입니다.", "Hello {0}, this is SalesBot.");
    public static readonly Text WhatFor = new(
        "영업 기회의 사실과 문제를 1~3분 안에 적어 두고, 리더와 함께 다음 단계를 정하도록 돕습니다. 평가나 순위를 매기지 않습니다. 모르는 것은 ‘모름’이 가장 좋은 답입니다.",
        "I help you note the facts and problems of your opportunities in a minute or so, and agree the next step with your leader. Nothing here is scored or ranked. ‘Unknown’ is a good answer.");
    public static readonly Text EmployeeToo = new(
        "영업 담당이 아니셔도 괜찮습니다. 궁금한 점은 ‘도움말’이라고 입력해 주세요.", "You need not be in sales to talk to me. Type ‘help’ at any time.");
    public static readonly Text SentenceToo = new("있었던 일을 한 문장으로 적으셔도 됩니다. 예: 어제 한빛 김 부장님 만났는데 예산 확보됐다고 하심", "Just tell me in a sentence what happened, for example: met Ms. Kim of Hanbit yesterday, she said the budget is secured");
    public static readonly Text PeopleToo = new("고객에 대해 물으셔도 됩니다: ‘김철수 부장 누구야’, ‘한빛에 아는 사람 누구’, ‘한빛에 뭘 약속했지’, ‘한빛 포지션 맵’, ‘한빛 통찰’", "You can ask about customers: “who is Mr. Kim at Hanbit”, “who do we know at Hanbit”, “what did we promise Hanbit”, “position map Hanbit”, “insight Hanbit”");
    public static readonly Text VoiceToo = new("고객에게 들은 불만, 요청, 칭찬은 누구나 한 문장으로 적으시면 접수됩니다. 예: 서울병원 박 과장이 납기 때문에 화가 많이 났어요", "Anybody can register what a customer said, in a sentence, for example: Ms. Kim of Hanbit was angry about the late delivery");
    public static readonly Text WhileAnswering = new("답하시는 중에는: {0}", "While answering: {0}");
    public static readonly Text AllYouCanType = new("입력할 수 있는 말 모두 보기", "All you can type");
    public static readonly Text YouCanType = new("이렇게 입력하시면 됩니다", "What you can type");
}
