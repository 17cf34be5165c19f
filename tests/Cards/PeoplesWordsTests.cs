using SalesBot.Cards.Elements;
using SalesBot.Tests.Channel;

namespace SalesBot.Tests.Cards;

public class PeoplesWordsTests
{
    [Theory]
    [InlineData("김하나", "김하나")]
    [InlineData("**굵게** [여기](https://evil.example)", @"\*\*굵게\*\* \[여기\](https://evil.example)")]
    [InlineData("(주)한빛_전자", @"(주)한빛\_전자")]
    [InlineData("3.5억 - 4억", "3.5억 - 4억")]
    [InlineData("- first", @"\- first")]
    [InlineData("1. first\n2. second", @"1\. first 2. second")]
    [InlineData("<at>Boss</at> &lt;", @"\<at\>Boss\</at\> \&lt;")]
    [InlineData(@"a\b", @"a\\b")]
    [Row("4.3.9 injection")]
    public void Words_inside_our_sentences_are_never_read_as_Markdown(string words, string expected) => Assert.Equal(expected, PeoplesWords.Escape(words));

    [Theory]
    [InlineData("a\u202Eb\u2066c\u200Fd\uFEFFe", "abcde")]
    [InlineData("bell\a null\0 tab\t.", "bell null tab .")]
    [InlineData("one\r\ntwo\u2028three", "one\ntwo\nthree")]
    [InlineData("👨‍👩‍👧", "👨‍👩‍👧")]
    public void Characters_that_hide_or_turn_text_are_taken_out(string words, string expected) => Assert.Equal(expected, PeoplesWords.Clean(words));

    [Fact]
    public void Half_of_a_surrogate_pair_becomes_the_sign_for_unreadable() => Assert.Equal("a\ufffdb", PeoplesWords.Clean(string.Concat("a", (char)0xD83D, "b")));

    [Fact]
    public void A_block_of_words_keeps_its_lines() => Assert.Equal("one\n*two*", Assert.Single(PeoplesWords.Block("one\n*two*").Inlines).Text);

    [Fact]
    public void A_choice_made_of_words_has_no_Markdown_and_no_backslash() => Assert.Equal("［여기］(https://x) ＊", PeoplesWords.InChoice("[여기](https://x) *"));
}
