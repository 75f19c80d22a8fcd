using System.Text;
using System.Text.RegularExpressions;

namespace Quotes.Cli.Tests.Architecture;

/// <summary>What lies where in the repository, and what must not stand in it.</summary>
public sealed partial class RepositoryTests
{
    // Beside these only dotfiles; build files only where tools insist on finding them at the top.
    private static readonly string[] TopLevel = ["README.md", "Quotes.sln", "src", "index", "tests", "global.json"];

    [Fact]
    public void TheTopLevelHoldsOnlyWhatBelongsThere() =>
        Assert.All(Repository.Files().Select(file => file.Split('/')[0]).Distinct().Where(entry => entry[0] != '.'), entry => Assert.Contains(entry, TopLevel));

    [Fact]
    public void NoFileNamesAPlaceOfOneMachineOrAPackageRegistry()
    {
        List<string> found = [];
        foreach (string file in Repository.Files())
        {
            if (Text(file) is not { } text) continue;
            foreach (Match match in OneMachine().Matches(text)) found.Add($"{file}: {match.Value.Trim()}");
            foreach (Match match in Registry().Matches(text)) found.Add($"{file}: {match.Value}");
        }
        Assert.Empty(found);
    }

    [Fact]
    public void EveryProjectIsInTheSolution()
    {
        string solution = File.ReadAllText(Repository.At("Quotes.sln")).Replace('\\', '/');
        Assert.All(Repository.Files().Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)), file => Assert.Contains($"\"{file}\"", solution));
    }

    [Fact]
    public void EveryRoomHasTestsThatMirrorIt()
    {
        // Training makes what Extraction embeds; what it makes is tested there.
        foreach (Room room in Room.All.Where(room => room.Name != "Quotes.Training"))
        {
            Assert.True(File.Exists(Repository.At("tests", $"{room.Name}.Tests", $"{room.Name}.Tests.csproj")), $"{room.Name} has no tests");
        }
    }

    [Theory]
    [InlineData("Helpers"), InlineData("Utils"), InlineData("Common"), InlineData("Core"), InlineData("Managers")]
    public void NoFolderIsCalledByANameThatSaysNothing(string name) =>
        Assert.DoesNotContain(Repository.Files(), file => file.Split('/')[..^1].Contains(name, StringComparer.OrdinalIgnoreCase));

    private static string? Text(string file)
    {
        byte[] bytes = File.ReadAllBytes(Repository.At(file));
        return Array.IndexOf(bytes, (byte)0) < 0 ? Encoding.UTF8.GetString(bytes) : null;
    }

    [GeneratedRegex(@"(?:^|[^A-Za-z0-9_.])/(?:work|root|home)/[A-Za-z.]\S{0,60}", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex OneMachine();

    [GeneratedRegex(@"https?://[^/\s""<>]*(?:nuget|npmjs|registry|artifactory|packages)[^/\s""<>]*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Registry();
}
