namespace SalesBot.Bench.Measuring;

/// <summary>What was measured of one kind of turn at one number of conversations at once, over all its spells.</summary>
sealed class Measured
{
    readonly List<double> milliseconds = [];

    public int Turns => milliseconds.Count;

    public TimeSpan Wall { get; private set; }

    /// <summary>Processor time of the measured process alone.</summary>
    public TimeSpan Cpu { get; private set; }

    public double TurnsASecond => Turns / Wall.TotalSeconds;

    public double CpuSecondsPer10000 => Cpu.TotalSeconds / Turns * 10_000;

    public void Add(IEnumerable<double> latencies, TimeSpan wall, TimeSpan cpu)
    {
        milliseconds.AddRange(latencies);
        Wall += wall;
        Cpu += cpu;
    }

    /// <summary>The latency that this part of the turns stayed within.</summary>
    public double Percentile(double part)
    {
        milliseconds.Sort();
        return milliseconds[Math.Min(milliseconds.Count - 1, (int)(milliseconds.Count * part))];
    }
}
