using Microsoft.Extensions.Options;
using SalesBot.Bot.Local;

namespace SalesBot.Bot.Doctor;

/// <summary>
/// <c>dotnet run --project bot -- doctor</c>: looks at an installation without starting it and says, a line a check, what is in order and what to do. A new check is one
/// line in the list.
/// </summary>
static class DoctorCommand
{
    public static ProgramCommand Command { get; } = new("doctor", "Looks at an installation without starting it, and says what to do.", (args, terminal) => Run(args, terminal.Out));

    static readonly TimeSpan patience = TimeSpan.FromSeconds(30);

    public static readonly IReadOnlyList<Check> Checks =
    [
        new("settings", SettingsChecks.Settings),
        new("secrets", SettingsChecks.Secrets),
        new("storage", StorageCheck.Probe),
        new("token", TokenCheck.Get),
        new("people", PeopleCheck.Read),
        new("directory", DirectoryCheck.Read),
        new("package", PackageCheck.Make),
        new("model", ModelCheck.Ask),
        new("telemetry", SettingsChecks.Telemetry),
    ];

    /// <returns>The exit code: <see cref="ProgramCommands.Done"/> when all is in order.</returns>
    public static async Task<int> Run(string[] args, TextWriter into, IReadOnlyList<Check>? checks = null, TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.AddSettings(args);
        var installation = new Installation(builder.Configuration, builder.Environment, LocalStart.IsOn(builder.Configuration, builder.Environment), clock ?? TimeProvider.System);
        var good = true;
        foreach (var check in checks ?? Checks)
        {
            var finding = await Look(check, installation);
            good &= finding.IsGood;
            var lines = finding.Says.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            await into.WriteLineAsync($"{(finding.IsGood ? "ok " : "FIX")}  {check.Subject,-9} {string.Join("\n               ", lines)}");
        }
        await into.WriteLineAsync(good ? "All is in order." : "Do what stands behind FIX and run this again.");
        return good ? ProgramCommands.Done : ProgramCommands.Failed;
    }

    static async Task<Finding> Look(Check check, Installation installation)
    {
        using var limit = new CancellationTokenSource(patience, installation.Clock);
        try
        {
            // On a thread of its own: opening a file or asking for a credential may block.
            return await Task.Run(() => check.Look(installation, limit.Token), limit.Token).WaitAsync(limit.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            return Finding.Fix($"There was no answer within {patience.TotalSeconds:0} seconds. Check the address, the network and the firewall.");
        }
        catch (OptionsValidationException wrong)
        {
            return Finding.Fix(string.Join('\n', wrong.Failures));
        }
        // An administrator wants a sentence for each check, not the trace of the first that fails.
        catch (Exception failure)
        {
            return Finding.Fix(failure.Message);
        }
    }
}
