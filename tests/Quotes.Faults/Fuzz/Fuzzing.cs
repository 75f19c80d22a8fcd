using System.Diagnostics;
using CsCheck;

namespace Quotes.Faults.Fuzz;

/// <summary>Tries generated cases on all processors until there are enough of them or the time is up.</summary>
internal static class Fuzzing
{
    // One case allocates this much at most, however it is made: a file of some kilobytes must not take a gigabyte.
    private const long MostAllocated = 1L << 30;

    private static readonly TimeSpan LongestCase = TimeSpan.FromSeconds(30);

    public static void Try<T>(Trial trial, Gen<T> cases, long wanted, Action<T> run, Func<T, string> show)
    {
        Exception? failure = null;
        long begun = 0;
        Thread[] workers = [.. Enumerable.Range(0, Environment.ProcessorCount).Select(number => new Thread(
            () =>
            {
                try
                {
                    PCG random = new((uint)number, (ulong)trial.Random.Next() + (ulong)number);
                    while (Interlocked.Increment(ref begun) <= wanted && !trial.IsOver && Volatile.Read(ref failure) is null)
                    {
                        T one = cases.Generate(random, null, out _);
                        One(one, run, show);
                        trial.Count();
                    }
                }
                catch (Exception failed)
                {
                    Interlocked.CompareExchange(ref failure, failed, null);
                }
            },
            8 << 20))];
        foreach (Thread worker in workers) worker.Start();
        foreach (Thread worker in workers) worker.Join();
        if (failure is not null) trial.Fail(failure.ToString());
        if (trial.Cases < wanted && failure is null) trial.Note($"ended by the time at {trial.Cases:#,0} of {wanted:#,0} cases");
    }

    private static void One<T>(T one, Action<T> run, Func<T, string> show)
    {
        long began = Stopwatch.GetTimestamp(), allocated = GC.GetAllocatedBytesForCurrentThread();
        // A case that never ends must not be silent: what it is is printed while it is stuck.
        using Timer stuck = new(_ => Console.Error.WriteLine($"this case has been running for {LongestCase}: {show(one)}"), null, LongestCase, Timeout.InfiniteTimeSpan);
        try
        {
            run(one);
        }
        catch (Exception failed)
        {
            throw new InvalidOperationException($"{show(one)}\n{failed}", failed);
        }
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        if (allocated > MostAllocated) throw new InvalidOperationException($"{allocated >> 20} MB were allocated for {show(one)}");
        if (Stopwatch.GetElapsedTime(began) > LongestCase) throw new InvalidOperationException($"{Stopwatch.GetElapsedTime(began)} were needed for {show(one)}");
    }
}
