namespace SalesBot.Tests.CompanyDirectory;

/// <summary>A small company in the stand-in's directory: boss above lead above ann, ben and a guest.</summary>
static class Company
{
    public const string Boss = "00000000-0000-4000-9000-000000000001";
    public const string Lead = "00000000-0000-4000-9000-000000000002";
    public const string Ann = "00000000-0000-4000-9000-000000000003";
    public const string Ben = "00000000-0000-4000-9000-000000000004";
    public const string Guest = "00000000-0000-4000-9000-000000000005";

    public const string Reps = "eeeeeeee-0000-4000-8000-000000000001";
    public const string Leaders = "eeeeeeee-0000-4000-8000-000000000002";

    public static async Task<StandInGraph> Start()
    {
        var graph = await StandInGraph.Start();
        graph.Add(
            new Account(Boss, "최은영") { Department = "영업본부" },
            new Account(Lead, "박지훈") { Manager = Boss, Department = "영업1팀" },
            new Account(Ann, "김하늘") { Manager = Lead, Department = "영업1팀", Language = "ko-KR" },
            new Account(Ben, "Ben Weber") { Manager = Lead, Department = "영업1팀", Language = "de-DE", Country = "DE" },
            new Account(Guest, "Partner") { Manager = Lead, Guest = true });
        graph.Groups[Reps] = [Ann, Ben, Guest];
        graph.Groups[Leaders] = [Lead];
        return graph;
    }

    /// <summary>Settings of a program in local mode that reads this directory.</summary>
    public static string[] Settings(StandInGraph graph) =>
        ["--Directory:Endpoint", graph.Endpoint, "--Directory:Groups:Reps:0", Reps, "--Directory:Groups:Leaders:0", Leaders, "--Directory:Users:Executives:0", Boss, "--Directory:Zones:DE", "Europe/Berlin"];
}
