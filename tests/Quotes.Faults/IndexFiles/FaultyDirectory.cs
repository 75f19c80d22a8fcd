using Lucene.Net.Store;

namespace Quotes.Faults.IndexFiles;

/// <summary>Files of which every so-many-th operation fails, and of which those not synced can be lost, as when the power goes.</summary>
internal sealed class FaultyDirectory(string path, FaultPlan plan) : SimpleFSDirectory(path)
{
    public override IndexOutput CreateOutput(string name, IOContext context)
    {
        plan.Step($"create {name}");
        plan.NotSynced(System.IO.Path.Combine(Directory.FullName, name));
        return new FaultyOutput(base.CreateOutput(name, context), plan, name);
    }

    public override IndexInput OpenInput(string name, IOContext context)
    {
        plan.Step($"open {name}");
        return base.OpenInput(name, context);
    }

    public override void DeleteFile(string name)
    {
        plan.Step($"delete {name}");
        base.DeleteFile(name);
    }

    public override void Sync(ICollection<string> names)
    {
        plan.Step($"sync {string.Join(' ', names)}");
        base.Sync(names);
        foreach (string name in names) plan.Synced(System.IO.Path.Combine(Directory.FullName, name));
    }

    private sealed class FaultyOutput(IndexOutput inner, FaultPlan plan, string name) : BufferedIndexOutput(1024)
    {
        public override long Length => inner.Length;

        protected override void FlushBuffer(byte[] b, int offset, int len)
        {
            plan.Step($"write {name}");
            inner.WriteBytes(b, offset, len);
        }

        protected override void Dispose(bool disposing)
        {
            try
            {
                base.Dispose(disposing);
            }
            finally
            {
                if (disposing) inner.Dispose();
            }
        }
    }
}
