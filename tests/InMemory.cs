using System.Runtime.CompilerServices;

namespace SalesBot.Tests;

/// <summary>
/// Temporary folders lie in memory where the machine offers enough of that. A process that dies leaves its writes to the system either way; to wait for a disk, ten
/// thousand times, proves nothing more.
/// </summary>
static class InMemory
{
    const string memory = "/dev/shm";
    const long enough = 4L << 30;

    [ModuleInitializer]
    internal static void Begin()
    {
        if (Directory.Exists(memory) && new DriveInfo(memory).AvailableFreeSpace > enough) Environment.SetEnvironmentVariable("TMPDIR", memory);
    }
}
