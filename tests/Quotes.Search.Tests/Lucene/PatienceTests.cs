using Lucene.Net.Util;

namespace Quotes.Search.Tests.Lucene;

public sealed class PatienceTests
{
    [Fact]
    public void LookingThroughASegmentEndsSoonAfterTheTokenIsCancelled()
    {
        using CancellationTokenSource source = new();
        WatchedBits bits = new(null, int.MaxValue, source.Token);
        for (int i = 0; i < 3 * WatchedBits.CheckEvery; i++) Assert.True(bits.Get(i));
        source.Cancel();
        int looked = 0;
        Assert.Throws<OperationCanceledException>(() =>
        {
            while (looked <= WatchedBits.CheckEvery) bits.Get(looked++);
        });
        Assert.InRange(looked, 1, WatchedBits.CheckEvery);
    }

    [Fact]
    public void TheDeadStayDead()
    {
        FixedBitSet living = new(8);
        living.Set(3);
        WatchedBits bits = new(living, 8, CancellationToken.None);
        Assert.Equal([3], Enumerable.Range(0, 8).Where(bits.Get));
        Assert.Equal(8, bits.Length);
    }
}
