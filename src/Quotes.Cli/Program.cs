using System.CommandLine;
using Quotes.Cli;
using Quotes.Cli.Commands;

RootCommand root = new("The search engine for diplomatic statements: finds who said what in articles, keeps it, and answers.")
{
    ExtractCommand.Create(),
};
return CommandRunner.Run(root, args);
