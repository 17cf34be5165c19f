namespace SalesBot.Tests.Storage;

/// <summary>Commands that were typed wrong do nothing and say how they are typed right.</summary>
public sealed class CommandWordsTests
{
    [Theory]
    [InlineData("backup", "The name of the file is missing")]
    [InlineData("backup ''", "is empty")]
    [InlineData("backup a.db b.db", "'b.db' is too much")]
    [InlineData("backup a.db --overwrit", "The options are: --overwrite")]
    [InlineData("backup a.db --continue", "'--continue' is not known here")]
    [InlineData("backup a.db --Storage:File", "has no value")]
    [InlineData("restore", "The name of the file is missing")]
    [InlineData("restore a.db --overwrite", "There are no options")]
    [InlineData("migrate somewhere", "'somewhere' is too much")]
    [InlineData("migrate --overwrite", "The options are: --continue")]
    public async Task A_command_with_wrong_words_says_how_it_is_used(string line, string trouble)
    {
        var end = await ProgramRun.Here([.. line.Split(' ').Select(word => word.Trim('\''))]);
        Assert.Equal((2, ""), (end.ExitCode, end.Out));
        Assert.Contains(trouble, end.Error);
        Assert.Contains($"Usage: dotnet run --project bot -- {line.Split(' ')[0]}", end.Error);
    }

    [Fact]
    public async Task A_command_that_does_not_exist_never_starts_the_bot()
    {
        var end = await ProgramRun.Here("bakup", "a.db");
        Assert.Equal(2, end.ExitCode);
        foreach (var name in (string[])["backup", "restore", "migrate"])
            Assert.Contains($"  {name}  ", end.Error);
    }

    [Theory]
    [InlineData("backup FILE", "--Storage:Fil", "Storage has Fil")]
    [InlineData("backup FILE", "--Storge:File", "begins with Storge:")]
    [InlineData("restore FILE", "--Storage:Fil", "Storage has Fil")]
    [InlineData("restore FILE", "--Storge:File", "begins with Storge:")]
    [InlineData("migrate --Storage:ConnectionString UseDevelopmentStorage=true", "--Storage:Perfix", "Storage has Perfix")]
    public async Task A_misspelt_setting_stops_a_command_before_it_does_anything(string line, string key, string trouble)
    {
        using var folder = new DataFolder();
        await folder.Fill("a");
        if (line.StartsWith("restore", StringComparison.Ordinal)) File.Copy(folder.Data, folder.In("copy.db"));
        var (names, data) = (folder.Names.ToList(), await File.ReadAllBytesAsync(folder.Data));
        var end = await ProgramRun.Here([.. line.Replace("FILE", folder.In("copy.db"), StringComparison.Ordinal).Split(' '), .. folder.Setting, key, "x"]);
        Assert.Equal((1, ""), (end.ExitCode, end.Out));
        Assert.Contains(trouble, end.Error);
        Assert.Equal(names, folder.Names);
        Assert.Equal(data, await File.ReadAllBytesAsync(folder.Data));
    }

    [Fact]
    public async Task Two_places_in_Azure_are_one_too_many()
    {
        var end = await ProgramRun.Here("migrate", "--Storage:Account=a", "--Storage:ConnectionString=UseDevelopmentStorage=true");
        Assert.Equal(1, end.ExitCode);
        Assert.Contains("remove the other", end.Error);
    }

    [Fact]
    public async Task Moving_needs_a_place_to_move_to_and_something_to_move()
    {
        using var folder = new DataFolder();
        var nowhere = await ProgramRun.Here(["migrate", .. folder.Setting]);
        Assert.Equal(1, nowhere.ExitCode);
        Assert.Contains("Storage__ConnectionString", nowhere.Error);
        var nothing = await ProgramRun.Here(["migrate", "--Storage:Account", "mysalesbot", .. folder.Setting]);
        Assert.Equal(1, nothing.ExitCode);
        Assert.Contains("does not exist", nothing.Error);
        Assert.Empty(folder.Names);
    }

    [Fact]
    public async Task A_connection_string_that_is_none_is_not_repeated()
    {
        using var folder = new DataFolder();
        await folder.Fill("a");
        var end = await ProgramRun.Here(["migrate", "--Storage:ConnectionString", "AccountKey=topsecret", .. folder.Setting]);
        Assert.Equal(1, end.ExitCode);
        Assert.Contains("no connection string", end.Error);
        Assert.DoesNotContain("topsecret", end.Error + end.Out);
    }
}
