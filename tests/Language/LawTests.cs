using CsCheck;
using SalesBot.Domain;
using SalesBot.Domain.Language;

namespace SalesBot.Tests.Language;

/// <summary>What must hold for any text and any value, not only for those somebody thought of.</summary>
public sealed class LawTests
{
    static readonly ReadingContext[] Contexts =
    [
        new(Shown.Today, Lang.Ko, Direction.Forward), new(Shown.Today, Lang.Ko, Direction.Backward), new(Shown.Today, Lang.En, Direction.Forward), new(new DateOnly(2028, 2, 29), Lang.En, Direction.Either),
    ];

    // Pieces that begin, end or break what the grammars look for, so that random texts reach deep into them.
    static readonly string[] Pieces =
    [
        "다음", " ", "주", "달", "월", "일", "12", "5", "/", ".", "-", "~", "억", "만", "천", "원", "$", "k", "m", "by ", "next ", "Dec", "Fri", "오후 ", "시", "반", "까지", "쯤", "전", "후", "이", "김", "부장", "님", "한빛", "예산", "확보", "2026", "년", "분기", "Q", "3", "설", "추석", "첫째", "마지막", "%", "(", ")", ",", "'", "of ", "the ", "half ", "million ", "two ", "week", "ago",
        "\ud800", "\u1112\u1161\u11ab", "\u0301", "9999999999", "0", "\n", "삼", "십", "from ", "to ", "between ", "and ", "end of ", "내년", "초", "말", "VAT", "별도", "₩", "¥", "met ", "만났", "는데", "?", "전화했는데 ", "안 받으심 ", "연락이 안 됨 ", "불량 ", "비싸", "she said", " but ", "now ", "(주)", "한빚전자",
    ];

    static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    static readonly Gen<string> Hostile = Gen.OneOf(Gen.String[0, 60], Any(Pieces).Array[0, 14].Select(string.Concat));

    [Fact]
    public void No_text_makes_any_reader_throw()
    {
        Hostile.Sample(text =>
        {
            foreach (var ctx in Contexts)
            {
                Inside(DayReader.Read(text, ctx), text);
                foreach (var found in DayReader.FindAll(text, ctx)) Inside(found.Reading, text);
                Inside(MoneyReader.Read(text, ctx), text);
                foreach (var found in MoneyReader.FindAll(text, ctx)) Inside(found.Reading, text);
                SentenceReader.Read(text, ctx, Shown.Known);
                SentenceReader.Kind(text, ctx, Shown.Known);
            }
            Inside(TimeReader.Read(text), text);
            Inside(QuantityReader.Read(text), text);
            Inside(YesNoReader.Read(text), text);
            Inside(ChoiceReader.Read(text, Shown.Choices), text);
            Inside(PersonReader.Read(text, Shown.Known), text);
            Inside(CompanyReader.Read(text, Shown.Known), text);
        }, iter: 2500);
        Assert.False(DayReader.Read(null, Contexts[0]).IsCertain);

        static void Inside<T>(Reading<T> reading, string text)
        {
            Assert.InRange(reading.Span.Start, 0, text.Length);
            Assert.InRange(reading.Span.End, reading.Span.Start, text.Length);
            Assert.Equal(reading.Certainty is Certainty.NotUnderstood, reading.Values.Count == 0);
            if (reading.IsCertain) Assert.Single(reading.Values);
        }
    }

    static readonly Gen<DateOnly> Dates = Gen.Int[new DateOnly(2000, 1, 1).DayNumber, new DateOnly(2098, 11, 1).DayNumber].Select(DateOnly.FromDayNumber);

    static readonly Gen<Marks> DayMarks = Any(Marks.None, Marks.Deadline, Marks.About, Marks.Deadline | Marks.About, Marks.Onwards);

    static readonly Gen<Day> Days = Gen.Select(Dates, Gen.OneOf(Gen.Const(0), Gen.Int[1, 400]), Gen.Int[0, 23 * 60], Gen.Int[0, 3], DayMarks).Select((from, length, minute, shape, marks) =>
    {
        var at = new TimeOnly(minute / 60, minute % 60);
        var day = new Day(from, from.AddDays(length), marks);
        return shape switch
        {
            1 => day with { Part = DayPart.Morning },
            // Times as they are shown: unmistakable ones. 7:00 to 8:59 in the evening are written 19:00 to 20:59.
            2 => day with { At = at },
            3 when at.Hour < 22 => day with { At = at, Until = at.AddMinutes(60) },
            _ => day,
        };
    });

