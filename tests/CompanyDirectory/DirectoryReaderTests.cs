using Microsoft.Extensions.Options;
using SalesBot.Bot.CompanyDirectory;
using SalesBot.Channel;
using SalesBot.Domain;
using SalesBot.Domain.Roster;
using SalesBot.Tests.Channel.StandIns;

namespace SalesBot.Tests.CompanyDirectory;

/// <summary>Reading people through the real SDK over HTTP.</summary>
public sealed class DirectoryReaderTests : IAsyncLifetime
{
    readonly ImpatientTime clock = new();
    StandInGraph graph = null!;
    Graph client = null!;

    public async Task InitializeAsync() => graph = await Company.Start();

    public async Task DisposeAsync()
    {
        client?.Dispose();
        await graph.DisposeAsync();
    }

    Task<DirectoryReading> Read(IReadOnlyList<DirectoryPerson>? before = null, params string[] also)
    {
        var settings = new DirectorySettings { Endpoint = graph.Endpoint, Groups = { Reps = [Company.Reps], Leaders = [Company.Leaders] }, Users = { Executives = [Company.Boss] } };
        client ??= new(Options.Create(settings), Options.Create(new ChannelSettings()), new FixedCredential());
        return new DirectoryReader(client, Options.Create(settings), clock).Read(before ?? [], also.Select(UserId.Of), CancellationToken.None);
    }

    static DirectoryPerson Person(DirectoryReading reading, string id) => Assert.Single(reading.People, person => person.Id.Value == id);

    [Fact]
    public async Task Members_of_groups_over_several_pages_are_read_with_everybody_above_them()
    {
        var reading = await Read();
        Assert.Empty(reading.Troubles);
        Assert.Equal(5, reading.People.Count);
        Assert.Equal(new DirectoryPerson(new(Company.Ben), "Ben Weber", new(Company.Lead), "영업1팀", "04@company.example", "de-DE", "DE", Roles: Role.Rep), Person(reading, Company.Ben));
        Assert.Equal(Role.Leader, Person(reading, Company.Lead).Roles);
        Assert.Equal((Role.Executive, null), (Person(reading, Company.Boss).Roles, Person(reading, Company.Boss).Manager));
        Assert.True(Person(reading, Company.Guest).IsGuest);
        Assert.True(graph.Count(Company.Reps) > 1, "The group has more members than a page.");
        Assert.All(graph.Questions, question => Assert.Equal("Bearer test-token", question.Authorization));
    }

    [Fact]
    public async Task Somebody_with_a_closed_account_is_read_as_such_and_somebody_deleted_too()
    {
        graph.Accounts[Company.Ann] = graph.Accounts[Company.Ann] with { Enabled = false };
        const string deleted = "00000000-0000-4000-9000-0000000000ff";
        var reading = await Read(null, deleted, "no-id-of-the-directory");
        Assert.False(Person(reading, Company.Ann).IsEnabled);
        Assert.False(Person(reading, deleted).IsEnabled);
        Assert.DoesNotContain(reading.People, person => person.Id.Value == "no-id-of-the-directory");
    }

    [Fact]
    public async Task A_group_that_may_not_be_read_leaves_its_members_as_they_were()
    {
        var before = (await Read()).People;
        graph.Fails = (_, path) => path.Contains(Company.Reps, StringComparison.Ordinal) ? (403, null) : null;
        var reading = await Read(before);
        Assert.Equal([new DirectoryTrouble(DirectoryPart.Reps, 403)], reading.Troubles);
        Assert.Equal(before, reading.People);
    }

    [Fact]
    public async Task A_second_page_that_fails_costs_nobody_the_role()
    {
        var before = (await Read()).People;
        graph.Fails = (_, path) => path.Contains("skiptoken", StringComparison.Ordinal) ? (403, null) : null;
        Assert.Equal(before, (await Read(before)).People);
    }

    [Fact]
    public async Task Somebody_who_is_throttled_in_a_batch_is_asked_again_when_Graph_says_and_the_others_are_not()
    {
        var throttled = 1;
        graph.Fails = (_, path) => path.Contains($"users/{Company.Ann}", StringComparison.Ordinal) && Interlocked.Decrement(ref throttled) >= 0 ? (429, 3) : null;
        var reading = await Read();
        Assert.Empty(reading.Troubles);
        Assert.Equal("김하늘", Person(reading, Company.Ann).Name);
        Assert.Equal([TimeSpan.FromSeconds(3)], clock.Pauses);
        Assert.Equal((2, 1), (graph.Count($"users/{Company.Ann}"), graph.Count($"users/{Company.Ben}")));
    }

    [Fact]
    public async Task Somebody_who_cannot_be_read_stays_as_before_and_the_rest_of_the_batch_is_used()
    {
        var before = (await Read()).People;
        graph.Accounts[Company.Ann] = graph.Accounts[Company.Ann] with { Manager = Company.Boss };
        graph.Accounts[Company.Ben] = graph.Accounts[Company.Ben] with { Manager = Company.Boss };
        graph.Fails = (_, path) => path.Contains($"users/{Company.Ann}", StringComparison.Ordinal) ? (503, null) : null;
        var reading = await Read(before);
        Assert.Equal([new DirectoryTrouble(DirectoryPart.People, 503)], reading.Troubles);
        Assert.Equal(Company.Lead, Person(reading, Company.Ann).Manager?.Value);
        Assert.Equal(Company.Boss, Person(reading, Company.Ben).Manager?.Value);
    }

    [Fact]
    public async Task A_group_that_is_throttled_is_waited_for()
    {
        var throttled = 1;
        graph.Fails = (_, path) => path.Contains(Company.Leaders, StringComparison.Ordinal) && Interlocked.Decrement(ref throttled) >= 0 ? (429, 1) : null;
        var reading = await Read();
        Assert.Empty(reading.Troubles);
        Assert.Equal(Role.Leader, Person(reading, Company.Lead).Roles);
    }

    [Fact]
    public async Task A_directory_that_does_not_answer_changes_nothing()
    {
        var before = (await Read()).People;
        await graph.DisposeAsync();
        var reading = await Read(before);
        Assert.Equal(before, reading.People);
        Assert.All(reading.Troubles, trouble => Assert.Equal(0, trouble.Status));
        Assert.Contains(reading.Troubles, trouble => trouble.Part is DirectoryPart.Reps);
    }

    [Fact]
    public async Task Nobody_below_a_closed_ring_of_managers_is_asked_for_twice()
    {
        graph.Accounts[Company.Boss] = graph.Accounts[Company.Boss] with { Manager = Company.Lead };
        Assert.Equal(5, (await Read()).People.Count);
        Assert.Equal(1, graph.Count($"users/{Company.Boss}"));
    }
}
