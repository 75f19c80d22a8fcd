using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Quotes.Cli.Tests;
using Quotes.Faults.Processes;

namespace Quotes.Faults.Fuzz;

/// <summary>Inputs made to hurt, each read by the command as a process with little memory.</summary>
internal static class NamedInputs
{
    // Of the managed heap; a process that needs more is ended by the runtime with a code of its own.
    private const string HeapBound = "0x20000000"; // 512 MB

    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(2);

    public static void Run(Trial trial)
    {
        TimeSpan longest = TimeSpan.Zero;
        foreach ((string name, bool isLongOnly, Action<Stream> write) in Inputs())
        {
            if (isLongOnly && !trial.IsLong) continue;
            string path = trial.NewFile(name, "");
            using (FileStream file = File.Create(path)) write(file);
            long began = Stopwatch.GetTimestamp();
            using CommandRun run = CommandRun.StartBehind(["env"], [("DOTNET_GCHeapHardLimit", HeapBound)], "extract", path);
            run.Input.Close();
            CommandOutcome outcome = run.End();
            TimeSpan took = Stopwatch.GetElapsedTime(began);
            longest = took > longest ? took : longest;
            trial.Must(outcome.ExitCode is 0 or 1, $"{name}: ended with {outcome.ExitCode}: {outcome.Error}");
            trial.Must(outcome.ExitCode == 0 || outcome.Error.StartsWith("quotes: ", StringComparison.Ordinal), $"{name}: {outcome.Error}");
            trial.Must(!outcome.Error.Contains("should not have happened", StringComparison.Ordinal) && !outcome.Error.Contains("report it", StringComparison.Ordinal), $"{name}: {outcome.Error}");
            trial.Must(took < Bound, $"{name}: took {took}");
            trial.Count();
            File.Delete(path);
        }
        trial.Note(FormattableString.Invariant($"the longest took {longest.TotalSeconds:0.0} s, with a heap of 512 MB"));
    }

    private static IEnumerable<(string Name, bool IsLongOnly, Action<Stream> Write)> Inputs()
    {
        yield return ("zeros.jsonl.gz", true, stream => Packed(stream, new byte[1 << 20], 4_000));
        yield return ("lines.txt.gz", true, stream => Packed(stream, Encoding.ASCII.GetBytes(new string('a', 99) + "\n"), 4_000_000));
        yield return ("billion-laughs.xml", false, stream => Text(stream, "<?xml version=\"1.0\"?><!DOCTYPE TEI [<!ENTITY a \"ha\">" + string.Concat(Enumerable.Range(1, 9).Select(n => $"<!ENTITY {(char)('a' + n)} \"{string.Concat(Enumerable.Repeat($"&{(char)('a' + n - 1)};", 10))}\">")) + "]><TEI><text>&j;</text></TEI>"));
        yield return ("external.xml", true, stream => Text(stream, "<?xml version=\"1.0\"?><!DOCTYPE TEI [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><TEI>&x;</TEI>"));
        yield return ("deep.xml", true, stream => Repeated(stream, "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\">", "<div>", 1_000_000));
        yield return ("deep.html", false, stream => Repeated(stream, "<html><body><article>", "<div><b>", 200_000));
        yield return ("attributes.html", true, stream => Repeated(stream, "<html><body><p ", "a=b c=d ", 500_000));
        yield return ("deep.json", true, stream => Repeated(stream, "", "{\"a\":[", 500_000));
        yield return ("deep.jsonl", false, stream => Repeated(stream, "{\"text\":", "[", 1_000_000));
        yield return ("line.jsonl", false, stream => Repeated(stream, "{\"text\":\"", "“We stay,” he said. ", 5_000_000));
        yield return ("line.txt", true, stream => Repeated(stream, "", "x", 100_000_000));
        yield return ("line.csv", true, stream => Repeated(stream, "text\n\"", "y", 100_000_000));
        yield return ("line.html", true, stream => Repeated(stream, "<p>", "z", 100_000_000));
        yield return ("line.xml", true, stream => Repeated(stream, "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body><p>", "w", 100_000_000));
        yield return ("marks.txt", true, stream => Repeated(stream, "", "“", 1_000_000));
        yield return ("said.txt", true, stream => Repeated(stream, "", "“Yes,” he said. ", 400_000));
        yield return ("encodings.jsonl", false, stream =>
        {
            stream.Write("{\"text\":\"\\ud800 lone \\udc00 pair “\\u202eWe stay\\u2066,” he said.\\u0000\"}\n"u8);
            stream.Write([.. "{\"text\":\""u8, 0xc0, 0x80, 0xed, 0xa0, 0x80, 0xff, 0xfe, .. "“We stay,” he said.\"}\n"u8]);
            stream.Write("{\"id\":\"\\u202e\\u0000\\ud83d\",\"title\":\"\\u001b[2J\",\"text\":\"“We stay,” said Ilo \\u202eBrandt.\"}\n"u8);
        });
        yield return ("nuls.txt", true, stream => Repeated(stream, "“We stay,” he said.", "\0", 3_000_000));
        yield return ("bidi.txt", true, stream => Repeated(stream, "", "\u202e“We stay,”\u2066 he said. ", 100_000));
        yield return ("utf16.txt", true, stream => stream.Write([0xff, 0xfe, .. Encoding.Unicode.GetBytes("“We stay,” he said."), 0x00, 0xd8]));
    }

    private static void Packed(Stream stream, byte[] block, int times)
    {
        using GZipStream packed = new(stream, CompressionLevel.Fastest);
        for (int i = 0; i < times; i++) packed.Write(block);
    }

    private static void Text(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));

    private static void Repeated(Stream stream, string start, string piece, int times)
    {
        Text(stream, start);
        byte[] block = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, 1_000)));
        for (int i = 0; i < times / 1_000; i++) stream.Write(block);
    }
}
