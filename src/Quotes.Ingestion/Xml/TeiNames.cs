namespace Quotes.Ingestion;

/// <summary>Whom and what the ids of a TEI header or of a corpus's lists mean: persons with their offices over time, and bodies.</summary>
/// <remarks>ParlaMint keeps them once for a corpus, in files beside the debates or one folder above: <c>ParlaMint-XX-listPerson.xml</c>, <c>ParlaMint-XX-listOrg.xml</c>, and in older releases in <c>ParlaMint-XX.xml</c>.</remarks>
internal sealed class TeiNames
{
    private static readonly Lock Gate = new();
    private static (string Key, TeiNames Names)? _last;

    private readonly Dictionary<string, TeiPerson> _persons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _bodies = new(StringComparer.Ordinal);
    private readonly TeiNames? _outer;

    public TeiNames(TeiNames? outer = null) => _outer = outer;

    /// <summary>The person with this id, or null.</summary>
    public TeiPerson? Person(string id) => _persons.GetValueOrDefault(id) ?? _outer?.Person(id);

    /// <summary>The name of the body with this id, or null.</summary>
    public string? Body(string? id) => id is null ? null : _bodies.GetValueOrDefault(id) ?? _outer?.Body(id);

    /// <summary>The names that the files beside a debate give; empty where there are none.</summary>
    public static TeiNames Beside(InputSource source, ReadOptions options)
    {
        if (source.Address is not null || !File.Exists(source.Path)) return new TeiNames();
        string[] files = [.. Lists(source.Path).Where(File.Exists)];
        string key = string.Join('\n', files.Select(file => FormattableString.Invariant($"{file}\t{new FileInfo(file).Length}\t{File.GetLastWriteTimeUtc(file).Ticks}")));
        lock (Gate)
        {
            // The debates of a corpus come one after the other, and the list may have megabytes.
            if (_last is { } last && last.Key == key) return last.Names;
            TeiNames names = new();
            foreach (string file in files) names.ReadFile(file, options);
            _last = (key, names);
            return names;
        }
    }

    /// <summary>Takes up a person or body where the reader stands on one; passes over nothing else.</summary>
    /// <returns>Whether it did, and stands on its end.</returns>
    public bool Take(XmlInput xml)
    {
        if (xml.Name is not ("person" or "personGrp" or "org") || xml["xml:id"] is not { } id) return false;
        if (xml.Name == "org") _bodies[id] = BodyName(xml) ?? id;
        else _persons[id] = TeiPerson.Read(xml);
        return true;
    }

    private static IEnumerable<string> Lists(string path)
    {
        string name = Path.GetFileName(path);
        int underscore = name.IndexOf('_', StringComparison.Ordinal);
        if (underscore <= 0) yield break;
        string corpus = name[..underscore];
        string? folder = Path.GetDirectoryName(Path.GetFullPath(path));
        for (int up = 0; up < 2 && folder is not null; up++, folder = Path.GetDirectoryName(folder))
        {
            // A translated corpus has the lists of its original: ParlaMint-GB-en, ParlaMint-GB.
            foreach (string prefix in corpus.EndsWith("-en", StringComparison.Ordinal) ? [corpus, corpus[..^3]] : new[] { corpus })
            {
                foreach (string list in new[] { "-listPerson.xml", "-listOrg.xml", ".xml" }) yield return Path.Combine(folder, prefix + list);
            }
        }
    }

    private void ReadFile(string file, ReadOptions options)
    {
        try
        {
            using FileStream stream = File.OpenRead(file);
            using XmlInput xml = new(new InputSource(file), stream, options);
            while (xml.Read())
            {
                if (xml.IsStart) Take(xml);
            }
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            // What was read before stands; the debates name whom they could not find.
        }
    }

    private static string? BodyName(XmlInput xml)
    {
        string? best = null;
        bool isBest = false;
        foreach (System.Xml.XmlNodeType _ in xml.Inside())
        {
            if (!xml.IsStart) continue;
            if (xml.Name != "orgName")
            {
                xml.Skip();
                continue;
            }
            // In English, and written out, where the list has that.
            bool isFull = xml["full"] != "abb", isEnglish = xml["xml:lang"] is null or "en";
            string? name = xml.InnerText();
            if (name is null || best is not null && (isBest || !isFull)) continue;
            best = name;
            isBest = isFull && isEnglish;
        }
        return best;
    }
}
