using System.Xml.Linq;

namespace Quotes.Cli.Tests.Architecture;

/// <summary>What is built on is listed, in one version, and restored as it was.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void TheListHasEveryPackageInItsVersionAndNoOther()
    {
        IEnumerable<string> pinned = XDocument.Load(Repository.At("src", "Directory.Packages.props")).Descendants("PackageVersion")
            .Select(package => $"{package.Attribute("Include")!.Value} {package.Attribute("Version")!.Value}");
        IEnumerable<string> listed = File.ReadAllLines(Repository.At("src", "DEPENDENCIES.md")).Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| package ", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => $"{cells[1]} {cells[2]}");
        Assert.Equal(pinned.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryVersionIsOneVersion()
    {
        foreach (XElement package in XDocument.Load(Repository.At("src", "Directory.Packages.props")).Descendants("PackageVersion"))
        {
            Assert.DoesNotMatch(@"[*\[\](),]", package.Attribute("Version")!.Value);
        }
    }

    [Fact]
    public void ALockFileHasHashesAndNamesNoRegistry()
    {
        string[] locks = [.. Repository.Files().Where(file => file.EndsWith("packages.lock.json", StringComparison.Ordinal))];
        foreach (string file in locks)
        {
            string text = File.ReadAllText(Repository.At(file));
            Assert.DoesNotContain("://", text, StringComparison.Ordinal);
            Assert.StartsWith("{", text, StringComparison.Ordinal);
            Assert.Equal(Count(text, "\"resolved\": "), Count(text, "\"contentHash\": "));
        }
        string[] projects = [.. Repository.Files().Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => Path.GetDirectoryName(file)!.Replace('\\', '/') + "/packages.lock.json")];
        Assert.Equal(projects.Order(StringComparer.Ordinal), locks.Order(StringComparer.Ordinal));
    }

    private static int Count(string text, string what) => text.Split(what).Length - 1;

    [Fact]
    public void AKnownBadVersionIsAnError()
    {
        XElement properties = XDocument.Load(Repository.At("src", "Directory.Build.props")).Root!.Element("PropertyGroup")!;
        Assert.Equal("all", properties.Element("NuGetAuditMode")!.Value);
        Assert.Equal("low", properties.Element("NuGetAuditLevel")!.Value);
        foreach (string code in (string[])["NU1901", "NU1902", "NU1903", "NU1904"]) Assert.Contains(code, properties.Element("WarningsAsErrors")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("NU190", properties.Element("NoWarn")?.Value ?? "", StringComparison.Ordinal);
    }
}