    [Fact]
    public void A_day_that_is_kept_is_read_back() => Days.Sample(day => Assert.Equal(day, Day.Read(day.Keep())));

    [Fact]
    public void A_day_that_is_shown_can_be_typed_back_in() => Days.Sample(day =>
    {
        foreach (var lang in Enum.GetValues<Lang>())
        {
            var reading = DayReader.Read(day.Show(lang), new(Shown.Today, lang));
            Assert.True(reading.Has(out var again) && again == day, $"{day.Keep()} is shown as '{day.Show(lang)}' and read as {Shown.Of(reading, d => d.Keep())}");
        }
    }, iter: 3000);

    static readonly Gen<Money> Amounts = Gen.Select(Gen.Long[1, 999_999_999_999], Gen.Int[0, 2], Gen.Long[1, 1_000_000], Any(Enum.GetValues<Currency>()), Any(Marks.None, Marks.About, Marks.AtLeast, Marks.AtMost, Marks.VatExcluded, Marks.About | Marks.VatIncluded), Gen.Bool)
        .Select((whole, cents, more, currency, marks, range) =>
        {
            decimal low = currency is Currency.KRW or Currency.JPY ? whole : whole + (cents / 100m);
            return new Money(low, range ? low + more : low, currency, marks);
        });

    [Fact]
    public void Money_that_is_kept_is_read_back() => Amounts.Sample(money => Assert.Equal(money, Money.Read(money.Keep())));

    [Fact]
    public void Money_that_is_shown_can_be_typed_back_in() => Amounts.Sample(money =>
    {
        foreach (var lang in Enum.GetValues<Lang>())
        {
            var reading = MoneyReader.Read(money.Show(lang), new(Shown.Today, lang));
            Assert.True(reading.Has(out var again) && again == money, $"{money.Keep()} is shown as '{money.Show(lang)}' and read as {Shown.Of(reading, m => m.Keep())}");
        }
    }, iter: 3000);

    static readonly string[] Particles = ["은", "는", "을", "를", "에", "부터", "에는", "이요", "입니다"];

    /// <summary>The Korean phrases of the corpus that are read for certain and end in a plain word (no mark, no number, no bracket).</summary>
    static IEnumerable<Corpus.Line> Plain(string kind) => Corpus.Phrases().Where(l =>
        l.Kind == kind && l.Text.Length > 0 && l.Text[^1] is >= '가' and <= '힣' && !l.Expected.StartsWith('?') && l.Expected != "-" && !l.Expected.Contains("deadline", StringComparison.Ordinal) && !l.Expected.Contains("about", StringComparison.Ordinal)
        && !l.Expected.Contains("onwards", StringComparison.Ordinal) && !l.Expected.Contains("at-", StringComparison.Ordinal) && !l.Expected.Contains("vat", StringComparison.Ordinal));

    [Theory]
    [InlineData("day")]
    [InlineData("money")]
    public void A_particle_at_the_end_of_a_phrase_does_not_change_its_value(string kind)
    {
        foreach (var line in Plain(kind).Where(l => !Ends(l.Text)))
            foreach (var particle in Particles)
                Assert.Equal((line.Text + particle, line.Expected), (line.Text + particle, Shown.Of(kind, line.How, line.Text + particle)));

        // These already end in a particle or ending.
        static bool Ends(string text) => text.EndsWith('은') || text.EndsWith('을') || text.EndsWith("으로", StringComparison.Ordinal) || text.EndsWith("부터", StringComparison.Ordinal) || text.EndsWith("이요", StringComparison.Ordinal) || text.EndsWith("입니다", StringComparison.Ordinal) || text.EndsWith("지나고", StringComparison.Ordinal) || text.EndsWith('중') || text.EndsWith('반');
    }

    [Fact]
    public void Kkaji_and_jjeum_change_only_the_mark_of_a_day()
    {
        foreach (var line in Plain("day").Where(l => !l.Text.EndsWith("전", StringComparison.Ordinal) && !l.Text.EndsWith('중') && !l.Text.EndsWith("부터", StringComparison.Ordinal) && !l.Text.EndsWith("지나고", StringComparison.Ordinal)))
        {
            var plain = DayReader.Read(line.Text, Shown.Context(line.How)).Values[0];
            foreach (var (word, mark) in new[] { ("까지", Marks.Deadline), ("쯤", Marks.About) })
            {
                var marked = DayReader.Read(line.Text + word, Shown.Context(line.How));
                Assert.True(marked.Has(out var day) && day == plain with { Marks = plain.Marks | mark }, $"'{line.Text + word}' is read as {Shown.Of(marked, d => d.Keep())}");
            }
        }
    }

