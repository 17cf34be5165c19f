namespace SalesBot.Bench.Growth;

/// <summary>How a bot started on a store that holds much.</summary>
/// <param name="Opportunities">Of others, in the store.</param>
/// <param name="People">Whom its audit looks at.</param>
/// <param name="Audited">From being ready until the audit was done, and three seconds in which nothing happened.</param>
/// <param name="Cpu">Processor time by then.</param>
/// <param name="MegaBytes">Its working set then.</param>
/// <param name="Idle">Processor time of a second in which nobody asks for anything.</param>
sealed record Started(int Opportunities, int People, TimeSpan Ready, TimeSpan Audited, TimeSpan Cpu, double MegaBytes, TimeSpan Idle);
