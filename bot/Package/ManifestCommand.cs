namespace SalesBot.Bot.Package;

/// <summary>Writes the app package an administrator uploads to Teams.</summary>
static class ManifestCommand
{
    public static readonly ProgramCommand Command = new("manifest", "Writes the app package for Teams.", Run);

    static async Task<int> Run(string[] args, Terminal terminal)
    {
        if (args is ["--help" or "-h" or "-?", ..])
        {
            await terminal.Out.WriteLineAsync(PackageArguments.Usage);
            return ProgramCommands.Done;
        }

        var asked = PackageArguments.Read(args);
        if (asked.Details is not { } details)
        {
            foreach (var problem in asked.Problems) await terminal.Error.WriteLineAsync(problem);
            await terminal.Error.WriteLineAsync();
            await terminal.Error.WriteLineAsync(PackageArguments.Usage);
            return ProgramCommands.Misused;
        }

        var file = Path.GetFullPath(asked.Out);
        try
        {
            await File.WriteAllBytesAsync(file, AppPackage.Of(details));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            await terminal.Error.WriteLineAsync($"--out: {trouble.Message} Name a file in a folder that exists and can be written to. Example: --out salesbot.zip");
            return ProgramCommands.Failed;
        }
        await terminal.Out.WriteLineAsync($"Written: {file}");
        await terminal.Out.WriteLineAsync("Upload it in the Teams admin center (https://admin.teams.microsoft.com): Teams apps > Manage apps > Upload new app.");
        return ProgramCommands.Done;
    }
}
