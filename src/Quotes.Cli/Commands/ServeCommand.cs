using System.CommandLine;
using Microsoft.Extensions.Hosting;
using Quotes.Web;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes serve</c>: the search page and the JSON endpoint.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        Command command = new("serve", "Serve the search page and the JSON endpoint until Ctrl-C; what other processes ingest appears within seconds");
        IndexOption index = new(command);
        OfficesOption offices = new(command);
        Option<string?> urls = new("--urls") { Description = "Where to listen, several separated by semicolons; http://localhost:5080 unless said", HelpName = "URL" };
        Option<string[]> set = new("--set") { Description = "A setting of the site, such as Rate=600 or Quotes:Rate=600; can be repeated", HelpName = "NAME=VALUE" };
        set.Validators.Add(result =>
        {
            foreach (string pair in result.GetValueOrDefault<string[]>() ?? [])
            {
                if (pair.IndexOf('=', StringComparison.Ordinal) < 1) result.AddError($"Expected --set NAME=VALUE, found '{pair}'.");
            }
        });
        command.Add(urls);
        command.Add(set);
        command.SetAction(async parsed =>
        {
            string[] listen = parsed.GetValue(urls) is { } given ? ["--urls", given] : [];
            string[] own = offices.File(parsed) is { } file ? ["--offices", file] : [];
            IHost host = QuotesWebApplication.Build(["--index", index.Folder(parsed), .. own, .. listen, .. (parsed.GetValue(set) ?? []).SelectMany(Setting)]);
            await host.RunAsync(CommandRunner.Stopped).ConfigureAwait(false);
            return ExitCode.Good;
        });
        return Examples.With(command, "quotes serve", "quotes serve --index /srv/quotes --urls http://0.0.0.0:8080 --set Rate=600");
    }

    private static string[] Setting(string pair)
    {
        const string Section = "Quotes:";
        int equals = pair.IndexOf('=', StringComparison.Ordinal);
        string name = pair[..equals];
        return ["--" + (name.StartsWith(Section, StringComparison.OrdinalIgnoreCase) ? name : Section + name), pair[(equals + 1)..]];
    }
}
