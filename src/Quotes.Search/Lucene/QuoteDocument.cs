using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Quotes.Search;

/// <summary>Turns a quote into an index document. Used again for quote after quote, so each document must be written before the next is made.</summary>
internal sealed class QuoteDocument
{
    private static readonly FieldType Text = Frozen(new FieldType(Lucene.Net.Documents.TextField.TYPE_NOT_STORED));
    private static readonly FieldType TextThatOnlySelects = Frozen(new FieldType(Lucene.Net.Documents.TextField.TYPE_NOT_STORED) { OmitNorms = true });

    // Fields are kept from document to document: each owns a token stream, which is dear to make.
    private readonly Dictionary<string, Field> _terms = [];
    private readonly Dictionary<string, Field> _columns = [];
    private readonly List<(Field Term, Field Column)> _mentions = [];
    private readonly Dictionary<string, Field> _days = [];
    private readonly Dictionary<string, (Field Field, WordStream Stream)> _texts = [];
    private static readonly FieldType Fingerprints = Frozen(new FieldType(Lucene.Net.Documents.TextField.TYPE_NOT_STORED) { OmitNorms = true, IndexOptions = IndexOptions.DOCS_ONLY });

    private readonly NumericDocValuesField _utterance = new(FieldNames.Utterance, 0);
    private readonly StoredField _row = new(FieldNames.Row, []);
    private readonly NumericDocValuesField _tie = new(FieldNames.Tie, 0);
    private readonly NumericDocValuesField _day = new(FieldNames.Day, 0);
    private readonly DoubleField _confidence = new(FieldNames.Confidence, 0, Field.Store.NO);

    /// <summary>The document of <paramref name="entry"/>.</summary>
    public IEnumerable<IIndexableField> Of(QuoteEntry entry) => Of(entry, Shingles.Of(ComparedWords.Of(entry.Quote.Text)));

    /// <summary>The document of <paramref name="entry"/>, whose fingerprints are known.</summary>
    public IEnumerable<IIndexableField> Of(QuoteEntry entry, ulong[] shingles)
    {
        Quote quote = entry.Quote;
        _row.SetBytesValue(RowCodec.Write(entry));
        _tie.SetInt64Value(TieOf(quote.Id));
        _day.SetInt64Value(entry.Date?.DayNumber + 1 ?? 0);
        _confidence.SetDoubleValue(quote.Confidence);
        _utterance.SetInt64Value(UtteranceOf(entry));
        List<IIndexableField> fields = [_row, _tie, _day, _confidence, _utterance, Term(FieldNames.Id, FoldedValue.Bounded(quote.Id))];
        AddDay(fields, FieldNames.Day, entry.Date);
        AddDay(fields, FieldNames.SaidOn, quote.SaidOn?.Date);
        AddDay(fields, FieldNames.PublishedOn, entry.Article.PublishedAt is { } at ? DateOnly.FromDateTime(at.UtcDateTime) : null);
        AddValues(fields, entry);
        AddTexts(fields, entry);
        CorrectionFields.Add(fields, quote);
        AddMentions(fields, NamesInText.Of(entry));
        if (UtteranceOf(entry) != 0) fields.Add(Term(FieldNames.Utterance, FoldedValue.Bounded(entry.Utterance)));
        if (shingles.Length > 0) AddStream(fields, FieldNames.Shingle, Fingerprints, [.. shingles.Select(Shingles.Term)]);
        return fields;
    }

