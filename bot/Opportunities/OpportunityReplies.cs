using SalesBot.Bot.Turns;
using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Opportunities;

static class OpportunityReplies
{
    public static readonly Text NotSales = new(
        "영업 기회는 영업 담당자와 리더가 다룹니다. 영업 담당이신데 이 글이 보이면 관리자에게 등록을 부탁해 주세요.", "Opportunities are for reps and their leaders. If you are one and see this, please ask your administrator to add you.");

    static readonly Text whichToCorrect = new("어느 영업 기회인가요? 고객사 이름을 붙여 주세요. 예: ‘고치기 한빛 예산’", "Which opportunity? Please add the customer's name, for example ‘correct Hanbit budget’.");
    static readonly Text whichNeedsHelp = new("어느 영업 기회에 어떤 도움이 필요하신가요? 예: ‘도움 요청 한빛 가격 승인이 필요합니다’", "Which opportunity needs help, and what kind of help? For example ‘ask help Hanbit needs a price approval’.");
    static readonly Text whichEnds = new("어느 영업 기회를 종료할까요? 고객사 이름을 붙여 주세요. 예: ‘종료 한빛’", "Which opportunity has ended? Please add the customer's name, for example ‘end opportunity Hanbit’.");
    static readonly Text whichReopens = new("어느 영업 기회를 다시 열까요? 고객사 이름을 붙여 주세요. 예: ‘다시 열기 한빛’", "Which opportunity shall be reopened? Please add the customer's name, for example ‘reopen Hanbit’.");

    static readonly Text noneOpen = new("‘{0}’에 해당하는 영업 기회를 찾지 못했습니다. 고객사 이름을 확인해 주세요. ‘내 기회’를 입력하시면 모두 보여 드립니다.", "I found no opportunity called ‘{0}’. Please check the customer's name; ‘my opportunities’ shows them all.");
    static readonly Text noneEnded = new("‘{0}’에 해당하는 종료된 영업 기회를 찾지 못했습니다. 고객사 이름을 확인해 주세요. 예: ‘다시 열기 한빛’", "I found no ended opportunity called ‘{0}’. Please check the customer's name, for example ‘reopen Hanbit’.");
    static readonly Text noneYet = new("아직 맡으신 영업 기회가 없습니다. ‘새 기회 한빛전자 MES 교체’처럼 입력하시면 바로 만들어 드립니다.", "You have no opportunities yet. Type for example ‘new opportunity Hanbit MES replacement’.");
    static readonly Text ofReps = new("맡으신 영업 기회가 없어 여기서는 하실 수 없습니다. 팀의 기회는 ‘우리 팀’을 입력해 열어 보실 수 있습니다.", "You have no opportunities of your own, so this is for your reps to do. Type ‘my team’ to open theirs.");

    public static readonly Text NobodyBelow = new(
        "이끄시는 팀이 등록되어 있지 않아 보여 드릴 영업 기회가 없습니다. 관리자에게 조직 정보 확인을 부탁해 주세요. 고객의 소리는 ‘점검’을 입력하시면 보여 드립니다.",
        "No team is on record below you, so there are no opportunities to show. Please ask your administrator to check the people list. Type ‘process review’ for the customers' cases.");

    public static readonly Text IsOpen = new("지금 열려 있는 영업 기회입니다.", "This opportunity is open.");

    /// <summary>What somebody without an opportunity of their own can do instead.</summary>
    public static Text HasNone(Role roles) => roles.HasFlag(Role.Rep) ? noneYet : (roles & (Role.Leader | Role.Executive)) != 0 ? ofReps : NotSales;

    /// <summary>Nothing is called so. Null for a command whose words need not be a name.</summary>
    public static Text? NotFound(Command wanted) => wanted switch
    {
        Command.EndOpportunity => noneOpen,
        Command.Reopen => noneEnded,
        _ => null,
    };

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
