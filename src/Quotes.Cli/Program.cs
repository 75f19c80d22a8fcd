using System.CommandLine;
using Quotes.Cli;
using Quotes.Cli.Commands;

RootCommand root = new("The search engine for diplomatic statements: finds who said what in articles, keeps it, and answers.")
{
    ExtractCommand.Create(),
    EvaluateCommand.Create(),
    IngestCommand.Create(),
    WatchCommand.Create(),
    SearchCommand.Create(),
    VerifyCommand.Create(),
    ChangesCommand.Create(),
    ExportCommand.Create(),
    SpeakersCommand.Create(),
    ShowCommand.Create(),
    CheckCommand.Create(),
    RebuildCommand.Create(),
    RemoveCommand.Create(),
    BackupCommand.Create(),
    RestoreCommand.Create(),
    CorrectCommand.Create(),
    ServeCommand.Create(),
    TokenCommand.Create(),
};
return CommandRunner.Run(root, args);
