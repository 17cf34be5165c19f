using Microsoft.Extensions.Options;
using SalesBot.Channel;
using SalesBot.Domain.Work;

namespace SalesBot.Bot.CompanyDirectory;

/// <summary>Says before the start what is wrong with the directory's settings, and what it should look like.</summary>
sealed class DirectorySettingsCheck(IHostEnvironment environment, IOptions<ChannelSettings> channel) : IValidateOptions<DirectorySettings>
{
    static readonly TimeSpan shortest = TimeSpan.FromMinutes(5), longest = TimeSpan.FromDays(1);

    public ValidateOptionsResult Validate(string? name, DirectorySettings settings)
    {
        var wrong = Wrong(settings).ToList();
        return wrong is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    IEnumerable<string> Wrong(DirectorySettings settings)
    {
        foreach (var (key, ids) in Lists(settings))
            foreach (var id in ids)
                if (!Guid.TryParseExact(id, "D", out _))
                    yield return $"{key} has '{id}'. Write the object id that Microsoft Entra shows, for example {key}:0=11111111-2222-3333-4444-555555555555.";
        foreach (var (country, zone) in settings.Zones)
            if (country.Length != 2 || !country.All(char.IsAsciiLetter) || !Domain.Work.Zones.TryFind(zone, out _, out _))
                yield return $"Directory:Zones:{country} is '{zone}'. Write two letters of the country and the name of its time zone, for example Directory:Zones:DE=Europe/Berlin.";
        if (settings.Every < shortest || settings.Every > longest)
            yield return "Directory:Every must lie between five minutes and one day, for example Directory:Every=01:00:00.";
        if (settings.Endpoint is { } endpoint && !(environment.IsDevelopment() && Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.IsLoopback))
            yield return "Directory:Endpoint is only for Development, and only on this machine, for example Directory:Endpoint=http://127.0.0.1:5000/v1.0. Remove it: the address of Microsoft Graph follows from Channel:Profiles.";
        if (settings.IsOn && channel.Value.IsLocal && settings.Endpoint is null)
            yield return "Directory is set, but local mode has no directory. Set Channel:AppId, for example Channel:AppId=11111111-2222-3333-4444-555555555555, or remove every Directory setting.";
    }

    static IEnumerable<(string Key, string[] Ids)> Lists(DirectorySettings settings) =>
    [
        .. Lists("Directory:Groups", settings.Groups), .. Lists("Directory:Users", settings.Users), ("Directory:Install", settings.Install),
    ];

    static IEnumerable<(string, string[])> Lists(string key, RoleLists lists) =>
        [($"{key}:Reps", lists.Reps), ($"{key}:Leaders", lists.Leaders), ($"{key}:Executives", lists.Executives), ($"{key}:Administrators", lists.Administrators), ($"{key}:Triage", lists.Triage)];
}
