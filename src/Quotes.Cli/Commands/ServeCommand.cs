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
        command.Add(urls);
        command.SetAction(async parsed =>
        {
            string[] listen = parsed.GetValue(urls) is { } given ? ["--urls", given] : [];
            string[] own = offices.File(parsed) is { } file ? ["--offices", file] : [];
            IHost host = QuotesWebApplication.Build(["--index", index.Folder(parsed), .. own, .. listen]);
            await host.RunAsync(CommandRunner.Stopped).ConfigureAwait(false);
            return ExitCode.Good;
        });
        return Examples.With(command, "quotes serve", "quotes serve --index /srv/quotes --urls http://0.0.0.0:8080");
    }
}
