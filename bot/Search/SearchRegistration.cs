namespace SalesBot.Bot.Search;

/// <summary>What can be found from the box a message is written in; a kind of record is a line.</summary>
static class SearchRegistration
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<Readers>()
        .AddSingleton<ISearched, OpportunitySearch>()
        .AddSingleton<ISearched, PersonSearch>()
        .AddSingleton<ISearched, VoiceSearch>()
        .AddSingleton<Searching>();
}
