namespace SalesBot.Tests.Contracts.StandIns;

/// <summary>The folder with the solution, found from where the tests were built to.</summary>
public static class Repository
{
    public static string Folder { get; } = Find(new(AppContext.BaseDirectory));

    static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "SalesBot.sln"))
            ? folder.FullName
            : Find(folder.Parent ?? throw new InvalidOperationException($"No SalesBot.sln above {AppContext.BaseDirectory}. Run the tests from where they were built."));
}
