namespace SalesBot.Domain;

/// <summary>A text people see, in both languages. A half that is missing is refused when the text is made, so it can never be shown.</summary>
public sealed record Text
{
    public Text(string ko, string en)
    {
        if (string.IsNullOrWhiteSpace(ko) || string.IsNullOrWhiteSpace(en))
            throw new ArgumentException($"A text needs both languages. Korean: '{ko}', English: '{en}'.");
        (Ko, En) = (ko, en);
    }

    Text(string words) => (Ko, En) = (words, words);

    public string Ko { get; }

    public string En { get; }

    public string In(Lang lang) => lang is Lang.Ko ? Ko : En;

    /// <summary>
    /// Fills <c>{0}</c>, <c>{1}</c>… in both halves: a text with the half of the same language, anything else as it is. So whatever is no text must be fit for both languages (names, numbers, days
    /// shown by the caller). Korean particles behind a blank are chosen by the word in it (<see cref="Particles"/>).
    /// </summary>
    public Text With(params object[] values) => new(Filled(Particles.Chosen(Ko, values), values, Lang.Ko), Filled(En, values, Lang.En));

    static string Filled(string words, object[] values, Lang lang) => string.Format(System.Globalization.CultureInfo.InvariantCulture, words, [.. values.Select(value => value is Text text ? text.In(lang) : value)]);

    /// <summary>The same words in both languages: names, numbers, what somebody typed. They may be empty; our own texts may not.</summary>
    public static Text Same(string words) => new(words);
}
