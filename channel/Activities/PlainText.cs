using System.Net;
using System.Text;

namespace SalesBot.Channel.Activities;

/// <summary>
/// The words of an HTML message. It reads what Teams writes and passes over everything else; it never fails and takes time in proportion to the length, because
/// anybody may have written the message.
/// </summary>
public static class PlainText
{
    /// <summary>More than anybody reads in a dialog; the rest is left out.</summary>
    const int AtMost = 20_000;

    public static string Of(string html)
    {
        var text = new StringBuilder();
        string? silent = null;
        for (var at = 0; at < html.Length && text.Length < AtMost;)
        {
            if (html[at] is not '<')
            {
                var next = html.IndexOf('<', at);
                var words = next < 0 ? html[at..] : html[at..next];
                if (silent is null)
                    text.Append(WebUtility.HtmlDecode(words.ReplaceLineEndings(" ")));
                at += words.Length;
                continue;
            }
            var end = html.IndexOf('>', at);
            // An angle bracket that opens nothing is a word.
            if (end < 0 || !IsTag(html, at))
            {
                if (silent is null)
                    text.Append('<');
                at++;
                continue;
            }
            var tag = html[(at + 1)..end];
            at = end + 1;
            var name = Name(tag);
            if (silent is not null)
            {
                if (tag[0] is '/' && name == silent)
                    silent = null;
            }
            else if (name is "script" or "style" && tag[0] is not '/')
                silent = name;
            else if (name is "br" or "p" or "div" or "li" or "tr" or "blockquote" or "h1" or "h2" or "h3")
                text.Append('\n');
        }
        return Tidy(text.ToString());
    }

    static bool IsTag(string html, int at) => at + 1 < html.Length && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!');

    static string Name(string tag)
    {
        var name = tag.TrimStart('/');
        var length = 0;
        while (length < name.Length && char.IsAsciiLetterOrDigit(name[length]))
            length++;
        return name[..length].ToLowerInvariant();
    }

    /// <summary>One blank between words, no empty lines.</summary>
    static string Tidy(string text) =>
        string.Join('\n', text.Split('\n').Select(line => string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0));
}
