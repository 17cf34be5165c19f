using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using SalesBot.Bench.Micro;

// The pieces of a turn by themselves, warm: dotnet run -c Release --project bench/Micro. Prints one line of a table for each; bench/run puts them into RESULTS.md.
var config = ManualConfig.CreateEmpty()
    .AddColumnProvider(BenchmarkDotNet.Columns.DefaultColumnProviders.Instance)
    .AddDiagnoser(BenchmarkDotNet.Diagnosers.MemoryDiagnoser.Default)
    .AddLogger(NullLogger.Instance)
    .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(10))
    .WithOptions(ConfigOptions.DisableOptimizationsValidator)
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "salesbot-bench-artifacts"));
Console.WriteLine("| piece | mean | error | allocated |\n|---|---:|---:|---:|");
foreach (var report in BenchmarkRunner.Run(typeof(Pieces), config).Reports)
{
    if (report.ResultStatistics is not { } measured) throw new InvalidOperationException($"{report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo} could not be measured.");
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"| {report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo} | {measured.Mean / 1000:0.0} µs | ± {measured.ConfidenceInterval.Margin / 1000:0.0} µs | {report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) / 1024.0:0.0} KiB |"));
}
