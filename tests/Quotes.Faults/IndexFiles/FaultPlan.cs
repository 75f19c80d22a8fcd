namespace Quotes.Faults.IndexFiles;

/// <summary>Which operations fail.</summary>
/// <param name="every">Every so-many-th; 0 for none.</param>
/// <param name="isLast">Whether with the first of them everything ends, as when the power goes in the middle of writing.</param>
internal sealed class FaultPlan(int every, bool isLast)
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _unsynced = [];
    private long _steps;

    private bool _dead;

    public long Failed { get; private set; }

    /// <summary>From now on nothing works: nobody tidies up after a crash.</summary>
    public void PowerGoes() => Volatile.Write(ref _dead, true);

    public void Step(string what)
    {
        if (Volatile.Read(ref _dead)) throw new IOException($"the power is gone: {what}");
        lock (_gate)
        {
            if (every == 0 || ++_steps % every != 0) return;
            Failed++;
            if (isLast) PowerGoes();
        }
        throw new IOException($"injected: {what}");
    }

    public void NotSynced(string file)
    {
        lock (_gate) _unsynced.Add(file);
    }

    public void Synced(string file)
    {
        lock (_gate) _unsynced.Remove(file);
    }

    /// <summary>Loses what was not synced: each such file is gone, cut, emptied, full of something else, or as it was by luck.</summary>
    public int Crash(Random random)
    {
        int lost = 0;
        foreach (string file in _unsynced.Where(File.Exists))
        {
            lost++;
            byte[] bytes = File.ReadAllBytes(file);
            switch (random.Next(5))
            {
                case 0: File.Delete(file); break;
                case 1: File.WriteAllBytes(file, bytes[..random.Next(bytes.Length + 1)]); break;
                case 2: File.WriteAllBytes(file, []); break;
                case 3: File.WriteAllBytes(file, new byte[bytes.Length]); break;
            }
        }
        _unsynced.Clear();
        return lost;
    }
}
