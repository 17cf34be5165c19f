using SalesBot.Bot.Administration;
using SalesBot.Bot.CheckIns;
using SalesBot.Bot.Coaching;
using SalesBot.Bot.Customers;
using SalesBot.Bot.Desk;
using SalesBot.Bot.Files;
using SalesBot.Bot.HandOvers;
using SalesBot.Bot.Imports;
using SalesBot.Bot.Opportunities;
using SalesBot.Bot.Settings;
using SalesBot.Bot.Voices;
using SalesBot.Bot.Weekly;
using SalesBot.Bot.Welcome;
using SalesBot.Channel.Receiving;

namespace SalesBot.Bot.Turns;

/// <summary>The handlers, who ends their runs, who reads free words, what follows from their records, and the turn they meet in. A new subject is a line in each.</summary>
static class TurnRegistration
{
    public static IServiceCollection AddTurns(this IServiceCollection services)
    {
        services.AddSingleton(provider =>
        {
            var cases = provider.GetRequiredService<VoiceRecords>();
            IFinisher[] finishers = [new OpportunityFinisher(), new VoiceFinisher(cases)];
            var runs = new RunHandler(finishers, new CustomerWordsReader());
            var checkIns = new CheckInHandler(runs);
            var voices = new VoiceHandler(cases, runs);
            var news = new OpportunityWordsReader(checkIns);
            var help = new HelpHandler();
            var imports = new ImportHandler();
            IHandler[] ofRecords = [new OpportunityHandler(runs), new CoachingHandler(), new StepHandler(), voices];
            IHandler[] handlers =
            [
                runs, checkIns, .. ofRecords, new DeskHandler(), new SummaryHandler(ofRecords), new ReportHandler(provider.GetRequiredService<ReportForms>().Own is not null), new MeetingHandler(voices, cases), new FileHandler(),
                new SettingsHandler(runs), new AbsenceHandler(runs), new PersonHandler(), new PositionHandler(), new HandOverHandler(), new PrivacyHandler(), new AdministrationHandler(new ScheduleSection(provider.GetRequiredService<WeeklySettings>().Plan)), imports, help,
            ];
            return new Router(handlers, answers: runs, nobody: new NobodyHandler([new CourtesyReader(help), new CustomerWordsReader(), new VoiceWordsReader(voices, news), news]), welcome: help, files: imports);
        });
        services.AddSingleton<OpportunityFollower>().AddSingleton<IFollower>(provider => provider.GetRequiredService<OpportunityFollower>());
        services.AddSingleton<IFollower, HandOverFollower>();
        services.AddSingleton<ShownNames>();
        services.AddSingleton<Commit>();
        services.AddSingleton<Turn>();
        services.AddSingleton<Answering>();
        services.AddSingleton<Answered>();
        services.AddSingleton<OwnChat>();
        services.AddSingleton<InTime>();
        services.AddSingleton<IReceiver, Receiver>();
        return services;
    }
}
