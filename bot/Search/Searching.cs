using SalesBot.Bot.Customers;
using SalesBot.Bot.Turns;
using SalesBot.Channel.Activities;
using SalesBot.Channel.Receiving;
using SalesBot.Domain;
using SalesBot.Domain.Work;
using SalesBot.Storage;

namespace SalesBot.Bot.Search;

/// <summary>Answers the search of the message extension: what this person may see, a kind after the other, and nothing is stored.</summary>
sealed class Searching(IEnumerable<ISearched> subjects, Colleagues colleagues, ShownNames names, InTime inTime, TimeProvider clock, ILogger<Searching> log)
{
    /// <summary>The search's id in the app package.</summary>
    public const string Command = "find";

    /// <summary>As many as Teams asks for at once.</summary>
    const int atMost = 25;

    const int wordsAtMost = 100;

    static readonly Text nothing = new("찾은 것이 없습니다. 고객사, 고객 이름 또는 접수 번호로 찾아 보세요.", "Nothing found. Try a customer's company, a person's name or a case number.");

    public async Task<InvokeResponse?> Answer(VerifiedActivity verified)
    {
        if (MessageExtensionQuery.Read(verified.Activity) is not { CommandId: Command } query) return null;
        if (Doing.Did(verified, AnswerShape.Dialog, "", null, CardValue.Read(null)) is not { Sender: var sender }) return MessageExtensionResponse.Message(nothing.En);
        var lang = colleagues.LangOf(sender);
        return await inTime.Answer(async (answer, ct) =>
        {
            try
            {
                answer.Give(await Found(sender, Shown.Short(query.Words, wordsAtMost), query.Skip, ct));
            }
            catch (StorageUnavailable failure)
            {
                TurnLog.StorageFailed(log, failure);
                answer.Give(MessageExtensionResponse.Message(TurnWords.TryAgain.In(lang)));
            }
        }, () => MessageExtensionResponse.Message(TurnWords.TryAgain.In(lang)));
    }

    async Task<InvokeResponse> Found(Sender sender, string words, int skip, CancellationToken ct)
    {
        var employee = colleagues.People.Find(sender.User);
        var people = colleagues.PeopleFor(sender.Tenant, sender.User, ct);
        var lang = Sender.LangOf((await colleagues.Stored(sender.Tenant, sender.User, ct))?.Value, employee);
        var who = new Searcher(sender.Tenant, sender.User, lang, SendTimes.Zone(employee).LocalDate(clock.GetUtcNow()), await people);
        var hits = (await Task.WhenAll(subjects.Select(subject => subject.Find(who, words, ct)))).SelectMany(found => found).Skip(skip).Take(atMost).ToList();
        return hits is [] && skip == 0 ? MessageExtensionResponse.Message(nothing.In(lang))
            : MessageExtensionResponse.Results(await Task.WhenAll(hits.Select(async hit => new Finding(await Named(hit.Title), await Named(hit.Subtitle), await names.In(sender.Tenant, hit.Shared, lang, ct)))));

        async Task<string> Named(string words) => await names.In(sender.Tenant, words, lang, ct);
    }
}
