using System.IO.Compression;
using System.Text;
using System.Text.Json;
using SalesBot.Bot.Package;

namespace SalesBot.Bot.Doctor;

/// <summary>Makes the app package in memory, as the command <c>manifest</c> would, and looks into it.</summary>
static class PackageCheck
{
    static readonly Uri anywhere = new("https://salesbot.example.com/about");

    public static async Task<Finding> Make(Installation installation, CancellationToken ct)
    {
        if (!Guid.TryParse(installation.Configuration["Channel:AppId"], out var app))
            return installation.IsLocal ? Finding.Good("None is needed in local mode.") : Finding.Fix("Without an app id there is no package. Set Channel:AppId, for example Channel:AppId=11111111-2222-3333-4444-555555555555.");
        using var zip = new ZipArchive(new MemoryStream(AppPackage.Of(new(app, anywhere, anywhere, anywhere))));
        using var text = new StreamReader(zip.GetEntry("manifest.json")!.Open(), Encoding.UTF8);
        using var manifest = JsonDocument.Parse(await text.ReadToEndAsync(ct));
        var root = manifest.RootElement;
        var (id, bot) = (root.GetProperty("id").GetString(), root.GetProperty("bots")[0].GetProperty("botId").GetString());
        List<string> files = [.. root.GetProperty("icons").EnumerateObject().Select(icon => icon.Value.GetString()!)];
        if (root.TryGetProperty("localizationInfo", out var languages)) files.AddRange(languages.GetProperty("additionalLanguages").EnumerateArray().Select(language => language.GetProperty("file").GetString()!));
        var missing = files.Where(file => zip.GetEntry(file) is null).ToList();
        return missing.Count > 0 ? Finding.Fix($"The package lacks {string.Join(", ", missing)}. Build the program again from a whole copy of the sources.")
            : id != app.ToString("D") || bot != id ? Finding.Fix($"The package names the bot {bot} and the app {id}, but Channel:AppId is {app:D}. Build the program again from a whole copy of the sources.")
            : Finding.Good($"Version {root.GetProperty("version").GetString()} for {app:D}. Write it with: dotnet run --project bot -- manifest --app-id {app:D} --domain HOST");
    }
}
