namespace SalesBot.Tests;

/// <summary>Korean letters, whole syllables and single ones.</summary>
static class Hangul
{
    public static bool Is(char c) => c is (>= '가' and <= '힣') or (>= '\u1100' and <= '\u11FF') or (>= '\u3130' and <= '\u318F');
}
