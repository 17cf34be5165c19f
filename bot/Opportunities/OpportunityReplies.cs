using SalesBot.Bot.Turns;
using SalesBot.Domain;

namespace SalesBot.Bot.Opportunities;

static class OpportunityReplies
{
    public static readonly Text NotSales = new(
        "영업 기회는 영업 담당자와 리더가 다룹니다. 영업 담당이신데 이 글이 보이면 관리자에게 등록을 부탁해 주세요.", "Opportunities are for reps and their leaders. If you are one and see this, please ask your administrator to add you.");

    static readonly Text whichToCorrect = new("어느 영업 기회인가요? 고객사 이름을 붙여 주세요. 예: ‘고치기 한빛 예산’", "Which opportunity? Please add the customer's name, for example ‘correct Hanbit budget’.");
    static readonly Text whichNeedsHelp = new("어느 영업 기회인가요? 고객사 이름을 앞에 붙여 주세요. 예: ‘도움 요청 한빛 가격 승인이 필요합니다’", "Which opportunity? Please begin with the customer's name, for example ‘ask help Hanbit needs a price approval’.");
    static readonly Text whichEnds = new("어느 영업 기회를 종료할까요? 고객사 이름을 붙여 주세요. 예: ‘종료 한빛’", "Which opportunity has ended? Please add the customer's name, for example ‘end opportunity Hanbit’.");
    static readonly Text whichReopens = new("어느 영업 기회를 다시 열까요? 고객사 이름을 붙여 주세요. 예: ‘다시 열기 한빛’", "Which opportunity shall be reopened? Please add the customer's name, for example ‘reopen Hanbit’.");

    /// <summary>Asks for the customer's name with an example of what was wanted.</summary>
    public static Text WhichOne(Command wanted) => wanted switch
    {
        Command.AskForHelp => whichNeedsHelp,
        Command.EndOpportunity => whichEnds,
        Command.Reopen => whichReopens,
        _ => whichToCorrect,
    };

    public static readonly Text NoLeader = new("등록된 리더가 없어 보낼 곳이 없습니다. 관리자에게 조직 정보 확인을 부탁해 주세요.", "No leader is on record for you, so there is nobody to send this to. Please ask your administrator to check the people list.");
    public static readonly Text WhatHelp = new("어떤 도움이 필요하신가요? 카드의 ‘도움 요청’에 적거나 ‘도움 요청 …’이라고 입력해 주세요.", "What help do you need? Write it under ‘Ask for help’ on the card, or type ‘ask help …’.");
    public static readonly Text HelpSentToDeputy = new("도움을 요청했습니다. {0} 님은 {1}까지 부재라 {2} 님이 대신 보십니다.", "I have asked for help. {0} is away until {1}, so {2} looks at it instead.");
    public static readonly Text HelpSent = new("{0} 님께 도움을 요청했습니다.", "I have asked {0} for help.");
}
