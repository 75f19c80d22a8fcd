using System.CommandLine;
using Quotes.Ingestion;

namespace Quotes.Cli;

/// <summary>How commands that fetch from the web behave there.</summary>
internal sealed class FetchOptions
{
    private readonly Option<bool> _private = new("--allow-private-addresses", "--allow-private")
    {
        Description = "Let URLs lead to this machine and its local networks",
    };

    private readonly Option<bool> _proxy = new("--proxy")
    {
        Description = "Go through the proxy that the environment names (HTTPS_PROXY), which looks names up itself",
    };

    private readonly Option<bool> _ignoreRobots = new("--ignore-robots")
    {
        Description = "Fetch what robots.txt asks not to fetch: for a site of your own",
    };

    private readonly Option<double> _delay = new("--delay")
    {
        Description = "Seconds between two requests to one host; a longer one that robots.txt asks for is kept, up to a minute",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<int> _retries = new("--retries")
    {
        Description = "How often to ask again when a server is busy or does not answer",
        HelpName = "N",
        DefaultValueFactory = _ => 3,
    };

    private readonly Option<string?> _contact = new("--contact")
    {
        Description = "An address of yours, of the web or of mail, that servers are told with every request; without it QUOTES_CONTACT",
        HelpName = "ADDRESS",
    };

    private readonly Option<bool> _keep = new("--keep-pages")
    {
        Description = "Keep each page as it came, compressed, with its SHA-256; 'quotes show --page ID' prints it",
    };

    /// <param name="command">The command that fetches.</param>
    /// <param name="keeps">Whether it has somewhere to keep pages.</param>
    public FetchOptions(Command command, bool keeps)
    {
        foreach (Option option in (Option[])[_delay, _retries, _contact, _ignoreRobots, _private, _proxy]) command.Add(option);
        if (keeps) command.Add(_keep);
        _delay.Validators.Add(result => Check(result, result.GetValueOrDefault<double>() is >= 0 and <= 3600, "--delay: expected seconds from 0 to 3600"));
        _retries.Validators.Add(result => Check(result, result.GetValueOrDefault<int>() is >= 0 and <= 10, "--retries: expected a number from 0 to 10"));
        _contact.Validators.Add(result => Check(result, IsContact(result.GetValueOrDefault<string?>()), "--contact: expected an address such as https://example.org/crawler or crawler@example.org"));
    }

    /// <summary>What was asked for. What opens doors is said aloud on standard error.</summary>
    public WebOptions Read(ParseResult parsed)
    {
        WebOptions options = new()
        {
            AllowPrivateAddresses = parsed.GetValue(_private),
            UseProxy = parsed.GetValue(_proxy),
            IgnoreRobots = parsed.GetValue(_ignoreRobots),
            Delay = TimeSpan.FromSeconds(parsed.GetValue(_delay)),
            Retries = parsed.GetValue(_retries),
            Contact = parsed.GetValue(_contact) ?? (Environment.GetEnvironmentVariable("QUOTES_CONTACT") is { } named && IsContact(named) ? named : null),
            KeepPages = parsed.GetValue(_keep),
        };
        if (options.AllowPrivateAddresses) Warn("URLs may lead to this machine and its local networks (--allow-private-addresses); fetch only what you trust");
        if (options.UseProxy) Warn("the proxy looks names up, so that URLs may lead into local networks unnoticed (--proxy)");
        if (options.IgnoreRobots) Warn("robots.txt is not asked (--ignore-robots)");
        return options;
    }

    private static void Warn(string what) => Terminal.Tell($"quotes: warning: {what}");

    private static bool IsContact(string? text) => text is null || text.Length is > 0 and <= 200 && text.All(c => c is > ' ' and < (char)0x7f and not ('(' or ')' or '\\'));

    private static void Check(System.CommandLine.Parsing.OptionResult result, bool isGood, string expected)
    {
        if (!isGood) result.AddError(expected);
    }
}
