namespace SalesBot.Bench.Programs;

/// <summary>What a user would pick instead, from <c>bench/peers</c>: no authentication, no durable state.</summary>
static class Peer
{
    public static Task<ServerProcess> Start(string repository, string program, string folder, HttpClient http) =>
        ServerProcess.Start("node", address => [Path.Combine(repository, "bench", "peers", program), $"{address.Port}"], folder, "/healthz", http);
}
