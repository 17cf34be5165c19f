namespace SalesBot.Bot.Package;

/// <summary>What was asked for, or everything that is wrong with how it was asked, each with the name of the argument and an example.</summary>
/// <param name="Details">Null when there are problems.</param>
/// <param name="Out">The file to write.</param>
public sealed record PackageArguments(PackageDetails? Details, string Out, IReadOnlyList<string> Problems)
{
    const string AppId = "--app-id", Domain = "--domain", OutFile = "--out", Website = "--website", Privacy = "--privacy", Terms = "--terms";

    static readonly IReadOnlyDictionary<string, string> examples = new Dictionary<string, string>
    {
        [AppId] = "--app-id 11111111-2222-3333-4444-555555555555",
        [Domain] = "--domain bot.example.com",
        [OutFile] = "--out salesbot.zip",
        [Website] = "--website https://intranet.example.com/salesbot",
        [Privacy] = "--privacy https://www.example.com/privacy",
        [Terms] = "--terms https://www.example.com/terms",
    };

    public const string Usage = """
        dotnet run --project bot -- manifest --app-id <guid> --domain <host> [--out <file>] [--website <url>] [--privacy <url>] [--terms <url>]

          --app-id    the bot's Microsoft Entra app id (Channel:AppId)
          --domain    the host Teams reaches the bot at, for example bot.example.com
          --out       the file to write; salesbot.zip where it is not given
          --website, --privacy, --terms
                      your company's own pages; the bot's page https://<host>/about where they are not given
        """;

    public static PackageArguments Read(IReadOnlyList<string> args)
    {
        var problems = new List<string>();
        var given = Given(args, problems);

        var appId = Guid.Empty;
        if (Needed(AppId) is { } id && (!Guid.TryParseExact(id, "D", out appId) || appId == Guid.Empty))
            Wrong(AppId, $"'{id}' is not an app id. Copy the bot's Microsoft Entra app id, which is also in Channel:AppId");

        var domain = Needed(Domain);
        if (domain is not null && !IsHost(domain))
        {
            Wrong(Domain, $"'{domain}' is not a host Teams can reach. Write only the name, without https://, port or path (a name in Hangul in its xn-- form)");
            domain = null;
        }

        var about = new Uri($"https://{domain?.ToLowerInvariant() ?? "bot.example.com"}{AboutPage.Path}");
        var (website, privacy, terms) = (Page(Website, about), Page(Privacy, new(about, "#privacy")), Page(Terms, new(about, "#terms")));

        var file = given.GetValueOrDefault(OutFile, "salesbot.zip");
        if (!file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)) Wrong(OutFile, $"'{file}' must end with .zip, because Teams takes only that");

        return new(problems is [] ? new(appId, website, privacy, terms) : null, file, problems);

        void Wrong(string name, string what) => problems.Add($"{name}: {what}. Example: {examples[name]}");

        string? Needed(string name)
        {
            if (given.TryGetValue(name, out var value)) return value;
            // An argument without a value has been complained about already.
            if (!problems.Any(problem => problem.StartsWith(name + ":", StringComparison.Ordinal))) Wrong(name, "is missing");
            return null;
        }

        Uri Page(string name, Uri usual)
        {
            if (!given.TryGetValue(name, out var value)) return usual;
            if (Uri.TryCreate(value, UriKind.Absolute, out var page) && page.Scheme == Uri.UriSchemeHttps && page.Host.Contains('.') && page.AbsoluteUri.Length <= 2048) return page;
            Wrong(name, $"'{value}' is not an address that begins with https://");
            return usual;
        }
    }

    /// <summary>Takes both <c>--name value</c> and <c>--name=value</c>.</summary>
    static Dictionary<string, string> Given(IReadOnlyList<string> args, List<string> problems)
    {
        var given = new Dictionary<string, string>();
        for (var at = 0; at < args.Count; at++)
        {
            var (name, value) = args[at].Split('=', 2) is [var before, var after] ? (before, after) : (args[at], null);
            if (!examples.TryGetValue(name, out var example))
            {
                problems.Add($"'{args[at]}' is not an argument of this command. Use {string.Join(", ", examples.Keys)}. Example: {examples[AppId]}");
                continue;
            }
            if (value is null && at + 1 < args.Count && !args[at + 1].StartsWith("--", StringComparison.Ordinal)) value = args[++at];
            if (string.IsNullOrWhiteSpace(value)) problems.Add($"{name}: has no value. Example: {example}");
            else if (!given.TryAdd(name, value.Trim())) problems.Add($"{name}: is there twice. Give it once. Example: {example}");
        }
        return given;
    }

    /// <summary>A name of the public internet: Teams cannot reach localhost or a name without a dot, and addresses have no certificates.</summary>
    static bool IsHost(string text) =>
        text.Length <= 253 && text.Split('.') is { Length: >= 2 } labels && labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit)
        && !labels[^1].Equals("localhost", StringComparison.OrdinalIgnoreCase);

    static bool IsLabel(string label) =>
        label is { Length: >= 1 and <= 63 } && label.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-') && label[0] != '-' && label[^1] != '-';
}
