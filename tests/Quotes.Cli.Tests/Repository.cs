using System.Diagnostics;

namespace Quotes.Cli.Tests;

/// <summary>The checkout these tests were built from.</summary>
internal static class Repository
{
    /// <summary>Its top folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>A path inside it.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>What git tracks or would take with the next commit, relative to the top, with forward slashes.</summary>
    public static IReadOnlyList<string> Files()
    {
        if (!Path.Exists(At(".git"))) Assert.Skip("needs a git checkout");
        ProcessStartInfo start = new("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
        };
        using Process git = Process.Start(start)!;
        string[] listed = git.StandardOutput.ReadToEnd().Split('\0', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        Assert.Equal(0, git.ExitCode);
        // Deleted and not yet committed is still listed.
        return [.. listed.Distinct().Where(file => File.Exists(At(file)))];
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
