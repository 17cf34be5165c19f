using System.Runtime.InteropServices;

namespace SalesBot.Tests.Language;

/// <summary>How long the calling thread has been running on a processor. The framework only knows this of the whole process, in which other tests run as well.</summary>
static class ThreadTime
{
    public static TimeSpan Now
    {
        get
        {
            if (OperatingSystem.IsWindows())
            {
                if (!GetThreadTimes(GetCurrentThread(), out _, out _, out long kernel, out long user)) throw new InvalidOperationException("Windows does not tell the time of this thread.");
                return TimeSpan.FromTicks(kernel + user);
            }
            // CLOCK_THREAD_CPUTIME_ID has another number on macOS.
            if (clock_gettime(OperatingSystem.IsMacOS() ? 16 : 3, out var time) != 0) throw new InvalidOperationException("The system does not tell the time of this thread.");
            return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromTicks(time.Nanoseconds / 100);
        }
    }

    struct Time
    {
        public long Seconds;
        public long Nanoseconds;
    }

    [DllImport("libc"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int clock_gettime(int clock, out Time time);

    [DllImport("kernel32"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern nint GetCurrentThread();

    [DllImport("kernel32"), DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    [return: MarshalAs(UnmanagedType.Bool)]
    static extern bool GetThreadTimes(nint thread, out long created, out long exited, out long kernel, out long user);
}
