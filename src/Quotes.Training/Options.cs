namespace Quotes.Training;

/// <summary>Options of the training commands.</summary>
internal static class Options
{
    /// <summary>The argument behind <paramref name="name"/>, or null where it is not given.</summary>
    public static string? Find(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
