namespace Quotes.Extraction;

/// <summary>Who has spoken so far in an article, and by what words those without a name were called.</summary>
internal sealed class SpeakerHistory(ArticleText document)
{
    // How many statements back "they" and "it" may reach.
    private const int Reach = 4;

    private readonly List<(ResolvedSpeaker Speaker, Statement Statement)> _past = [];

    private readonly Dictionary<string, ResolvedSpeaker> _descriptions = [];

    private readonly Dictionary<Sentence, ResolvedSpeaker> _bySentence = [];

    /// <summary>The last speaker with the statement made, or null before the first.</summary>
    public (ResolvedSpeaker Speaker, Statement Statement)? Last => _past.Count > 0 ? _past[^1] : null;

    public void Add(ResolvedSpeaker speaker, Statement statement)
    {
        _past.Add((speaker, statement));
        _bySentence.TryAdd(statement.Sentence, speaker);
        if (speaker is not { Head: { } head, Rule: "description" } || (speaker.Kind != SpeakerKind.Anonymous && !speaker.Name!.Contains(' '))) return;
        _descriptions[head] = speaker;
        // "a group of senators" comes back as "the senators".
        if (statement.Mention is { } mentioned && head is "group" or "number" or "handful" or "dozen" or "majority" or "pair" or "coalition") _descriptions[document.Tokens[mentioned.Last - 1].Lower] = speaker;
    }

    /// <summary>The speaker last described by a lower-case head noun, or null.</summary>
    public ResolvedSpeaker? Described(string head) => _descriptions.GetValueOrDefault(head);

    /// <summary>The first speaker of a sentence, or null where it reports nothing.</summary>
    public ResolvedSpeaker? In(Sentence sentence) => _bySentence.GetValueOrDefault(sentence);

    /// <summary>The latest speaker that fits, as whom a pronoun resumes, or null where none of the last few does.</summary>
    public ResolvedSpeaker? Earlier(Func<ResolvedSpeaker, bool> fits)
    {
        for (int i = _past.Count - 1; i >= Math.Max(0, _past.Count - Reach); i--)
        {
            if (fits(_past[i].Speaker)) return _past[i].Speaker with { MentionSpan = null, Rule = "pronoun", Confidence = _past[i].Speaker.Confidence * 0.85 };
        }
        return null;
    }

    /// <summary>The different persons among the last few speakers no more than four paragraphs back that fit, in the order they spoke.</summary>
    public List<ResolvedSpeaker> PersonsBefore(Statement statement, Func<ResolvedSpeaker, bool> fits)
    {
        List<ResolvedSpeaker> found = [];
        for (int i = Math.Max(0, _past.Count - Reach); i < _past.Count; i++)
        {
            (ResolvedSpeaker speaker, Statement said) = _past[i];
            if (statement.Sentence.Paragraph.Index - said.Sentence.Paragraph.Index <= 4 && speaker is { Entity.Kind: NameKind.Person, IsPlural: false } && fits(speaker) && !found.Exists(f => f.Entity == speaker.Entity)) found.Add(speaker);
        }
        return found;
    }

    /// <summary>The last statement, where it stands no more than so many paragraphs before another's; else null.</summary>
    public (ResolvedSpeaker Speaker, Statement Statement)? Near(Statement statement, int paragraphs) =>
        Last is { } last && statement.Sentence.Paragraph.Index - last.Statement.Sentence.Paragraph.Index <= paragraphs ? last : null;
}
