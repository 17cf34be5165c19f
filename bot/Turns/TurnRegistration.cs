using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Coaching;
using SalesBot.Bot.Desk;
using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Settings;
using SalesBot.Bot.Welcome;
using SalesBot.Channel.Receiving;

namespace SalesBot.Bot.Turns;

/// <summary>The handlers and the turn they are asked in. A new handler is one line here.</summary>
static class TurnRegistration
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        var runs = new RunHandler();
        var checkIns = new CheckInHandler(runs);
        var help = new HelpHandler();
        IHandler[] handlers = [runs, checkIns, new OpportunityHandler(runs), new CoachingHandler(), new StepHandler(), new DeskHandler(), new SettingsHandler(runs), help];
        services.AddSingleton(new Router(handlers, answers: runs, nobody: new NobodyHandler(checkIns, help), welcome: help));
        services.AddSingleton<Turn>();
        services.AddSingleton<Answering>();
        services.AddSingleton<Answered>();
        services.AddSingleton<IReceiver, Receiver>();
        return services;
    }
}
