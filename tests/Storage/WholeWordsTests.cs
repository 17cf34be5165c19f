using SalesBot.Domain.Conversations;
using SalesBot.Storage;

namespace SalesBot.Tests.Storage;

/// <summary>A name is taken out where it stands, and out of nothing else.</summary>
public class WholeWordsTests
{
    [Theory]
    [InlineData("Max is against it", "Max", "X is against it")]
    [InlineData("first\nMAX, then max님이 말씀하심", "Max", "first\nX, then X님이 말씀하심")]
    [InlineData("그Max라고", "Max", "그X라고")]
    [InlineData("그남궁마루또", "남궁마루", "그X또")]
    [InlineData("Maxwell and Climax", "Max", "Maxwell and Climax")]
    [InlineData("Maxwell, not Max", "Max", "Maxwell, not X")]
    [InlineData("opportunity:8vxmaxhv079ewjg", "Max", "opportunity:8vxmaxhv079ewjg")]
    public void A_name_is_replaced_where_it_is_a_word(string text, string name, string expected) => Assert.Equal(expected, WholeWords.Replace(text, name, "X"));

    [Fact]
    public void The_marks_of_turns_hold_nobodys_name()
    {
        var turns = Enumerable.Range(0, TurnsTaken.Remembered).Aggregate(TurnsTaken.None, (taken, turn) => taken.With($"{turn}")).Marks;
        foreach (var name in (string[])["Abe", "Ada", "Bea", "Deb", "Dee", turns[5..9]]) Assert.Equal(turns, WholeWords.Replace(turns, name, "X"));
    }
}
