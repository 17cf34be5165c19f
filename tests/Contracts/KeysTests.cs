using CsCheck;
using SalesBot.Storage;

namespace SalesBot.Tests.Contracts;

public sealed class KeysTests
{
    // Any UTF-16 units, halves of pairs included, and often the characters that mean something in a key.
    static readonly Gen<string> Text = Gen.OneOf(Gen.Char, Gen.Char["|~0123ABCDabcd/\\#? \0삼성\uD83D\uDE00"]).Array[0, 8].Select(units => new string(units));

    static readonly Gen<string[]> Parts = Text.Array[1, 5];

    [Fact]
    public void Plain_ids_stand_for_themselves()
    {
        Assert.Equal("fact|0638881234567890123|a1b2-c3_d4", Keys.Of("fact", "0638881234567890123", "a1b2-c3_d4"));
        Assert.Equal("19:abc_def@thread.tacv2", Keys.Of("19:abc_def@thread.tacv2"));
    }

    [Fact]
    public void Parts_come_back_as_they_were() =>
        Parts.Sample(parts => Assert.Equal(parts, Keys.Parts(Keys.Of(parts))));

    [Fact]
    public void Different_parts_never_make_the_same_key()
    {
        // Few characters and short, so that lists that are nearly the same come up often.
        var parts = Gen.Char["a|~07C\u0007"].Array[0, 3].Select(units => new string(units)).Array[1, 3];
        Gen.Select(parts, parts).Sample((one, other) => Assert.Equal(one.SequenceEqual(other), Keys.Of(one) == Keys.Of(other)), iter: 20_000);
    }

    [Fact]
    public void Every_key_is_one_that_every_store_takes() =>
        Parts.Sample(parts => Limits.CheckKey("key", Keys.Of(parts)));

    [Fact]
    public void A_prefix_holds_exactly_the_keys_that_begin_with_its_parts() =>
        Gen.Select(Parts, Parts).Sample((one, other) =>
            Assert.Equal(other.Length > one.Length && other.AsSpan(0, one.Length).SequenceEqual(one), Holds(Keys.Prefix(one), Keys.Of(other))));

    [Fact]
    public void A_prefix_holds_every_longer_key() =>
        Gen.Select(Parts, Parts).Sample((one, more) => Assert.True(Holds(Keys.Prefix(one), Keys.Of([.. one, .. more]))));

    [Fact]
    public void What_is_being_typed_finds_what_begins_like_it() =>
        Gen.Select(Text, Text, Text.Where(text => text.Length > 0)).Sample((partition, typed, more) =>
        {
            Assert.True(Holds(Keys.Beginning(partition, typed), Keys.Of(partition, typed + more)));
            Assert.True(Holds(Keys.Beginning(partition, typed), Keys.Of(partition, typed + more, "id")));
            Assert.False(typed.Length > 0 && Holds(Keys.Beginning(partition, typed), Keys.Of(partition, "\u0001" + typed)) && typed[0] != '\u0001');
        });

    [Fact]
    public void Plain_ids_sort_as_they_do_by_themselves()
    {
        var plain = Gen.Char["0123456789ABCxyz-_.:@"].Array[1, 6].Select(units => new string(units));
        Gen.Select(plain, plain).Sample((one, other) =>
            Assert.Equal(Math.Sign(string.CompareOrdinal(one, other)), Math.Sign(string.CompareOrdinal(Keys.Of(one), Keys.Of(other)))));
    }

    [Fact]
    public void Times_sort_by_time_and_come_back()
    {
        var moment = Gen.Long[0, DateTimeOffset.MaxValue.UtcTicks].Select(ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
        Gen.Select(moment, moment).Sample((one, other) =>
        {
            Assert.Equal(one.CompareTo(other), Math.Sign(string.CompareOrdinal(Keys.Of(Keys.Time(one)), Keys.Of(Keys.Time(other)))));
            Assert.Equal(one, Keys.TimeOf(Keys.Time(one)));
        });
    }

    [Fact]
    public void Hours_and_times_are_UTC()
    {
        var seoul = new DateTimeOffset(2025, 12, 5, 8, 59, 59, TimeSpan.FromHours(9));
        Assert.Equal("2025120423", Keys.Hour(seoul));
        Assert.Equal(Keys.Time(seoul.ToUniversalTime()), Keys.Time(seoul));
    }

    [Fact]
    public void A_digest_is_short_always_the_same_and_different_for_different_texts()
    {
        Assert.Equal(32, Keys.Digest("").Length);
        Assert.Equal(Keys.Digest("삼성전자"), Keys.Digest("삼성전자"));
        Assert.Equal(1000, Enumerable.Range(0, 1000).Select(i => Keys.Digest($"{i}")).Distinct().Count());
        Assert.NotEqual(Keys.Digest("\uD83D"), Keys.Digest("\uD83E"));
        Assert.Equal(Keys.Digest("삼성전자"), Keys.Of(Keys.Digest("삼성전자")));
        // All 32 places vary: none is left at its first letter.
        for (int place = 0; place < 32; place++)
            Assert.True(Enumerable.Range(0, 200).Select(i => Keys.Digest($"{i}")[place]).Distinct().Count() > 16);
    }

    [Fact]
    public void A_key_that_is_too_long_is_refused_with_advice()
    {
        Assert.Equal(512, Keys.Of(new string('a', 512)).Length);
        Assert.Contains("Keys.Digest", Assert.Throws<StorageRefusal>(() => Keys.Of("fact", new string('a', 508))).Message);
        Assert.Contains("Keys.Digest", Assert.Throws<StorageRefusal>(() => Keys.Of(new string('한', 103))).Message);
        Assert.Throws<StorageRefusal>(() => Keys.Of());
    }

    [Theory]
    [InlineData("~00")]
    [InlineData("~xyzw")]
    [InlineData("a~")]
    public void What_is_no_key_of_ours_is_not_read_as_one(string key) => Assert.Throws<StorageRefusal>(() => Keys.Parts(key));

    static bool Holds(KeyRange range, string key) =>
        (range.From is null || string.CompareOrdinal(key, range.From) >= 0) && (range.Before is null || string.CompareOrdinal(key, range.Before) < 0);
}
