using SalesBot.Bot;
using SalesBot.Bot.Package;

namespace SalesBot.Tests.Manifest;

/// <summary><c>dotnet run --project bot -- manifest …</c>, from its words to the file.</summary>
public sealed class ManifestCommandTests : IDisposable
{
    const string Id = "11111111-2222-3333-4444-555555555555";

    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("package");
    readonly StringWriter output = new(), errors = new();

    string Out => Path.Combine(folder.FullName, "salesbot.zip");

    Task<int> Run(params string[] args) => ProgramCommands.Run(["manifest", .. args], new(output, errors))!;

    [Fact]
    public async Task It_writes_the_package_and_says_where_to_upload_it()
    {
        Assert.Equal(ProgramCommands.Done, await Run("--app-id", Id, "--domain", "bot.example.com", "--out", Out));
        Assert.Equal(Packed.Files, Packed.Unzipped(await File.ReadAllBytesAsync(Out)));
        Assert.Contains(Out, output.ToString());
        Assert.Contains("https://admin.teams.microsoft.com", output.ToString());
        Assert.Empty(errors.ToString());
    }

    [Fact]
    public async Task The_same_details_give_the_same_bytes()
    {
        await Run("--app-id", Id, "--domain", "bot.example.com", "--out", Out);
        var first = await File.ReadAllBytesAsync(Out);
        await Run($"--out={Out}", $"--domain=BOT.example.com", $"--app-id={Id.ToUpperInvariant()}");
        Assert.Equal(first, await File.ReadAllBytesAsync(Out));
    }

    [Fact]
    public void A_company_can_name_its_own_pages()
    {
        var read = PackageArguments.Read(["--app-id", Id, "--domain", "bot.example.com", "--website", "https://www.example.com/도움?a=\"1\"&b", "--privacy", "https://www.example.com/p", "--terms", "https://www.example.com/t"]);
        var packed = System.Text.Json.Nodes.JsonNode.Parse(Packed.Unzipped(AppPackage.Of(read.Details!))["manifest.json"])!["developer"]!;
        Assert.Equal("https://www.example.com/%EB%8F%84%EC%9B%80?a=%221%22&b", packed["websiteUrl"]!.GetValue<string>());
        Assert.Equal("https://www.example.com/p", packed["privacyUrl"]!.GetValue<string>());
        Assert.Equal("https://www.example.com/t", packed["termsOfUseUrl"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("--app-id", "salesbot")]
    [InlineData("--app-id", "00000000-0000-0000-0000-000000000000")]
    [InlineData("--app-id", "{11111111-2222-3333-4444-555555555555}")]
    [InlineData("--app-id", "")]
    [InlineData("--domain", "https://bot.example.com")]
    [InlineData("--domain", "bot.example.com/api/messages")]
    [InlineData("--domain", "bot.example.com:443")]
    [InlineData("--domain", "localhost")]
    [InlineData("--domain", "bot.localhost")]
    [InlineData("--domain", "10.0.0.7")]
    [InlineData("--domain", "*.example.com")]
    [InlineData("--domain", "bot..example.com")]
    [InlineData("--domain", "bot.example.com.")]
    [InlineData("--domain", "영업.한국")]
    [InlineData("--out", "salesbot")]
    [InlineData("--website", "http://www.example.com")]
    [InlineData("--privacy", "www.example.com/privacy")]
    [InlineData("--terms", "https://intranet")]
    public async Task A_wrong_value_is_refused_with_the_arguments_name_and_an_example(string name, string value)
    {
        var args = new Dictionary<string, string> { ["--app-id"] = Id, ["--domain"] = "bot.example.com", ["--out"] = Out, [name] = value };
        Assert.Equal(ProgramCommands.Misused, await Run([.. args.SelectMany(arg => new[] { arg.Key, arg.Value })]));
        Assert.StartsWith($"{name}: ", errors.ToString());
        Assert.Contains($"Example: {name} ", FirstLine);
        Assert.Empty(folder.GetFiles());
    }

    [Theory]
    [InlineData("--app-id", "--domain", "bot.example.com")]
    [InlineData("--domain", "--app-id", Id)]
    [InlineData("--app-id", "--domain", "bot.example.com", "--app-id")]
    [InlineData("--domain", "--domain", "--app-id", Id)]
    [InlineData("--app-id", "--app-id", Id, "--domain", "bot.example.com", "--app-id", Id)]
    public void A_missing_empty_or_repeated_argument_is_named_once(string name, params string[] args)
    {
        var problem = Assert.Single(PackageArguments.Read(args).Problems);
        Assert.StartsWith($"{name}: ", problem);
        Assert.Contains($"Example: {name} ", problem);
    }

    [Fact]
    public async Task An_argument_it_does_not_know_is_refused()
    {
        Assert.Equal(ProgramCommands.Misused, await Run("--app-id", Id, "--domain", "bot.example.com", "--appid", "x"));
        Assert.StartsWith("'--appid' is not an argument", errors.ToString());
        Assert.Contains("Example: ", FirstLine);
    }

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once() =>
        Assert.Equal(3, PackageArguments.Read(["--app-id", "x", "--domain", "localhost", "--out", "salesbot"]).Problems.Count);

    [Fact]
    public async Task A_file_that_cannot_be_written_is_named_with_an_example()
    {
        var missing = Path.Combine(folder.FullName, "missing", "salesbot.zip");
        Assert.Equal(ProgramCommands.Failed, await Run("--app-id", Id, "--domain", "bot.example.com", "--out", missing));
        Assert.StartsWith("--out: ", errors.ToString());
        Assert.Contains("missing", FirstLine);
        Assert.Contains("Example: --out ", FirstLine);
    }

    [Fact]
    public async Task Help_shows_every_argument()
    {
        Assert.Equal(ProgramCommands.Done, await Run("--help"));
        Assert.All((string[])["--app-id", "--domain", "--out", "--website", "--privacy", "--terms"], name => Assert.Contains(name, output.ToString()));
    }

    string FirstLine => errors.ToString().Split('\n')[0];

    public void Dispose() => folder.Delete(recursive: true);
}
