using System.Diagnostics;
using SalesBot.Bot;

namespace SalesBot.Tests.Storage;

/// <summary>What a run of the program ended with.</summary>
public sealed record ProgramEnd(int ExitCode, string Out, string Error);

/// <summary>Runs commands of the program: in this process, or as the real program in another one.</summary>
static class ProgramRun
{
    public static async Task<ProgramEnd> Here(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await ProgramCommands.Run(words, new(output, error))!;
        return new(code, output.ToString(), error.ToString());
    }

    public static async Task<ProgramEnd> InAnotherProcess(params string[] words)
    {
        using var process = Start(words);
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, output, await error);
    }

    /// <summary>Ends the program the hard way (kill -9) as soon as it has said <paramref name="line"/> lines.</summary>
    /// <returns>What it had said when the kill reached it: on a busy machine that may be more.</returns>
    public static async Task<IReadOnlyList<string>> KillAt(int line, params string[] words)
    {
        using var process = Start(words);
        var error = process.StandardError.ReadToEndAsync();
        var said = new List<string>();
        while (said.Count < line && await process.StandardOutput.ReadLineAsync() is { } next)
            said.Add(next);
        process.Kill();
        var reached = said.Count == line;
        while (await process.StandardOutput.ReadLineAsync() is { } more)
            said.Add(more);
        await process.WaitForExitAsync();
        Assert.True(reached, $"It ended by itself after {said.Count} lines: {await error}");
        return said;
    }

    static Process Start(string[] words)
    {
        var dotnet = Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal) ? Environment.ProcessPath : "dotnet";
        var start = new ProcessStartInfo(dotnet) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])[typeof(ProgramCommands).Assembly.Location, .. words])
            start.ArgumentList.Add(word);
        return Process.Start(start)!;
    }
}
