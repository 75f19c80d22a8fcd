using System.Buffers.Text;
using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Quotes.Web.Hosting;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes token new</c>: a token for the site, and what to set so that the site knows it.</summary>
internal static class TokenCommand
{
    private const int Bytes = 32;
    private const int MostDays = 3660;

    public static Command Create() => new("token", "Make tokens for what only some may do on the site") { New() };

    private static Command New()
    {
        Command command = new("new", "Make a token: printed once and kept nowhere, with its hash as the site's settings take it");
        Option<string> name = new("--name") { Description = "What it is called in settings, logs and corrections", HelpName = "NAME", Required = true };
        Option<string> scope = new("--scope") { Description = $"What its bearer may do: {string.Join(", ", TokenScope.All)}; several parted by commas", HelpName = "SCOPES", DefaultValueFactory = _ => TokenScope.Corrections };
        Option<int> days = new("--days") { Description = "After how many days it opens nothing; 365 unless said", HelpName = "N", DefaultValueFactory = _ => 365 };
        name.Validators.Add(result => Check(result.GetValueOrDefault<string>() is { } given ? AccessToken.NameFault(given) : null, result.AddError));
        scope.Validators.Add(result => Check(result.GetValueOrDefault<string>() is { } given ? AccessToken.ScopesFault(given) : null, result.AddError));
        days.Validators.Add(result => Check(result.GetValueOrDefault<int>() is >= 1 and <= MostDays ? null : $"expected 1 to {MostDays} days", result.AddError));
        command.Add(name);
        command.Add(scope);
        command.Add(days);
        command.SetAction(parsed =>
        {
            string token = "quotes_" + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
            Write(token, parsed.GetValue(name)!, string.Join(',', AccessToken.ScopesOf(parsed.GetValue(scope)!)), TimeProvider.System.GetUtcNow().AddDays(parsed.GetValue(days)));
            return ExitCode.Good;
        });
        return Examples.With(command, "quotes token new --name newsroom-2027", "quotes token new --name prometheus --scope metrics --days 90");
    }

    private static void Write(string token, string name, string scopes, DateTimeOffset until)
    {
        string hash = Convert.ToHexStringLower(AccessToken.HashOf(token)), expires = until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Dictionary<string, string> set = new() { ["Sha256"] = hash, ["Scopes"] = scopes, ["Expires"] = expires };
        using LineOutput output = new();
        output.WriteLine(token);
        output.Flush();
        // Apart from the token, so that it alone can be sent on.
        Terminal.Tell("This is shown once and kept nowhere. Its bearer sends the header 'Authorization: Bearer TOKEN'.");
        Terminal.Tell("Set, in the file of settings:");
        Terminal.Tell("  " + JsonSerializer.Serialize(new { Quotes = new { Tokens = new Dictionary<string, object> { [name] = set } } }));
        Terminal.Tell("or in the environment:");
        foreach ((string key, string value) in set) Terminal.Tell($"  Quotes__Tokens__{name}__{key}={value}");
    }

    private static void Check(string? fault, Action<string> tell)
    {
        if (fault is not null) tell(char.ToUpperInvariant(fault[0]) + fault[1..] + ".");
    }
}
