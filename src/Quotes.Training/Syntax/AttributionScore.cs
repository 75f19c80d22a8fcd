using System.IO.Compression;
using System.Text.Json;
using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>What a parser is for here: whether the reporting verb's subject lies in the speaker people marked, and its complement in the content.</summary>
internal static class AttributionScore
{
    public static string Measure(SyntaxModel model, string path, int articles)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        int cues = 0, speakers = 0, contents = 0;
        for (var article = 0; article < articles && reader.ReadLine() is { } line; article++)
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var quotes = json.RootElement.GetProperty("quotes").EnumerateArray()
                .Select(q => (Content: Spans(q, "content"), Cue: Spans(q, "cue"), Speaker: Spans(q, "speaker")))
                .Where(q => q.Cue.Length == 1 && q.Speaker.Length == 1 && q.Content.Length > 0).ToArray();
            // Offsets of the marked spans count code points.
            var map = text.EnumerateRunes().Select(r => r.Utf16SequenceLength).ToArray();
            var units = new int[map.Length + 1];
            for (var i = 0; i < map.Length; i++) units[i + 1] = units[i] + map[i];
            var position = 0;
            foreach (var words in PlainText.Sentences(text))
            {
                var starts = new int[words.Length];
                for (var i = 0; i < words.Length; i++)
                {
                    starts[i] = text.IndexOf(words[i], position, StringComparison.Ordinal);
                    position = starts[i] + words[i].Length;
                }

                var tags = new PosTag[words.Length];
                var heads = new int[words.Length];
                var labels = new DependencyLabel[words.Length];
                model.Analyze(words, tags, heads, labels);
                foreach (var quote in quotes)
                {
                    bool In(int i, (int Start, int End)[] spans) => i >= 0 && spans.Any(s => starts[i] >= units[s.Start] && starts[i] < units[s.End]);
                    var cue = words.Length - 1;
                    for (; cue >= 0; cue--)
                        if (In(cue, quote.Cue) && tags[cue].IsVerb() && tags[cue] != PosTag.MD) break;
                    if (cue < 0 || !words.Select((_, i) => i).Any(i => In(i, quote.Speaker)) || !words.Select((_, i) => i).Any(i => In(i, quote.Content))) continue;
                    cues++;
                    var kids = Enumerable.Range(0, words.Length).Where(i => heads[i] == cue).ToArray();
                    var subject = DependencyTree.FindSubject(heads, labels, cue);
                    if (In(subject, quote.Speaker) || kids.Any(i => labels[i] == DependencyLabel.OblAgent && In(i, quote.Speaker))) speakers++;
                    if (kids.Any(i => labels[i] is DependencyLabel.Ccomp or DependencyLabel.Xcomp or DependencyLabel.Obj or DependencyLabel.Parataxis or DependencyLabel.Obl or DependencyLabel.Advcl && In(i, quote.Content))
                        || labels[cue] == DependencyLabel.Parataxis && In(heads[cue], quote.Content)) contents++;
                }
            }
        }

        return $"of {cues} reporting verbs, subject in the speaker {100.0 * speakers / cues:F1}, complement in the content {100.0 * contents / cues:F1}";
    }

    private static (int Start, int End)[] Spans(JsonElement quote, string name) =>
        quote.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0
            ? value[0].ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(s => (s[0].GetInt32(), s[1].GetInt32()))] : [(value[0].GetInt32(), value[1].GetInt32())]
            : [];
}
