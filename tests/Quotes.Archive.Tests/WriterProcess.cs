using System.Diagnostics;

namespace Quotes.Archive.Tests;

/// <summary>Another process that writes to an archive: this program, started anew.</summary>
public sealed class WriterProcess : IDisposable
{
    private readonly Process _process;

    private WriterProcess(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>Starts one that keeps the archive open (<c>hold</c>) or ingests one article after the other (<c>write</c>).</summary>
    public static WriterProcess Start(string mode, string folder, params (string Name, string Value)[] environment)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true, RedirectStandardInput = true, RedirectStandardError = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(WriterProcess).Assembly.Location);
        foreach (string argument in (string[])["writer", mode, folder]) start.ArgumentList.Add(argument);
        foreach ((string name, string value) in environment) start.Environment[name] = value;
        return new WriterProcess(Process.Start(start)!);
    }

    /// <summary>The next line it prints; null when it has ended.</summary>
    public string? Line() => _process.StandardOutput.ReadLine();

    public string Errors() => _process.StandardError.ReadToEnd();

    /// <summary>Ends it as <c>kill -9</c> does, and returns what it had still printed.</summary>
    public List<string> Kill()
    {
        _process.Kill();
        List<string> lines = [];
        while (Line() is { } line) lines.Add(line);
        _process.WaitForExit();
        return lines;
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    /// <summary>What the other process does.</summary>
    public static int Run(string mode, string folder)
    {
        try
        {
            using QuoteArchive archive = QuoteArchive.OpenForWriting(folder, Invented.Options);
            Console.WriteLine("open");
            if (mode == "hold") Console.In.ReadLine();
            for (int number = 0; mode == "write"; number++)
            {
                archive.Ingest([Invented.Read($"w{number}", $"The envoy said \u201cround {number} is over\u201d and \u201cnothing is lost\u201d.")]);
                Console.WriteLine($"w{number}");
            }
            return 0;
        }
        catch (Exception refused)
        {
            Console.Error.WriteLine(refused.Message);
            return 1;
        }
    }
}
