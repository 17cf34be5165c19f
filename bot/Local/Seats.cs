using SalesBot.Domain;
using SalesBot.Domain.Roster;

namespace SalesBot.Bot.Local;

/// <summary>Who can be played in the page: the people of the people file, and the group chat of all of them.</summary>
static class Seats
{
    /// <summary>A page is no directory: the first of a long file will do.</summary>
    const int atMost = 12;

    public static LocalSettings Of(People people, string dataFolder) => new()
    {
        DataFolder = dataFolder,
        People = [.. people.All.Take(atMost).Select(person => new LocalPerson(person.Id, person.Name, RoleOf(person), person.Lang, WorthTyping(person)))],
        Group = people.All is [{ Team: { Length: > 0 } team }, ..] ? new($"{team} 대화방", $"{team} group chat") : new("대화방", "Group chat"),
    };

    static LocalRole RoleOf(Employee person) =>
        person.Is(Role.Executive) ? LocalRole.Executive
        : person.Is(Role.Leader) ? LocalRole.Leader
        : person.Is(Role.Rep) ? LocalRole.Rep
        : person.Is(Role.Administrator) ? LocalRole.Administrator
        : LocalRole.Employee;

    static IReadOnlyList<Text> WorthTyping(Employee person)
    {
        var words = new List<Text>();
        if (person.Is(Role.Rep)) words.AddRange([new("체크인", "check in"), new("내 기회", "my opportunities"), new("새 기회 우리은행 콜센터 교체", "new opportunity Woori Bank call centre")]);
        if (person.Is(Role.Leader)) words.AddRange([new("무엇이 기다리나", "what waits"), new("주간 요약", "weekly")]);
        if (person.Is(Role.Administrator)) words.Add(new("관리", "admin"));
        if (person.Roles is Role.Employee) words.Add(new("서울병원 박 과장이 납기 때문에 화가 많이 났어요", "Ms. Yoon of Nordlicht is very angry about the delivery"));
        return [.. words, new("도움말", "help")];
    }
}
