using System.Xml.Linq;
using SalesBot.Tests.Contracts.StandIns;

namespace SalesBot.Tests.Architecture;

/// <summary>References point one way. The project files are the truth: what is not in them the compiler refuses.</summary>
public class ReferenceTests
{
    /// <summary>The rooms, and into which others each may look.</summary>
    static readonly IReadOnlyDictionary<string, string[]> rooms = new Dictionary<string, string[]>
    {
        ["domain"] = [],
        ["channel"] = [],
        ["cards"] = ["domain"],
        ["documents"] = ["domain"],
        ["storage"] = ["domain"],
        ["bot"] = ["channel", "cards", "documents", "storage", "domain"],
        ["tests"] = ["bot"],
        ["bench"] = ["bot", "cards", "storage", "domain"],
    };

    static readonly IReadOnlyDictionary<string, string> why = new Dictionary<string, string>
    {
        ["domain"] = "what the product knows must be readable and testable without a server, a card or a table",
        ["channel"] = "it speaks the protocol and knows no sales word, so that it can be swapped for an SDK",
        ["cards"] = "a card shows a domain value; whatever else it would need is decided before it is made",
        ["documents"] = "a document shows a domain value; whatever else it would need is decided before it is made",
        ["storage"] = "a store keeps domain values and must not know who asks for them",
        ["bot"] = "it is the only room that knows them all, and nobody looks into tests or measurements",
        ["tests"] = "they reach everything through the program",
        ["bench"] = "it measures the program from outside, as a process, and looks in to fill a store, to let time run fast, and for the pieces of a turn",
    };

    [Fact]
    public void Every_reference_is_one_of_the_allowed_arrows()
    {
        var wrong = new List<string>();
        foreach (var project in Projects())
        {
            var room = Room(project);
            if (!rooms.TryGetValue(room, out var allowed))
            {
                wrong.Add($"{room}/ is a room nobody has said anything about. Add it to {nameof(ReferenceTests)} and to the rooms of ARCHITECTURE.md.");
                continue;
            }
            foreach (var reference in XDocument.Load(project).Descendants("ProjectReference"))
                if (Room(Path.GetFullPath(Path.Combine(Path.GetDirectoryName(project)!, reference.Attribute("Include")!.Value.Replace('\\', '/')))) is var to && !allowed.Contains(to))
                    wrong.Add($"{Path.GetRelativePath(Repository.Folder, project)}: the arrow {room} -> {to} is not allowed: {why[room]}. {(allowed.Length == 0 ? $"{room} references nothing of ours." : $"{room} may reference {string.Join(", ", allowed)}.")}");
        }
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>A package brings its knowledge with it: Azure in the domain would be an arrow too.</summary>
    [Fact]
    public void The_domain_and_the_cards_use_no_package_at_all()
    {
        foreach (var room in (string[])["domain", "cards"])
            Assert.Empty(Projects().Where(project => Room(project) == room).SelectMany(project => XDocument.Load(project).Descendants("PackageReference")));
    }

    [Fact]
    public void The_map_of_rooms_names_every_room()
    {
        var map = File.ReadAllText(Path.Combine(Repository.Folder, "ARCHITECTURE.md"));
        Assert.All(rooms.Keys, room => Assert.Contains($"\n{room}/ ", map));
    }

    static IEnumerable<string> Projects() => Directory.EnumerateFiles(Repository.Folder, "*.csproj", SearchOption.AllDirectories).Where(file => !file.Contains("/node_modules/", StringComparison.Ordinal));

    static string Room(string path) => Path.GetRelativePath(Repository.Folder, path).Split('/')[0];
}
