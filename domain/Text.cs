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

    /// <summary>Fills <c>{0}</c>, <c>{1}</c>… in both halves. Values must already be fit for both languages (names, dates shown by the caller).</summary>
    public Text With(params object[] values) =>
        new(string.Format(System.Globalization.CultureInfo.InvariantCulture, Ko, values), string.Format(System.Globalization.CultureInfo.InvariantCulture, En, values));

    /// <summary>Fills the slots with texts, each half with the half of its own language.</summary>
    public Text With(params Text[] values) =>
        new(
            string.Format(System.Globalization.CultureInfo.InvariantCulture, Ko, [.. values.Select(v => (object)v.Ko)]),
            string.Format(System.Globalization.CultureInfo.InvariantCulture, En, [.. values.Select(v => (object)v.En)]));

    /// <summary>The same words in both languages: names, numbers, what somebody typed. They may be empty; our own texts may not.</summary>
    public static Text Same(string words) => new(words);
}
