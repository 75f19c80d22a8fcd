using System.Runtime.ExceptionServices;

namespace Quotes.Ingestion;

/// <summary>Runs a parser that was not made for hostile input where it can do little harm: on a deep stack of its own, and not for ever.</summary>
internal static class Watched
{
    // A tree of pages as deep as 16 MiB of document can make it takes some 50 MB.
    private const int StackBytes = 256 << 20;

    /// <summary>What the work gives.</summary>
    /// <exception cref="TimeoutException">It was not done in time. The thread is left behind, for none can be stopped from outside.</exception>
    public static T Run<T>(Func<T> work, TimeSpan limit)
    {
        T? result = default;
        ExceptionDispatchInfo? fault = null;
        Thread thread = new(() =>
        {
            try
            {
                result = work();
            }
            catch (Exception error)
            {
                fault = ExceptionDispatchInfo.Capture(error);
            }
        }, StackBytes) { IsBackground = true, Name = "a document's parser" };
        thread.Start();
        if (!thread.Join(limit)) throw new TimeoutException(FormattableString.Invariant($"not read within {limit.TotalSeconds:0} seconds"));
        fault?.Throw();
        return result!;
    }
}
