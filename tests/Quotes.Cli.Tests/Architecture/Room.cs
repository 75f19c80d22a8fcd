using System.Xml.Linq;

namespace Quotes.Cli.Tests.Architecture;

/// <summary>A project under <c>src/</c>, as its project file states it.</summary>
internal sealed record Room(string Name, string Assembly, string Sdk, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, IReadOnlyList<string> Frameworks)
{
    /// <summary>All rooms.</summary>
    public static IReadOnlyList<Room> All { get; } =
        [.. Directory.EnumerateFiles(Repository.At("src"), "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(Read)];

    /// <summary>Whether the room builds on ASP.NET Core.</summary>
    public bool KnowsTheWeb => Sdk.EndsWith(".Web", StringComparison.Ordinal) || Frameworks.Count > 0 || Packages.Any(p => p.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));

    public override string ToString() => Name;

    private static Room Read(string file)
    {
        XElement project = XElement.Load(file);
        string name = Path.GetFileNameWithoutExtension(file);
        string[] Included(string element) => [.. project.Descendants(element).Select(e => (string)e.Attribute("Include")!)];
        return new Room(
            name,
            project.Descendants("AssemblyName").SingleOrDefault()?.Value ?? name,
            (string)project.Attribute("Sdk")!,
            [.. Included("ProjectReference").Select(p => Path.GetFileNameWithoutExtension(p.Replace('\\', '/')))],
            Included("PackageReference"),
            Included("FrameworkReference"));
    }
}
