using DocumentFormat.OpenXml;
using SalesBot.Documents.Word;
using SalesBot.Domain;
using SalesBot.Domain.Customers;
using SalesBot.Domain.Voices;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace SalesBot.Documents.People;

/// <summary>All that is recorded of a customer person, to be read by that person: what, when, by whom, and who looked.</summary>
public static class PersonDocument
{
    static readonly int[] four = [1500, 1500, Pages.Width - 1500 - 1500 - 1700, 1700];

    public static byte[] Of(PersonFile file, Func<UserId, Text> nameOf, Lang lang)
    {
        var person = file.Person;
        string Said(Text words) => words.In(lang);
        string Day(DateOnly day) => Shown.Day(day, lang);
        return Pages.Of($"{Said(PersonDocumentWords.Title)} · {person.Called}", lang,
        [
            Blocks.Title(Said(PersonDocumentWords.TitleOf.With(Text.Same(person.Called)))),
            Blocks.Paragraph([new(Said(PersonDocumentWords.Purpose.With(Text.Same(Day(file.MadeOn)))))], style: "Subtle"),
            .. person.Aliases.IsEmpty ? [] : (OpenXmlElement[])[Blocks.Paragraph([new($"{Said(PersonDocumentWords.AlsoCalled)}: {string.Join(", ", person.Aliases)}")])],
            .. Section(PersonDocumentWords.Places, lang, person.Affiliations.Select(where => Blocks.Bullet([new(string.Join(" · ", new[] { where.CompanyName, where.Department, where.Title, $"{Day(where.From)} – {(where.Until is { } until ? Day(until) : "")}" }.Where(part => part is { Length: > 0 })))]))),
            .. Section(PersonDocumentWords.Roles, lang, person.Roles.Select(role => Blocks.Bullet([new($"{role.Role.Label().In(lang)} · {role.Title} · {Day(role.From)}{(role.Until is { } until ? $" – {Day(until)}" : "")}")]))),
            .. Table(PersonDocumentWords.Seen, [PersonDocumentWords.On, PersonDocumentWords.How, PersonDocumentWords.What, PersonDocumentWords.By], lang, person.Observations.Select(seen => (string[])
                [Day(seen.On), string.Join(" · ", new[] { seen.Topic.Label().In(lang), seen.Kind.Label().In(lang), seen.Stance?.Label().In(lang) }.OfType<string>()), seen.Show(lang), Said(nameOf(seen.By))])),
            .. Table(PersonDocumentWords.Promises, [PersonDocumentWords.On, PersonDocumentWords.How, PersonDocumentWords.What, PersonDocumentWords.By], lang, person.Promises.Select(promise => (string[])
                [Day(promise.On), Said(promise.Side.Label()), $"{promise.Words}{(promise.Due is { } due ? $" ({Said(PersonDocumentWords.Until.With(Text.Same(Day(due))))})" : "")}{(promise.KeptOn is { } kept ? $" · {Said(PersonDocumentWords.Kept.With(Text.Same(Day(kept))))}" : "")}", Said(nameOf(promise.By))])),
            .. Table(PersonDocumentWords.Cases, [PersonDocumentWords.On, PersonDocumentWords.Number, PersonDocumentWords.What, PersonDocumentWords.State], lang, file.Cases.Select(voice => (string[])
                [Day(voice.RegisteredOn), voice.Number.ToString(), voice.Words, Said(VoiceTexts.State(voice))])),
            .. Table(PersonDocumentWords.Mentions, [PersonDocumentWords.On, PersonDocumentWords.Where, PersonDocumentWords.What, PersonDocumentWords.By], lang, file.Mentions.Select(mention => (string[])
                [Day(DateOnly.FromDateTime(mention.At.UtcDateTime)), mention.Record, mention.Words, Said(nameOf(mention.By))])),
            .. Section(PersonDocumentWords.Looks, lang, file.Looks.Select(look => Blocks.Bullet([new($"{Day(DateOnly.FromDateTime(look.At.UtcDateTime))} {look.At.UtcDateTime.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)} UTC · {Said(nameOf(look.By))}")]))),
        ]);
    }

    static IEnumerable<OpenXmlElement> Section(Text heading, Lang lang, IEnumerable<W.Paragraph> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? [] : [Blocks.Heading(heading.In(lang), 2), .. all];
    }

    static IEnumerable<OpenXmlElement> Table(Text heading, IReadOnlyList<Text> heads, Lang lang, IEnumerable<string[]> rows)
    {
        var all = rows.ToList();
        return all.Count == 0 ? [] : [Blocks.Heading(heading.In(lang), 2), Blocks.Table(four, [Blocks.Row(heads.Select(head => Blocks.Head(head.In(lang)))), .. all.Select(row => Blocks.Row(row.Select(words => Blocks.Cell(words))))], headings: 1)];
    }
}
