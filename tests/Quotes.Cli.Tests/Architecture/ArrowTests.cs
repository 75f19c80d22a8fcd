using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Quotes.Cli.Tests.Architecture;

/// <summary>Dependencies point one way: everything knows the vocabulary, the four workrooms do not know one another, the archive composes them, the scorer stands apart, the faces use the archive.</summary>
public sealed class ArrowTests
{
    private static readonly Dictionary<string, string[]> Arrows = new()
    {
        ["Quotes"] = [],
        ["Quotes.Extraction"] = ["Quotes"],
        ["Quotes.Ingestion"] = ["Quotes"],
        ["Quotes.Storage"] = ["Quotes"],
        ["Quotes.Search"] = ["Quotes"],
        ["Quotes.Evaluation"] = ["Quotes"],
        ["Quotes.Archive"] = ["Quotes", "Quotes.Extraction", "Quotes.Ingestion", "Quotes.Storage", "Quotes.Search"],
        ["Quotes.Web"] = ["Quotes", "Quotes.Archive"],
        ["Quotes.Cli"] = ["Quotes", "Quotes.Archive", "Quotes.Evaluation", "Quotes.Web"],
        ["Quotes.Training"] = ["Quotes.Extraction", "Quotes.Evaluation"],
    };

    private static readonly (string Library, string[] Rooms)[] Walls =
    [
        ("Lucene.Net", ["Quotes.Search"]),
        ("Microsoft.Data.Sqlite", ["Quotes.Storage"]),
        ("SQLitePCL", ["Quotes.Storage"]),
        ("SmartReader", ["Quotes.Ingestion"]),
        ("AngleSharp", ["Quotes.Ingestion"]),
        ("CsvHelper", ["Quotes.Ingestion"]),
        ("Polly", ["Quotes.Ingestion"]),
        ("Microsoft.AspNetCore", ["Quotes.Web", "Quotes.Cli"]),
        ("ModelContextProtocol", ["Quotes.Web"]),
        ("System.CommandLine", ["Quotes.Cli"]),
        ("Spectre.Console", ["Quotes.Cli"]),
    ];

    [Fact]
    public void EveryRoomHasItsArrowsStated() =>
        Assert.Equal(Arrows.Keys.Order(StringComparer.Ordinal), Room.All.Select(room => room.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void ProjectsReferenceOnlyWhatTheArrowsAllow()
    {
        foreach (Room room in Room.All) Assert.All(room.Projects, project => Assert.Contains(project, Arrows[room.Name]));
    }

    [Fact]
    public void AssembliesUseOnlyWhatLiesBehindTheArrows()
    {
        foreach (Room room in Shipped())
        {
            string[] reachable = [.. Reachable(room.Name).Select(name => Room.All.Single(r => r.Name == name).Assembly)];
            Assert.All(References(room).Where(reference => reference == "quotes" || reference.StartsWith("Quotes.", StringComparison.Ordinal)),
                reference => Assert.Contains(reference, reachable));
        }
    }

    [Fact]
    public void LibrariesStayBehindTheirWalls()
    {
        foreach ((string library, string[] rooms) in Walls)
        {
            foreach (Room room in Room.All.Where(room => !rooms.Contains(room.Name)))
            {
                Assert.DoesNotContain(room.Packages, package => package.StartsWith(library, StringComparison.Ordinal));
            }
            foreach (Room room in Shipped().Where(room => !rooms.Contains(room.Name)))
            {
                Assert.DoesNotContain(References(room), reference => reference.StartsWith(library, StringComparison.Ordinal));
            }
        }
        // Were a library renamed, its wall would guard nothing.
        string[] used = [.. Shipped().SelectMany(References)];
        Assert.All(Walls.Select(wall => wall.Library).Where(library => library != "SQLitePCL"),
            library => Assert.Contains(used, reference => reference.StartsWith(library, StringComparison.Ordinal)));
    }

    [Fact]
    public void OnlyTheFacesBuildOnTheWebFramework() =>
        Assert.Equal(["Quotes.Cli", "Quotes.Web"], Room.All.Where(room => room.KnowsTheWeb).Select(room => room.Name));

    [Fact]
    public void VocabularyAndExtractionNeedNoPackages() =>
        Assert.All(Room.All.Where(room => room.Name is "Quotes" or "Quotes.Extraction"), room => Assert.Empty(room.Packages));

    [Fact]
    public void NamespacesBearTheNameOfTheirRoom()
    {
        foreach (string file in Repository.Files().Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal)))
        {
            string room = file.Split('/')[1];
            string? stated = File.ReadLines(Repository.At(file)).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal));
            if (stated is null) continue;
            string name = stated["namespace ".Length..].TrimEnd(';');
            Assert.True(name == room || name.StartsWith(room + ".", StringComparison.Ordinal), $"{file} declares {name}");
        }
    }

    // What reaches a user: the rooms the command line carries, itself among them.
    private static IEnumerable<Room> Shipped() => Room.All.Where(room => room.Name == "Quotes.Cli" || Reachable("Quotes.Cli").Contains(room.Name));

    private static HashSet<string> Reachable(string room)
    {
        HashSet<string> reached = [];
        Stack<string> open = new(Arrows[room]);
        while (open.TryPop(out string? next))
        {
            if (reached.Add(next)) foreach (string further in Arrows[next]) open.Push(further);
        }
        return reached;
    }

    private static string[] References(Room room)
    {
        using FileStream file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, room.Assembly + ".dll"));
        using PEReader assembly = new(file);
        MetadataReader metadata = assembly.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(reference => metadata.GetString(metadata.GetAssemblyReference(reference).Name))];
    }
}
