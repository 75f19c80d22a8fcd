using System.Text.RegularExpressions;

namespace Quotes.Cli.Tests.Readme;

/// <summary>What the README says can be read there, can be done.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string[] Documents = ["README.md", "src/README.md", "index/README.md"];

    [Fact]
    public void TheFirstTwoCommandsStartTheSiteAndRunTheTests()
    {
        string[] commands = [.. Fence.In("README.md").Where(f => f.Language == "sh").Take(2).Select(f => f.Body)];
        Assert.Equal(["dotnet run --project src/Quotes.Web", "bash tests/run"], commands);
    }

    [Fact]
    public void CommandsThatAreNotRunHereNameFilesThatExist()
    {
        Fence[] byHand = [.. Documents.SelectMany(Fence.In).Where(fence => fence is { Language: "sh", IsByHand: true })];
        Assert.NotEmpty(byHand);
        foreach (Fence fence in byHand)
        {
            Assert.All(RepositoryPath().Matches(fence.Body), path => Assert.True(Path.Exists(Repository.At(path.Value)), $"{fence} names {path.Value}"));
        }
    }

    [Fact]
    public void LinksAndPicturesLeadToFiles()
    {
        foreach (string document in Documents)
        {
            foreach (Match link in Link().Matches(File.ReadAllText(Repository.At(document))))
            {
                string target = link.Groups[1].Value.Split('#')[0];
                if (target.Length == 0 || target.Contains("://", StringComparison.Ordinal)) continue;
                Assert.True(Path.Exists(Repository.At(Path.GetDirectoryName(document)!, target)), $"{document} links to {target}");
            }
        }
    }

    [Fact]
    public void TheCommandsOfTheCommandLineDoWhatIsShown()
    {
        using TempFolder folder = new();
        Directory.CreateDirectory(folder.At("index", "sample"));
        foreach (string file in Directory.EnumerateFiles(Repository.At("index", "sample"))) File.Copy(file, folder.At("index", "sample", Path.GetFileName(file)));

        (Fence Commands, Fence? Output)[] examples = [.. Fence.Examples("README.md").Where(e => !e.Commands.Body.StartsWith("curl ", StringComparison.Ordinal))];
        Assert.NotEmpty(examples);
        foreach ((Fence commands, Fence? output) in examples)
        {
            ShellRun run = ShellRun.Of(commands.Body, folder.Path);
            Assert.True(run.ExitCode == 0, $"{commands} ended with {run.ExitCode}:\n{run.Printed}");
            string printed = Shape(run.Printed);
            foreach (string line in (output?.Body ?? "").Split('\n'))
            {
                string shown = Shape(line.Split('…')[0]);
                Assert.True(printed.Contains(shown, StringComparison.Ordinal), $"{output} shows “{line}”, which is not in:\n{run.Printed}");
            }
        }
    }

    // Times and counts differ from machine to machine and from one extractor to the next.
    private static string Shape(string text) => Number().Replace(text.Trim(), "0");

    [GeneratedRegex(@"\d[\d,.]*\d|\d", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=^|\s)(?:src|tests|index)(?:/[A-Za-z0-9._-]+)+", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"\]\(([^)\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
