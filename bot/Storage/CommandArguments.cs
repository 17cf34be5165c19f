namespace SalesBot.Bot.Storage;

/// <summary>
/// The words behind a command: files, options (<c>--overwrite</c>) and settings (<c>--Storage:File x</c>, told apart by their colon), which win over every other
/// source of settings as they do when the bot is started.
/// </summary>
sealed record CommandArguments(IReadOnlyList<string> Files, IReadOnlySet<string> Options, IReadOnlyList<string> Settings)
{
    /// <returns>The arguments, or what is wrong with them.</returns>
    public static (CommandArguments? Arguments, string Trouble) Read(string[] words, int files, params string[] options)
    {
        var (found, chosen, settings) = (new List<string>(), new HashSet<string>(), new List<string>());
        for (int i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (!word.StartsWith("--", StringComparison.Ordinal))
            {
                found.Add(word);
            }
            else if (options.Contains(word))
            {
                chosen.Add(word);
            }
            else if (word is not "--environment" && !word.Contains(':'))
            {
                return (null, $"'{word}' is not known here. {(options.Length == 0 ? "There are no options" : $"The options are: {string.Join(", ", options)}")}; settings look like --Storage:File data/salesbot.db.");
            }
            else if (word.Contains('='))
            {
                settings.Add(word);
            }
            else if (i + 1 < words.Length)
            {
                settings.AddRange([word, words[++i]]);
            }
            else
            {
                return (null, $"'{word}' has no value. Put it behind, for example: {word} data/salesbot.db");
            }
        }
        if (found.Any(string.IsNullOrWhiteSpace)) return (null, "The name of the file is empty.");
        if (found.Count < files) return (null, "The name of the file is missing.");
        if (found.Count > files) return (null, $"'{found[files]}' is too much. Put a name with spaces between quotation marks.");
        return (new(found, chosen, settings), "");
    }
}
