using System.CommandLine;
using System.Globalization;
using Quotes.Archive;
using Quotes.Ingestion;
using Quotes.Storage;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes watch</c>: follows feeds and takes in what is new.</summary>
internal static class WatchCommand
{
    public static Command Create()
    {
        Command command = new("watch", "Follow RSS and Atom feeds and take in what is new, until stopped; goes on where it was");
        Argument<string[]> feeds = new("FEED") { Description = "Addresses of feeds, or OPML files that list them; nothing for those followed before", Arity = ArgumentArity.ZeroOrMore };
        Option<bool> once = new("--once") { Description = "Ask every feed that is due once and end, as from cron" };
        Option<bool> now = new("--now") { Description = "Ask every feed first, due or not" };
        Option<double> interval = new("--interval") { Description = "Minutes between two looks at a feed; a feed may ask for more, up to a day", HelpName = "MINUTES", DefaultValueFactory = _ => 15 };
        Option<bool> fromFeed = new("--from-feed") { Description = "Take articles from the feed itself where it carries them whole, instead of fetching their pages" };
        Option<bool> list = new("--list") { Description = "Print the feeds followed in this index, with how far each got" };
        Option<string?> forget = new("--forget") { Description = "Forget a feed, and which of its items were taken; articles stay", HelpName = "FEED" };
        command.Add(feeds);
        foreach (Option option in (Option[])[once, now, interval, fromFeed, list, forget]) command.Add(option);
        IndexOption index = new(command);
        OfficesOption offices = new(command);
        FetchOptions fetch = new(command, keeps: true);
        interval.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<double>() is not (>= 0 and <= 1440)) result.AddError("--interval: expected minutes from 0 to 1440");
        });
        command.SetAction(parsed =>
        {
            string folder = index.Folder(parsed);
            if (parsed.GetValue(forget) is { } forgotten) return Forget(folder, forgotten, IndexOption.Options);
            if (parsed.GetValue(list)) return List(folder);
            List<string>? given = Feeds(parsed.GetValue(feeds) ?? [], folder);
            if (given is null) return ExitCode.Fatal;
            WatchOptions options = new()
            {
                Once = parsed.GetValue(once),
                Now = parsed.GetValue(now),
                Interval = TimeSpan.FromMinutes(parsed.GetValue(interval)),
                FromFeed = parsed.GetValue(fromFeed),
                Reading = new ReadOptions { Web = fetch.Read(parsed) },
                Progress = static line => Say(line),
                Trouble = static line => Say("problem: " + line),
            };
            return Watch(new FeedWatch(folder, IndexOption.Options.With(offices.Extractor(parsed)), options), given, options.Once);
        });
        return Examples.With(command,
            "quotes watch https://news.example/feed.xml --contact crawler@example.org",
            "quotes watch feeds.opml --interval 30 --keep-pages --index /srv/quotes",
            "quotes watch feeds.opml --once",
            "quotes watch --list");
    }

    private static int Watch(FeedWatch watch, List<string> feeds, bool once)
    {
        Say($"watching {feeds.Count} {(feeds.Count == 1 ? "feed" : "feeds")}{(once ? "" : "; Ctrl-C ends it")}");
        WatchSummary done = watch.RunAsync(feeds, CommandRunner.Stopped).GetAwaiter().GetResult();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"Asked {done.Polls:#,0} times: {done.Added:#,0} added, {done.Unchanged:#,0} unchanged, {done.Replaced:#,0} replaced, {done.Rejected:#,0} rejected, {done.Waiting:#,0} to be tried again; "
            + $"{done.Quotes:#,0} quotes. {done.Failures:#,0} failures."));
        // Whoever ends a watch has what he wanted; cron wants to know.
        return once && !CommandRunner.Stopped.IsCancellationRequested && done.Failures + done.Rejected + done.Waiting > 0 ? ExitCode.Problems : ExitCode.Good;
    }

    // Null when something is wrong, which has then been said.
    private static List<string>? Feeds(string[] given, string folder)
    {
        HashSet<string> feeds = new(StringComparer.Ordinal);
        foreach (string one in given)
        {
            if (Address(one) is { } address)
            {
                feeds.Add(address.AbsoluteUri);
                continue;
            }
            try
            {
                feeds.UnionWith(OpmlFile.Read(one));
            }
            catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
            {
                Terminal.Tell($"quotes: {Terminal.Safe(one)}: {Terminal.Safe(error.Message)}");
                return null;
            }
        }
        if (given.Length == 0) feeds.UnionWith(FeedWatch.Known(folder).Select(feed => feed.Url));
        if (feeds.Count > 0) return [.. feeds];
        Terminal.Tell(given.Length == 0 ? "quotes: no feed was followed here before: expected the address of one, or an OPML file" : "quotes: the OPML files list no feed");
        return null;
    }

    private static int List(string folder)
    {
        IReadOnlyList<FeedState> feeds = FeedWatch.Known(folder);
        if (feeds.Count == 0) Terminal.Tell($"quotes: no feed was followed in {Terminal.Safe(folder)}");
        using LineOutput output = new();
        foreach (FeedState feed in feeds)
        {
            output.WriteLine(Terminal.Output.Bold(feed.Url) + (feed.Title is { } title ? "  " + Terminal.Safe(title) : ""));
            if (feed.Address != feed.Url) output.WriteLine($"  moved to  {Terminal.Safe(feed.Address)}");
            output.WriteLine($"  asked     {Moment(feed.PolledAt)}, last something new {Moment(feed.ChangedAt)}, next {(feed.IsGone ? "never: gone for good" : Moment(feed.DueAt))}");
            FeedCounts counts = FeedWatch.Count(folder, feed.Url);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  items     {counts.Taken:#,0} taken, {counts.Rejected:#,0} rejected, {counts.Waiting:#,0} to be tried again"));
            if (feed.Problem is { } problem) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  problem   {Terminal.Safe(problem)} ({feed.Failures:#,0} in a row)"));
        }
        output.Flush();
        return ExitCode.Good;
    }

    private static int Forget(string folder, string given, ArchiveOptions archive)
    {
        string feed = Address(given)?.AbsoluteUri ?? given;
        if (FeedWatch.Forget(folder, feed, archive))
        {
            Console.WriteLine($"Forgot {Terminal.Safe(feed)}.");
            return ExitCode.Good;
        }
        Terminal.Tell($"quotes: the feed '{Terminal.Safe(feed)}' was not followed in {Terminal.Safe(folder)}; 'quotes watch --list' prints those that were");
        return ExitCode.Problems;
    }

    private static Uri? Address(string given) => Uri.TryCreate(given, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https" ? address : null;

    private static void Say(string line) =>
        Terminal.Tell(string.Create(CultureInfo.InvariantCulture, $"{DateTimeOffset.UtcNow:HH:mm:ss} {Terminal.Safe(line)}"));

    private static string Moment(DateTimeOffset? moment) => moment is { } at ? string.Create(CultureInfo.InvariantCulture, $"{at.UtcDateTime:yyyy-MM-dd HH:mm} UTC") : "never";
}
