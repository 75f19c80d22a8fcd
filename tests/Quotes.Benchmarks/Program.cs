using System.Diagnostics;
using System.Globalization;
using Quotes;
using Quotes.Archive;
using Quotes.Benchmarks;

// dotnet run -c Release --project tests/Quotes.Benchmarks [COPIES]
// Measures on the bundled articles: reading them, and an index made of COPIES of each (100 unless said).
// dotnet run -c Release --project tests/Quotes.Benchmarks verify [INDEX [wrong]]
// Measures how often the verdict on 300 altered quotes of an index is right (the bundled articles' unless said).
// dotnet run -c Release --project tests/Quotes.Benchmarks load [SECONDS [CLIENTS]]
// 200 clients for two minutes (unless said) on the site as a process of its own while another ingests: statuses, times, memory.
if (args is ["load", ..])
{
    int seconds = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 120, clients = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 200;
    return await Quotes.Benchmarks.Load.LoadRun.Measure(seconds, clients);
}
if (args is ["verify", ..])
{
    DirectoryInfo own = Directory.CreateTempSubdirectory("quotes-benchmarks-");
    try
    {
        using QuoteArchive verified = args.Length > 1 ? QuoteArchive.OpenForReading(args[1]) : QuoteArchive.OpenForWriting(own.FullName);
        if (args.Length == 1) verified.Ingest(Sample.Multiplied(Sample.Articles(), 1));
        VerifyAccuracy.Print(verified.Index, 300, args.Contains("wrong"));
    }
    finally
    {
        own.Delete(recursive: true);
    }
    return 0;
}
int copies = args is [var given, ..] ? int.Parse(given, CultureInfo.InvariantCulture) : 100;
Article[] sample = Sample.Articles();
Table.Title($"{sample.Length} bundled articles, {Environment.ProcessorCount} cores, .NET {Environment.Version}");

ReadingSpeed.Measure(sample);

DirectoryInfo folder = Directory.CreateTempSubdirectory("quotes-benchmarks-");
try
{
    using QuoteArchive archive = QuoteArchive.OpenForWriting(folder.FullName);
    IngestSpeed.Measure(archive, Sample.Multiplied(sample, copies));
    QuerySpeed.Measure(archive.Index);
    ComparedSpeed.Measure(archive.Index);
}
finally
{
    folder.Delete(recursive: true);
}

using Process self = Process.GetCurrentProcess();
Table.Row("managed heap now", GC.GetTotalMemory(forceFullCollection: true) / 1e6, "MB");
Table.Row("most memory at any time", self.PeakWorkingSet64 / 1e6, "MB");
return 0;
