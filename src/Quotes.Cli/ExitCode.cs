namespace Quotes.Cli;

/// <summary>What the process tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>All went well.</summary>
    public const int Good = 0;

    /// <summary>The work was done, but some input was rejected or a problem was found; it is named on standard error.</summary>
    public const int Problems = 1;

    /// <summary>The command could not be understood or could not go on.</summary>
    public const int Fatal = 2;
}
