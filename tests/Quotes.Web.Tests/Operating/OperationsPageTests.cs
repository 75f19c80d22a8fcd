using System.Text;
using Quotes.Web.Hosting;

namespace Quotes.Web.Tests.Operating;

/// <summary>What is written for whoever runs the site, against the program.</summary>
public sealed class OperationsPageTests
{
    private static readonly string Root = Find();

    [Fact]
    public void ThePageHasEverySettingAsTheProgramKnowsIt()
    {
        string page = File.ReadAllText(Path.Combine(Root, "src", "OPERATIONS.md")), table = Table();
        Assert.True(page.Contains(table, StringComparison.Ordinal), "src/OPERATIONS.md has another table of settings than the program; this is the program's:\n" + table);
    }

    [Fact]
    public void NoSettingIsReadThatIsNotListed()
    {
        string[] known = [.. Settings.All.Select(s => s.Key)];
        foreach (System.Reflection.FieldInfo field in typeof(Settings).GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static).Where(f => f.IsLiteral))
        {
            string key = (string)field.GetRawConstantValue()!;
            Assert.Contains(known, k => k == key || k.StartsWith(key + ":", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("NoNewPrivileges=yes")]
    [InlineData("ProtectSystem=strict")]
    [InlineData("CapabilityBoundingSet=")]
    [InlineData("User=quotes")]
    [InlineData("SystemCallFilter=@system-service")]
    public void TheServiceRunsWithoutPrivilegesOverFilesItCannotWrite(string line) =>
        Assert.Contains(line, File.ReadAllLines(Path.Combine(Root, "src", "deploy", "quotes.service")));

    [Fact]
    public void TheContainerIsNotRootAndReadOnly()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Root, "src", "deploy", "Containerfile"));
        Assert.Equal("USER $APP_UID", lines.Last(line => line.StartsWith("USER", StringComparison.Ordinal)));
        Assert.Contains("--read-only", string.Join('\n', lines), StringComparison.Ordinal);
    }

    [Fact]
    public void TheReadmeNamesWhatIsDeployed()
    {
        string readme = File.ReadAllText(Path.Combine(Root, "README.md")), page = File.ReadAllText(Path.Combine(Root, "src", "OPERATIONS.md"));
        Assert.Contains("src/OPERATIONS.md", readme, StringComparison.Ordinal);
        Assert.Contains("src/deploy/quotes.service", readme, StringComparison.Ordinal);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Root, "src", "deploy"))) Assert.Contains("deploy/" + Path.GetFileName(file), page, StringComparison.Ordinal);
    }

    private static string Table()
    {
        StringBuilder table = new("| `Quotes:` | environment | option | unless set | what |\n|---|---|---|---|---|\n");
        foreach (Setting setting in Settings.All)
        {
            string variable = $"`Quotes__{setting.Name.Replace(":", "__", StringComparison.Ordinal)}`";
            if (setting.Variable is { } own) variable = $"`{own}` or {variable}";
            string option = setting.Option is { } given ? $"`{given}`" : setting.Name.Contains("NAME", StringComparison.Ordinal) ? "" : $"`--set {setting.Name}=…`";
            table.Append("| `").Append(setting.Name).Append("` | ").Append(variable).Append(" | ").Append(option).Append(" | ").Append(setting.Default).Append(" | ").Append(setting.Meaning).Append(" |\n");
        }
        return table.ToString();
    }

    private static string Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Quotes.sln"))) return folder.FullName;
        }
        throw new InvalidOperationException($"No Quotes.sln above {AppContext.BaseDirectory}.");
    }
}
