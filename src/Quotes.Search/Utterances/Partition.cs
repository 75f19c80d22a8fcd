namespace Quotes.Search;

/// <summary>Things put together into groups, two at a time (union and find, with paths halved).</summary>
internal sealed class Partition
{
    private readonly Dictionary<int, int> _above = [];

    /// <summary>The member that stands for the group of <paramref name="member"/>.</summary>
    public int Find(int member)
    {
        while (_above.TryGetValue(member, out int above) && above != member)
        {
            int next = _above.GetValueOrDefault(above, above);
            _above[member] = next;
            member = next;
        }
        return member;
    }

    /// <summary>Makes the groups of two members one.</summary>
    public void Join(int a, int b) => _above[Find(a)] = Find(b);
}
