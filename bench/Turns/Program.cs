using SalesBot.Bench;
using SalesBot.Bench.Programs;
using SalesBot.Bench.Report;
using SalesBot.Bench.Teams;

if (args is [Floor.Command, .. var rest])
{
    await Floor.Run(rest);
    return;
}

var options = Options.Read(args, Measurement.Parts);
var repository = Repository.Folder;
await using var connector = await Connector.Start();
using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { Timeout = TimeSpan.FromMinutes(1) };
var results = new ResultsFile(Path.Combine(repository, "bench", "RESULTS.md"), Measurement.Parts);
var measurement = new Measurement(options, repository, connector, http, results);
foreach (var part in Measurement.Parts.Where(options.Includes))
{
    var folder = Directory.CreateTempSubdirectory("salesbot-bench-");
    try
    {
        await measurement.Run(part, folder.FullName);
        if (options.IsKept) await results.End();
    }
    finally
    {
        folder.Delete(recursive: true);
    }
}
if (!options.IsKept) Console.WriteLine("A look only: RESULTS.md is left as it is.");
