namespace SalesBot.Bench;

/// <summary>Where the sources lie: the folder with the solution, above this program.</summary>
static class Repository
{
    public static string Folder { get; } = Find(new(AppContext.BaseDirectory));

    static string Find(DirectoryInfo? folder) => folder is null
        ? throw new InvalidOperationException("SalesBot.sln was not found above this program. Run: bash bench/run")
        : File.Exists(Path.Combine(folder.FullName, "SalesBot.sln")) ? folder.FullName : Find(folder.Parent);
}
