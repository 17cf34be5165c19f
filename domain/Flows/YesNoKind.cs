using SalesBot.Domain.Language;

namespace SalesBot.Domain.Flows;

/// <summary>Yes or no, kept as <c>yes</c> and <c>no</c>.</summary>
public sealed class YesNoKind : AnswerKind<string>
{
    public const string Yes = "yes";
    public const string No = "no";

    static readonly IReadOnlyList<Option> options = [new(Yes, new("네", "Yes")), new(No, new("아니요", "No"))];

    public override Shape Shape { get; } = new Shape.Choice(options);

    public override Taken<string> Read(string raw, ReadContext context) =>
        YesNoReader.Read(raw).Has(out var yes) ? Taken<string>.Good(yes ? Yes : No) : new ChoiceKind(options).Read(raw, context);

    public override string Keep(string value) => value;

    public override string Show(string value, Lang lang) => options.First(option => option.Code == value).Label.In(lang);
}
