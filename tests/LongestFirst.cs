using Xunit.Abstractions;

[assembly: TestCollectionOrderer("SalesBot.Tests.LongestFirst", "SalesBot.Tests")]

namespace SalesBot.Tests;

/// <summary>
/// Begins with what takes longest, so that at the end no processor waits for a single chain of tests: those that share the emulator or the browser run one after
/// the other.
/// </summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    static readonly string[] first = ["Azurite", "Chromium", nameof(Faults.CrashTests), nameof(Faults.KillTests), nameof(Conversations.StoryTests), nameof(Budgets.RoundTripTests)];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderBy(collection => Array.FindIndex(first, name => collection.DisplayName == name || collection.DisplayName.EndsWith("." + name, StringComparison.Ordinal)) is >= 0 and var place ? place : first.Length);
}
