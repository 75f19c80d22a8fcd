using Quotes.Cli.Tests;

namespace Quotes.Faults.Space;

/// <summary>How a command must end that cannot go on: code 2, and a message that says why.</summary>
internal static class Complaint
{
    public static void Check(Trial trial, CommandOutcome outcome, string when)
    {
        trial.Must(outcome.ExitCode == 2, $"{when}: ended with {outcome.ExitCode}: {outcome.Error}");
        trial.Must(outcome.Error.Split('\n').Any(line => line.StartsWith("quotes: ", StringComparison.Ordinal)), $"{when}: no message: {outcome.Error}");
        trial.Must(!outcome.Error.Contains("should not have happened", StringComparison.Ordinal) && !outcome.Error.Contains("   at ", StringComparison.Ordinal), $"{when}: {outcome.Error}");
    }
}