    /// <summary>The number that orders quotes with these ids where all else is equal: for the usual 16 hexadecimal digits their own order.</summary>
    public static long TieOf(string quoteId)
    {
        if (quoteId.Length != 16 || !ulong.TryParse(quoteId, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong number))
        {
            number = BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(quoteId)));
        }
        return unchecked((long)(number ^ 0x8000_0000_0000_0000));
    }

    // Alone, a report has no number: two that stand alone are never one.
    private static long UtteranceOf(QuoteEntry entry) => entry.IsAlone ? 0 : TieOf(entry.Utterance) is var tie && tie != 0 ? tie : 1;

    private void AddDay(List<IIndexableField> fields, string name, DateOnly? day)
    {
        if (day is not { } at) return;
        Field field = Kept(_days, name, static name => new Int32Field(name, 0, Field.Store.NO));
        field.SetInt32Value(at.DayNumber);
        fields.Add(field);
    }

    private void AddValues(List<IIndexableField> fields, QuoteEntry entry)
    {
        Speaker speaker = entry.Quote.Speaker;
        AddValue(fields, FilterField.Speaker, entry.SpeakerId, speaker.Name);
        AddValue(fields, FilterField.Kind, EnumNames<SpeakerKind>.Of(speaker.Kind), null);
        AddPrinted(fields, FilterField.Role, speaker.Role);
        AddPrinted(fields, FilterField.Affiliation, speaker.Affiliation);
        AddPrinted(fields, FilterField.Country, speaker.Country);
        AddPrinted(fields, FilterField.Addressee, entry.Quote.Addressee);
        AddPrinted(fields, FilterField.Outlet, entry.Article.Outlet);
        AddValue(fields, FilterField.Type, EnumNames<QuoteType>.Of(entry.Quote.Type), null);
        if (entry.Quote.Cue is { } cue) AddValue(fields, FilterField.Cue, EnumNames<CueClass>.Of(cue.Class), null);
        AddPrinted(fields, FilterField.Language, entry.Article.Language);
        AddValue(fields, FilterField.Article, FoldedValue.Bounded(entry.Article.Id), null);
        if (TranscriptEvidence.IsOf(entry.Quote)) fields.Add(Term(FieldNames.Transcript, CandidateSearch.Turn));
        AddValue(fields, FilterField.Corrected, entry.Quote.Corrected is null ? "false" : "true", null);
        if (speaker.Mention is { } mention)
        {
            fields.Add(Term(FieldNames.Mention, FoldedValue.Of(mention.Text)));
            fields.Add(Column(FieldNames.Mention, FoldedValue.Of(mention.Text), mention.Text));
        }
    }

    // Of a name seen several times the sure sighting counts; the unsure one has no printed form, by which it is known (see ValueColumn).
    private void AddMentions(List<IIndexableField> fields, IReadOnlyList<NamedInText> names)
    {
        if (names.Count == 0) return;
        string field = FieldNames.Of(FilterField.Mentions);
        int at = 0;
        foreach (NamedInText name in names.OrderBy(n => n.IsSure ? 0 : 1).DistinctBy(n => n.Id))
        {
            if (at == _mentions.Count) _mentions.Add((new StringField(field, "", Field.Store.NO), new SortedSetDocValuesField(field, new BytesRef())));
            (Field term, Field column) = _mentions[at++];
            term.SetStringValue(name.Id);
            column.SetBytesValue(new BytesRef(ColumnValue.Join(name.Id, name.IsSure ? name.Printed : null)));
            fields.Add(term);
            fields.Add(column);
        }
        List<string?> words = [];
        foreach (NamedInText name in names) words.AddRange([null, .. Words.FoldedOf(name.Printed)]);
        AddText(fields, TextFields.Mentions, words);
    }

    private void AddPrinted(List<IIndexableField> fields, FilterField field, string? printed)
    {
        if (printed is not null) AddValue(fields, field, FoldedValue.Of(printed), printed);
    }

    private void AddValue(List<IIndexableField> fields, FilterField field, string? value, string? printed)
    {
        if (string.IsNullOrEmpty(value)) return;
        string name = FieldNames.Of(field);
        fields.Add(Term(name, FoldedValue.Bounded(value)));
        fields.Add(Column(name, FoldedValue.Bounded(value), printed));
    }

    private Field Term(string name, string value)
    {
        Field field = Kept(_terms, name, static name => new StringField(name, "", Field.Store.NO));
        field.SetStringValue(value);
        return field;
    }

    private Field Column(string name, string value, string? printed)
    {
        Field field = Kept(_columns, name, static name => new SortedDocValuesField(name, new BytesRef()));
        field.SetBytesValue(new BytesRef(ColumnValue.Join(value, printed)));
        return field;
    }

    private static Field Kept(Dictionary<string, Field> kept, string name, Func<string, Field> make)
    {
        if (!kept.TryGetValue(name, out Field? field)) kept[name] = field = make(name);
        return field;
    }

    private void AddTexts(List<IIndexableField> fields, QuoteEntry entry)
    {
        Speaker speaker = entry.Quote.Speaker;
        AddText(fields, TextFields.Said, entry.Quote.Text);
        AddText(fields, TextFields.Title, entry.Article.Title);
        AddText(fields, TextFields.Speaker, speaker.Name);
        AddText(fields, TextFields.Role, speaker.Role);
        AddText(fields, TextFields.Affiliation, speaker.Affiliation);
        AddText(fields, TextFields.Country, speaker.Country);
        AddText(fields, TextFields.Addressee, entry.Quote.Addressee);
        AddText(fields, TextFields.Outlet, entry.Article.Outlet);
        if (entry.Quote.Cue is { } cue)
        {
            AddText(fields, TextFields.Cue, [EnumNames<CueClass>.Of(cue.Class), null, .. Words.FoldedOf(cue.Lemma), null, .. Words.FoldedOf(cue.Text)]);
        }
    }

    private void AddText(List<IIndexableField> fields, TextField field, string? text)
    {
        if (text is null) return;
        List<Word> words = Words.Of(text);
        AddText(fields, field, words.ConvertAll(w => w.Folded));
        if (field.Joined is null) return;
        string[] compounds = [.. Compounds.Of(text, words).Select(c => field.LooseForm(c.Folded))];
        if (compounds.Length > 0) AddStream(fields, field.Joined, TextThatOnlySelects, compounds);
    }

    private void AddText(List<IIndexableField> fields, TextField field, IReadOnlyList<string?> words)
    {
        FieldType type = field.Boost > 0 ? Text : TextThatOnlySelects;
        AddStream(fields, field.Loose, type, words.Select(w => w is null ? null : field.LooseForm(w)).ToList());
        if (field.Exact != field.Loose) AddStream(fields, field.Exact, type, words);
    }

    private void AddStream(List<IIndexableField> fields, string name, FieldType type, IReadOnlyList<string?> words)
    {
        if (!_texts.TryGetValue(name, out (Field Field, WordStream Stream) text))
        {
            WordStream stream = new();
            _texts[name] = text = (new Field(name, stream, type), stream);
        }
        text.Stream.With(words);
        fields.Add(text.Field);
    }

    private static FieldType Frozen(FieldType type)
    {
        type.Freeze();
        return type;
    }
}
