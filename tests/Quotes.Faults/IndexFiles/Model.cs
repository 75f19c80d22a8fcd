using System.Globalization;
using Quotes.Storage;

namespace Quotes.Faults.IndexFiles;

/// <summary>What an archive must hold: what was acknowledged, and of what failed perhaps each article, whole.</summary>
internal sealed class Model
{
    private readonly Dictionary<string, string?> _sure = [];
    private readonly Dictionary<string, List<string?>> _perhaps = [];

    /// <summary>The articles held and their texts.</summary>
    public IEnumerable<(string Id, string Text)> Texts => _sure.Where(pair => pair.Value is not null).Select(pair => (pair.Key, pair.Value!));

    /// <summary>A change to make: one article to remove (without a text), or some to put.</summary>
    public (string Id, string? Text)[] Some(Random random)
    {
        string[] held = [.. Texts.Select(pair => pair.Id)];
        if (held.Length > 0 && random.Next(4) == 0) return [(held[random.Next(held.Length)], null)];
        return [.. Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(40)).Distinct().Select(number => (
            string.Create(CultureInfo.InvariantCulture, $"a{number}"),
            (string?)string.Create(CultureInfo.InvariantCulture, $"The envoy said “the pass {number} stays open for {random.Next(1000)} days” on Monday, and “we will see about {random.Next(9)} more”.")))];
    }

    public void Acknowledged((string Id, string? Text)[] change)
    {
        foreach ((string id, string? text) in change)
        {
            _sure[id] = text;
            _perhaps.Remove(id);
        }
    }

    public void Failed((string Id, string? Text)[] change)
    {
        foreach ((string id, string? text) in change)
        {
            if (!_perhaps.TryGetValue(id, out List<string?>? texts)) _perhaps[id] = texts = [];
            texts.Add(text);
        }
    }

    /// <summary>Takes what the store holds for what is sure now, and says what cannot be.</summary>
    public IEnumerable<string> Settle(QuoteStore store)
    {
        foreach (string id in _sure.Keys.Union(_perhaps.Keys).ToArray())
        {
            string? held = store.FindArticle(id)?.Article.Text, sure = _sure.GetValueOrDefault(id);
            if (held != sure && !(_perhaps.TryGetValue(id, out List<string?>? texts) && texts.Contains(held))) yield return $"{id} is held as “{held}”, and was acknowledged as “{sure}”";
            _sure[id] = held;
        }
        _perhaps.Clear();
    }
}
