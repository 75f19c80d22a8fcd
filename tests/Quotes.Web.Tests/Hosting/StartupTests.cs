using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Quotes.Web.Hosting;

namespace Quotes.Web.Tests.Hosting;

public sealed class StartupTests : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "quotes-start-" + Guid.NewGuid().ToString("N"));

    public StartupTests() => Directory.CreateDirectory(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task AnEmptyIndexIsFilledFromTheSampleOnceAndTheSecondStartOpensIt()
    {
        string sample = Path.Combine(_folder, "sample");
        Directory.CreateDirectory(sample);
        await File.WriteAllTextAsync(Path.Combine(sample, "a.jsonl"),
            """{"id":"a","title":"Harbour","source":"The Quay Ledger","date":"2025-04-25","language":"en","text":"“The harbour is open,” said Ilse Maro, the harbour minister of Velmark."}""" + "\n",
            TestContext.Current.CancellationToken);
        string first = await StartAndStop(sample);
        Assert.Contains("The index is empty", first, StringComparison.Ordinal);
        Assert.Contains("1 article read, 1 quote found", first, StringComparison.Ordinal);
        string second = await StartAndStop(sample);
        Assert.DoesNotContain("The index is empty", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APortInUseIsToldInASentence()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        using Process host = Start($"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}", "none");
        Task<string> output = host.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        string error = await host.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotContain("   at ", await output, StringComparison.Ordinal);
        Assert.Equal(2, host.ExitCode);
        Assert.Contains("in use", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void TheIndexLiesBesideTheSolutionOrElseWhereOneStands()
    {
        string deep = Directory.CreateDirectory(Path.Combine(_folder, "repository", "src", "Quotes.Web")).FullName;
        File.WriteAllText(Path.Combine(_folder, "repository", "Quotes.sln"), "");
        Assert.Equal(Path.Combine(_folder, "repository", "index"), IndexFolder.Default(deep));
        Assert.Null(IndexFolder.Sample(deep));
        string sample = Directory.CreateDirectory(Path.Combine(_folder, "repository", "index", "sample")).FullName;
        Assert.Equal(sample, IndexFolder.Sample(deep));
        Assert.Equal(Path.Combine(Directory.GetCurrentDirectory(), "index"), IndexFolder.Default(Path.GetPathRoot(_folder)!));
    }

    private async Task<string> StartAndStop(string sample)
    {
        using Process host = Start("http://127.0.0.1:0", sample);
        List<string> lines = [];
        while (await host.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            lines.Add(line);
            if (!line.Contains("Press Ctrl+C", StringComparison.Ordinal)) continue;
            using Process interrupt = Process.Start("kill", ["-INT", host.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)])!;
        }
        await host.WaitForExitAsync(TestContext.Current.CancellationToken);
        string all = string.Join('\n', lines);
        Assert.True(host.ExitCode == 0, all + await host.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        return all;
    }

    private Process Start(string urls, string sample)
    {
        string[] arguments = [typeof(QuotesWebApplication).Assembly.Location, "--index", Path.Combine(_folder, "index"), "--sample", sample, "--urls", urls];
        return Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
    }
}
