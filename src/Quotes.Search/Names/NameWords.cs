namespace Quotes.Search;

/// <summary>Words with a capital that are no part of a name, and words without one that are.</summary>
internal static class NameWords
{
    /// <summary>What stands inside a name without a capital.</summary>
    public static readonly HashSet<string> Links = Of("of the de del da di du la le las los al el ul bin bint ibn ben abu van von der den zu y dos das ter");

    /// <summary>Titles and offices: who is named stands beside them.</summary>
    public static readonly HashSet<string> Titles = Of(
        """
        mr mrs ms miss dr prof professor sir dame madam president minister ministers premier chancellor secretary spokesman spokeswoman
        spokesperson ambassador sen rep gov gen col lt senator congressman congresswoman governor mayor envoy excellency
        """);

    /// <summary>What stands before a title or a name and is no part of it.</summary>
    public static readonly HashSet<string> Modifiers = Of("prime foreign vice deputy interim acting former");

    /// <summary>Days and months.</summary>
    public static readonly HashSet<string> TimesOfYear = Of(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
        november december
        """);

    /// <summary>Words that get a capital only by beginning a sentence.</summary>
    public static readonly HashSet<string> Starters = Of(
        """
        a an the this that these those he she it we you they i i'm i've i'll i'd it's he's she's that's there's we're we've we'll we'd
        you're you've you'll they're they've they'll let's what's don't doesn't didn't isn't aren't wasn't can't cannot won't who whom whose
        what which when whenever where wherever why how if but and or nor so yet as at by for from in into of on off to toward towards with
        within without under over above below after before during since until till because although though while whilst whereas unless
        whether not no yes never ever there here then now today tomorrow yesterday all any anyone anything some someone something many
        much most more few fewer less both each every everyone everything everybody nobody nothing none other others another such same one
        two three four five six seven eight nine ten our ours your yours his her hers its their theirs my mine me him them us can could may
        might must shall should will would do does did is are was were be been being am have has had let please thank thanks well oh okay
        ok however therefore thus hence also just even only still perhaps maybe once again instead despite according about against
        along among amongst between through throughout per via like unlike regarding concerning indeed moreover furthermore
        nevertheless nonetheless meanwhile finally first firstly second secondly third last next earlier later recently currently
        obviously clearly certainly unfortunately hopefully actually basically too very quite rather upon
        """);

    private static HashSet<string> Of(string words) => new(words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
