using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SalesBot.Tests.Contracts.StandIns;

/// <summary>A port that leads to another one until it is closed; then connections break, and new ones are refused as those of a machine that is down. It can be opened again.</summary>
public sealed class TcpGate : IAsyncDisposable
{
    readonly Uri target;
    readonly ConcurrentBag<TcpClient> open = [];
    TcpListener? listener;
    Task accepting = Task.CompletedTask;

    public TcpGate(Uri target)
    {
        this.target = target;
        Open(0);
    }

    public int Port { get; private set; }

    public void Open() => Open(Port);

    public async Task Close()
    {
        listener!.Stop();
        await accepting;
        while (open.TryTake(out var client)) client.Dispose();
    }

    void Open(int port)
    {
        listener = new(IPAddress.Loopback, port) { ExclusiveAddressUse = false };
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = Accept(listener);
    }

    async Task Accept(TcpListener from)
    {
        try
        {
            while (true)
            {
                var client = await from.AcceptTcpClientAsync();
                var there = new TcpClient();
                open.Add(client);
                open.Add(there);
                await there.ConnectAsync(target.Host, target.Port);
                _ = Carry(client, there);
                _ = Carry(there, client);
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // The gate was closed.
        }
    }

    static async Task Carry(TcpClient from, TcpClient to)
    {
        try
        {
            await from.GetStream().CopyToAsync(to.GetStream());
            to.Client.Shutdown(SocketShutdown.Send);
        }
        catch (Exception closed) when (closed is IOException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // One of the two has hung up.
        }
    }

    public async ValueTask DisposeAsync() => await Close();
}
