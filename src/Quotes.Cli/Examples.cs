using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Quotes.Cli;

/// <summary>Shows examples below the usual help, for people learn a command from them.</summary>
internal sealed class Examples(HelpAction help, string[] lines) : SynchronousCommandLineAction
{
    /// <summary>Gives a command examples.</summary>
    public static Command With(Command command, params string[] lines)
    {
        command.Options.Add(new HelpOption { Action = new Examples(new HelpAction(), lines) });
        return command;
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        int code = help.Invoke(parseResult);
        TextWriter output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (string line in lines) output.WriteLine("  " + line);
        return code;
    }
}
