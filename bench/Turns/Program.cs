using SalesBot.Bench;
using SalesBot.Bench.Programs;
using SalesBot.Bench.Report;
using SalesBot.Bench.Teams;

if (args is [Floor.Command, .. var rest])
{
    await Floor.Run(rest);
    return;
}

var options = Options.Read(args);
var repository = Repository.Folder;
await using var connector = await Connector.Start();
using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { Timeout = TimeSpan.FromMinutes(1) };
var results = new ResultsFile();
var measurement = new Measurement(options, repository, connector, http, results);
foreach (var (part, run) in ((string, Func<string, Task>)[])[("sqlite", measurement.Sqlite), ("azurite", measurement.Azurite), ("growth", measurement.Growth)])
{
    if (!options.Includes(part)) continue;
    var folder = Directory.CreateTempSubdirectory("salesbot-bench-");
    try
    {
        await run(folder.FullName);
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}
if (options.Only is null) await results.Write(Path.Combine(repository, "bench", "RESULTS.md"));