    [Fact]
    public void Around_words_change_only_the_mark_of_money()
    {
        foreach (var line in Plain("money"))
            foreach (var (word, mark) in new[] { ("쯤", Marks.About), (" 정도", Marks.About), (" 이상", Marks.AtLeast), (" 이하", Marks.AtMost) })
            {
                if (line.Text.EndsWith("은", StringComparison.Ordinal) || line.Text.EndsWith("을", StringComparison.Ordinal) || line.Text.EndsWith("로", StringComparison.Ordinal) || line.Text.EndsWith("요", StringComparison.Ordinal) || line.Text.EndsWith("다", StringComparison.Ordinal)) continue;
                var plain = MoneyReader.Read(line.Text, Shown.Context(line.How)).Values[0];
                var marked = MoneyReader.Read(line.Text + word, Shown.Context(line.How));
                Assert.True(marked.Has(out var money) && money == plain with { Marks = plain.Marks | mark }, $"'{line.Text + word}' is read as {Shown.Of(marked, m => m.Keep())}");
            }
    }

    static readonly (string Name, Action<string> Read)[] Readers =
    [
        ("days", text => DayReader.FindAll(text, Contexts[0])),
        ("one day", text => DayReader.Read(text, Contexts[2])),
        ("time", text => TimeReader.Read(text)),
        ("money", text => MoneyReader.FindAll(text, Contexts[0])),
        ("one amount", text => MoneyReader.Read(text, Contexts[2])),
        ("counts", text => QuantityReader.Read(text)),
        ("people", text => PersonReader.Read(text, Shown.Known)),
        ("companies", text => CompanyReader.Read(text, Shown.Known)),
        ("yes or no", text => YesNoReader.Read(text)),
        ("choice", text => ChoiceReader.Read(text, Shown.Choices)),
        ("sentence", text => SentenceReader.Read(text, Contexts[0], Shown.Known)),
        ("kind of sentence", text => SentenceReader.Kind(text, Contexts[2], Shown.Known)),
    ];

    public static TheoryData<string> ReaderNames => [.. Readers.Select(reader => reader.Name)];

    static readonly string[] Repeated =
    [
        string.Concat(Pieces), "9", "1,", "1.", "12/5 ", "다음 ", "이", "억", "3억 ", "a ", "half a ", "two ", "by ", "between ", "~", " ", "김 ", "부장", "예산", "삼", "십", "첫째 ", "mr. ", "(주)", "'", "이번 주 ", "5일", "월", "A", "Kim ", "not ", "the week ", "1억2천 ", "만났는데 ", "\ud800", "3~", "next ",
        "day before ", "VAT ", "한빛 ", "했대", "듯", "의 ", "스물", "two weeks after ",
    ];

    /// <summary>
    /// Twenty times the text takes twenty times as long; a quadratic reader would take four hundred. What is measured is the time this thread had on a processor, so that a busy
    /// machine changes nothing, and only a text that seems too slow is measured again.
    /// </summary>
    [Theory]
    [MemberData(nameof(ReaderNames))]
    public void Time_grows_in_line_with_the_length_of_a_hostile_text(string name)
    {
        var read = Readers.First(reader => reader.Name == name).Read;
        // The kind of a sentence is the sentence once more and a look at its words.
        foreach (string piece in name == "kind of sentence" ? Repeated[..1] : Repeated)
        {
            string small = Long(piece, 5_000), large = Long(piece, 100_000);
            read(small);
            double one = double.MaxValue, twenty = double.MaxValue;
            for (int attempt = 0; attempt < 5 && twenty > TooLong(one); attempt++)
            {
                one = Math.Max(Math.Min(one, Spent(small)), 0.2);
                twenty = Math.Min(twenty, Spent(large));
            }
            Assert.True(twenty <= TooLong(one), $"'{piece}': {one:0.0} ms for 5,000 characters, {twenty:0.0} ms for 100,000.");
        }

        double Spent(string text)
        {
            var before = ThreadTime.Now;
            read(text);
            return (ThreadTime.Now - before).TotalMilliseconds;
        }

        static double TooLong(double one) => one * 80;

        static string Long(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
    }
}
