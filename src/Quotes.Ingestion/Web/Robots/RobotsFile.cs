using System.Globalization;
using System.Text;

namespace Quotes.Ingestion;

/// <summary>What a site's robots.txt says to us (RFC 9309). Immutable.</summary>
internal sealed class RobotsFile
{
    /// <summary>How much of a robots.txt is read; the rest is passed over, as the RFC permits.</summary>
    public const int MostBytes = 500 << 10;

    private const string Product = "quotes";
    private const int MostSitemaps = 100;

    private readonly List<RobotsRule> _rules;

    private RobotsFile(List<RobotsRule> rules, TimeSpan? delay, List<string> sitemaps, string? unreachable)
    {
        _rules = rules;
        Delay = delay;
        Sitemaps = sitemaps;
        Unreachable = unreachable;
    }

    /// <summary>That of a site without one: everything is allowed.</summary>
    public static RobotsFile None { get; } = new([], null, [], null);

    /// <summary>How long to wait between requests; null where nothing is said.</summary>
    public TimeSpan? Delay { get; }

    /// <summary>The sitemaps it names, as written.</summary>
    public IReadOnlyList<string> Sitemaps { get; }

    /// <summary>Why it could not be had, in which case nothing is allowed; null when it could.</summary>
    public string? Unreachable { get; }

    /// <summary>That of a site that cannot say what it allows.</summary>
    public static RobotsFile Unknown(string why) => new([], null, [], why);

    /// <summary>The rule that forbids the address; null when it may be fetched. The longest rule decides, and of two alike the one that allows.</summary>
    public RobotsRule? Forbids(Uri address)
    {
        if (address.AbsolutePath == "/robots.txt") return null;
        string path = RobotsRule.Normalized(address.PathAndQuery);
        RobotsRule? decides = null;
        foreach (RobotsRule rule in _rules)
        {
            bool stronger = decides is null || rule.Path.Length > decides.Path.Length || rule.Path.Length == decides.Path.Length && rule.Allows;
            if (stronger && rule.Matches(path)) decides = rule;
        }
        return decides is { Allows: false } ? decides : null;
    }

    /// <summary>Reads a file: the groups for us, or where there are none those for everybody.</summary>
    public static RobotsFile Parse(ReadOnlySpan<byte> bytes)
    {
        string text = Encoding.UTF8.GetString(bytes.Length > MostBytes ? bytes[..MostBytes] : bytes).TrimStart('\uFEFF');
        Group ours = new(), everybodys = new();
        List<string> sitemaps = [];
        List<Group> current = [];
        bool named = false, us = false;
        int number = 0;
        foreach (ReadOnlySpan<char> raw in text.AsSpan().EnumerateLines())
        {
            number++;
            ReadOnlySpan<char> line = raw;
            if (line.IndexOf('#') is >= 0 and int comment) line = line[..comment];
            int colon = line.IndexOf(':');
            if (colon <= 0) continue;
            string key = line[..colon].Trim().ToString().ToLowerInvariant();
            string value = line[(colon + 1)..].Trim().ToString();
            switch (key)
            {
                case "user-agent":
                    if (!named) current = [];
                    named = true;
                    if (ProductOf(value).Equals(Product, StringComparison.OrdinalIgnoreCase)) current.Add(ours);
                    else if (value.StartsWith('*')) current.Add(everybodys);
                    us |= current.Contains(ours);
                    break;
                case "allow" or "disallow":
                    named = false;
                    if (value.Length == 0 || value[0] is not ('/' or '*')) break;
                    foreach (Group group in current) group.Rules.Add(new RobotsRule(key == "allow", RobotsRule.Normalized(value), number));
                    break;
                case "crawl-delay":
                    named = false;
                    if (!double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds) || !double.IsFinite(seconds)) break;
                    foreach (Group group in current) group.Delay = TimeSpan.FromSeconds(Math.Min(seconds, 86_400));
                    break;
                case "sitemap":
                    if (sitemaps.Count < MostSitemaps) sitemaps.Add(value);
                    break;
            }
        }
        Group taken = us ? ours : everybodys;
        return new RobotsFile(taken.Rules, taken.Delay, sitemaps, null);
    }

    // "Quotes/1.0" is written where "Quotes" is meant.
    private static string ProductOf(string value)
    {
        int length = 0;
        while (length < value.Length && (char.IsAsciiLetter(value[length]) || value[length] is '-' or '_')) length++;
        return value[..length];
    }

    private sealed class Group
    {
        public List<RobotsRule> Rules { get; } = [];

        public TimeSpan? Delay { get; set; }
    }
}
