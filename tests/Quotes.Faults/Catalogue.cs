using Quotes.Faults.Crashes;
using Quotes.Faults.Damage;
using Quotes.Faults.Fuzz;
using Quotes.Faults.IndexFiles;
using Quotes.Faults.Sharing;
using Quotes.Faults.Signals;
using Quotes.Faults.Space;

namespace Quotes.Faults;

/// <summary>Every fault.</summary>
internal static class Catalogue
{
    public static IReadOnlyList<Fault> All { get; } =
    [
        new("kill", "kill -9 at random moments of ingest: nothing reported is missing, nothing is there twice, the index opens", KillDuringIngest.Run),
        new("disk-limit", "no file may grow any further (RLIMIT_FSIZE): a clear message, no damage, goes on when there is room", FullDisk.OfLimitedFiles),
        new("disk-full", "the disk is full (a small tmpfs): the same", FullDisk.OfSmallTmpfs),
        new("read-only", "a folder that must not be written, from the start or from the middle of an ingest: the same", ReadOnlyFolder.Run),
        new("index-io", "every k-th operation on index files fails, and files not synced are lost: the index catches up or is built again", FailingIndexFiles.Run),
        new("two-writers", "several ingests begin at once: one writes, the others are told who", RacingWriters.Run),
        new("readers", "ten readers while one writes: whole commits only, pages and exports of one state", ReadersAndWriter.Run),
        new("serving", "ten clients, an ingest and backups at once: answers of one generation, backups whole", ServingWhileIngesting.Run),
        new("index-damage", "index files cut, flipped, missing, foreign: refused or found by the check, and built again", DamagedIndex.Run),
        new("store-damage", "pages of the store cut, flipped, emptied, foreign: refused or found by the check, and restored", DamagedStore.Run),
        new("sigterm-ingest", "SIGTERM at random moments of ingest: ends with 0 in bounded time, and what it reported is there", TerminatedIngest.Run),
        new("sigterm-serve", "SIGTERM while clients ask: answers begun are whole, ends with 0 in bounded time", TerminatedServe.Run),
        new("leaks", "many requests, and many starts and stops, in one process: handles and memory stay", Leaks.Run),
        new("named-inputs", "bombs, deep nesting, enormous lines, broken encodings: ended in bounded time and memory", NamedInputs.Run),
        new("fuzz-extraction", "any text: quotes keep their contract", FuzzExtraction.Run),
        new("fuzz-query", "any query: a tree or a message, and an answer", FuzzQueries.Run),
        .. FuzzReaders.All,
        new("fuzz-endpoints", "any request to a running site: no 5xx that is not meant", FuzzEndpoints.Run),
    ];
}
