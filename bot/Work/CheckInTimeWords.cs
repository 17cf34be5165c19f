using SalesBot.Domain;

namespace SalesBot.Bot.Work;

static class CheckInTimeWords
{
    public static readonly Text Time = new("이번 주 체크인입니다. 1~3분이면 됩니다.", "This week's check-in. It takes one to three minutes.");
    public static readonly Text Reminder = new("한 번만 다시 알려 드립니다. 편하실 때 체크인해 주세요.", "This is the only reminder. Check in when it suits you.");
}
