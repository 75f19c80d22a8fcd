using Quotes.Faults;

// dotnet run -c Release --project tests/Quotes.Faults [long|short] [NAME ...] [--cases N] [--minutes N] [--seed N]
// Does to Quotes what machines and strangers do to it, and prints what came of it. Without a word of yours all in the long form.
if (args is ["--help" or "-h" or "help", ..]) return FaultRun.Help();

return args.Any(arg => arg is "--server" or "--internal-msbuild-node")
    ? await Xunit.MicrosoftTestingPlatform.TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions)
    : args is ["-class" or "-method" or "-list", ..] ? await Xunit.Runner.InProc.SystemConsole.ConsoleRunner.Run(args)
    : FaultRun.Execute(args);
