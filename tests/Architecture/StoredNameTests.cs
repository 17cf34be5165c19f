using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SalesBot.Cards;
using SalesBot.Domain;
using SalesBot.Domain.CheckIns;
using SalesBot.Domain.Conversations;
using SalesBot.Domain.Flows;
using SalesBot.Domain.Opportunities;
using SalesBot.Domain.Proposals;
using SalesBot.Domain.Voices;
using SalesBot.Storage;
using SalesBot.Tests.Cards;

namespace SalesBot.Tests.Architecture;

/// <summary>Names that outlive a release: they are stored, or stand on cards in people's chats. A rename is seen here before it is too late.</summary>
public class StoredNameTests
{
    /// <summary>Every flow there is, with every question it can ask.</summary>
    static readonly IReadOnlyList<Flow> flows =
    [
        NewOpportunityFlow.Flow, EndOpportunityFlow.Flow, RenameFlow.Company, RenameFlow.Title,
        CheckInFlow.Of(
        [
            new(PlannedKind.StepAfter, "ID", "a\nb\nPartly"), new(PlannedKind.StepEffect, "OTHER", "a"), new(PlannedKind.LeaderAsks, "ID", "a"), new(PlannedKind.ProblemState, "ID", "a"),
            .. Enum.GetNames<Topic>().Select(topic => new PlannedQuestion(PlannedKind.Fact, topic)), new(PlannedKind.Evidence), new(PlannedKind.NewProblem), new(PlannedKind.Who, "0", "a\nb\tc\td"),
        ]),
        CheckInFlow.Of([new(PlannedKind.ProblemWords, "ID", "a")], CheckInFlow.Correction),
        ProposalFlow.Of(
        [
            new(PlannedKind.Which, null, "a\nb\tc"), new(PlannedKind.NewName), new(PlannedKind.ContactDay), new(PlannedKind.Who, "0", "a\nb\tc\td"), new(PlannedKind.ReadFact, nameof(Topic.Budget)), new(PlannedKind.ReadEvidence, nameof(Topic.Budget)),
            new(PlannedKind.ReadProblem, "0.Price", "a"), new(PlannedKind.Confirm, null, "a"),
        ]),
        RegisterVoiceFlow.Of([new(PlannedKind.Which, "ID", "a")]), VoiceMoveFlow.Of(VoiceMoveFlow.Whys, [])!,
        .. Enum.GetValues<VoiceMove>().Select(move => VoiceMoveFlow.Of(VoiceMoveFlow.NameOf(move), [])).OfType<Flow>(),
        VoiceMoveFlow.Of(VoiceMove.Accept, VoiceMoveFlow.Assessing), VoiceMoveFlow.Of(VoiceMove.FindCause, [new(PlannedKind.Which, VoiceMoveFlow.Known, "a\tb")]),
    ];

    [Fact]
    public void The_keys_of_every_flow_are_as_approved() =>
        Approved.List(Folder(), "question-keys", flows.Select(flow => $"{flow.Name}: {string.Join(", ", flow.Questions.Select(question => question.Key))}"),
            "A question under another key is a new question to everybody who is in the middle of answering, and a flow under another name is lost to them.");

    [Fact]
    public void Every_flow_is_among_them()
    {
        var here = File.ReadAllText(Path.Combine(Folder(), "..", $"{nameof(StoredNameTests)}.cs"));
        var missing = typeof(Flow).Assembly.GetTypes().Where(type => type.Name.EndsWith("Flow", StringComparison.Ordinal) && type is { IsAbstract: true, IsSealed: true } && !here.Contains($"{type.Name}.", StringComparison.Ordinal));
        Assert.True(!missing.Any(), $"Add to {nameof(StoredNameTests)}, with every question it can ask: {string.Join(", ", missing.Select(type => type.Name))}");
    }

    [Fact]
    public void Whatever_is_stored_is_called_as_approved()
    {
        var lines = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var root in typeof(Stored).GetCustomAttributesData().Where(attribute => attribute.AttributeType == typeof(JsonSerializableAttribute)))
            Describe((Type)root.ConstructorArguments[0].Value!, lines, []);
        Approved.List(Folder(), "stored-names", lines, "What was stored under another name can no longer be read.");
    }

    [Fact]
    public void Buttons_are_called_as_approved() =>
        Approved.List(Folder(), "button-names", CardAction.All.Select(action => action.Name).Order(StringComparer.Ordinal), "A button under another name is out of date on every card that people have in their chats.");

    static void Describe(Type type, SortedSet<string> lines, HashSet<Type> seen)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (!seen.Add(type)) return;
        if (type.IsEnum)
        {
            if (type.Assembly.GetName().Name!.StartsWith("SalesBot.", StringComparison.Ordinal)) lines.Add($"{type.Name}: {string.Join(" | ", Enum.GetNames(type))}");
            return;
        }
        if (Stored.Json.Options.GetTypeInfo(type) is not { } info) return;
        foreach (var derived in info.PolymorphismOptions?.DerivedTypes ?? [])
        {
            lines.Add($"{type.Name} is '{derived.TypeDiscriminator}': {derived.DerivedType.Name}");
            Describe(derived.DerivedType, lines, seen);
        }
        if (info.ElementType is { } element) Describe(element, lines, seen);
        if (info.Kind is not JsonTypeInfoKind.Object) return;
        var written = info.Properties.Where(property => property.Get is not null).ToList();
        if (written.Count > 0) lines.Add($"{type.Name} {{ {string.Join(", ", written.Select(property => property.Name).Order(StringComparer.Ordinal))} }}");
        foreach (var property in written) Describe(property.PropertyType, lines, seen);
    }

    static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Approved");
}
