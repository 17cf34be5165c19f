using Microsoft.Extensions.Options;
using SalesBot.Bot.Turns;
using SalesBot.Bot.Work;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.Voices;

/// <summary>Registers all that belongs to customers' voices.</summary>
static class VoiceRegistration
{
    public static IServiceCollection AddVoices(this IServiceCollection services)
    {
        services.AddOptions<VoiceSettings>().BindConfiguration(VoiceSettings.Section).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<VoiceSettings>, VoiceSettingsCheck>()
            .AddSingleton(provider => VoiceRules.Of(provider.GetRequiredService<IOptions<VoiceSettings>>().Value, provider.GetRequiredService<WorkCalendar>()))
            .AddSingleton<VoiceRecords>()
            .AddSingleton<IFollower, VoiceFollower>()
            .AddSingleton<INoticeSubject, VoiceNotices>()
            .AddSingleton<VoiceWork>()
            .AddSingleton<IAuditor>(provider => provider.GetRequiredService<VoiceWork>())
            .AddSingleton<IDueWork>(provider => new DueWork(DueKind.VoiceClock, provider.GetRequiredService<VoiceWork>().Tick))
            .AddSingleton<IDueWork>(provider => new DueWork(DueKind.CauseRemoved, provider.GetRequiredService<VoiceWork>().CauseRemoved))
            .AddSingleton<IDueWork>(provider => new DueWork(DueKind.Silence, provider.GetRequiredService<VoiceWork>().Silent))
            .AddSingleton<VoiceElsewhere>()
            .AddSingleton<IDueWork>(provider => new DueWork(DueKind.VoicePlaces, provider.GetRequiredService<VoiceElsewhere>().Places))
            .AddSingleton<IDueWork>(provider => new DueWork(DueKind.VoiceLinks, provider.GetRequiredService<VoiceElsewhere>().Links))
            .AddSingleton<IDueWork>(provider => new DueWork(DueKind.VoiceReview, provider.GetRequiredService<VoiceWork>().Review));
    }
}

/// <summary>Says at the start what is wrong with the settings of voices.</summary>
sealed class VoiceSettingsCheck : IValidateOptions<VoiceSettings>
{
    public ValidateOptionsResult Validate(string? name, VoiceSettings options) => options.Troubles().ToList() is { Count: > 0 } troubles ? ValidateOptionsResult.Fail(troubles) : ValidateOptionsResult.Success;
}
