using SalesBot.Domain;

namespace SalesBot.Bot.Opportunities;

static class OpportunityReplies
{
    public static readonly Text WhichOne = new("어느 영업 기회인가요? 고객사 이름을 붙여 주세요. 예: ‘고치기 한빛 예산’", "Which opportunity? Please add the customer's name, for example ‘correct Hanbit budget’.");
    public static readonly Text NoLeader = new("등록된 리더가 없어 보낼 곳이 없습니다. 관리자에게 조직 정보 확인을 부탁해 주세요.", "No leader is on record for you, so there is nobody to send this to. Please ask your administrator to check the people list.");
    public static readonly Text WhatHelp = new("어떤 도움이 필요하신가요? 카드의 ‘도움 요청’에 적거나 ‘도움 요청 …’이라고 입력해 주세요.", "What help do you need? Write it under ‘Ask for help’ on the card, or type ‘ask help …’.");
    public static readonly Text HelpSent = new("{0} 님께 도움을 요청했습니다.", "I have asked {0} for help.");
}
