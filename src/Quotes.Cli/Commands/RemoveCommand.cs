using System.CommandLine;
using Quotes.Archive;

namespace Quotes.Cli.Commands;

/// <summary><c>quotes remove</c>: takes articles out again.</summary>
internal static class RemoveCommand
{
    public static Command Create()
    {
        Command command = new("remove", "Remove articles and their quotes from the store and the index");
        Argument<string[]> ids = new("ID") { Description = "Ids of articles, as 'quotes show' prints them", Arity = ArgumentArity.OneOrMore };
        IndexOption index = new(command);
        command.Add(ids);
        command.SetAction(parsed =>
        {
            using QuoteArchive archive = index.OpenForWriting(parsed);
            int missing = 0;
            foreach (string id in parsed.GetRequiredValue(ids))
            {
                if (archive.Remove(id))
                {
                    Console.WriteLine($"Removed {Terminal.Safe(id)}.");
                    continue;
                }
                missing++;
                Terminal.Tell($"quotes: there is no article '{Terminal.Safe(id)}' in {archive.Folder}");
            }
            return missing == 0 ? ExitCode.Good : ExitCode.Problems;
        });
        return Examples.With(command, "quotes remove vp-2031-04-02-talks");
    }
}
