using System.Security.Cryptography;
using System.Text;

namespace Quotes.Search;

/// <summary>Writes a result row as compact bytes that end in a hash, and reads it back only if the hash is right.</summary>
/// <remarks>Checking costs a microsecond and is the only thing that notices a flipped bit in a stored row while searching.</remarks>
internal static class RowCodec
{
    private const int HashLength = 8;

    public static byte[] Write(QuoteEntry entry)
    {
        MemoryStream stream = new();
        using (BinaryWriter row = new(stream, Encoding.UTF8, leaveOpen: true))
        {
            Write(row, entry.Quote);
            Write(row, entry.Article);
            row.Write(entry.IndexedAt.UtcTicks);
            row.Write(entry.Before);
            row.Write(entry.After);
            Write(row, entry.CodePointSpans);
            WriteText(row, entry.IsAlone ? null : entry.Utterance);
            row.Write(entry.Own is not null);
            if (entry.Own is { } own)
            {
                Write(row, own.Speaker);
                row.Write(own.Confidence);
                row.Write(own.Evidence);
            }
        }
        int length = (int)stream.Length;
        stream.Write(SHA256.HashData(stream.GetBuffer().AsSpan(0, length)).AsSpan(0, HashLength));
        return stream.ToArray();
    }

    /// <summary>Reads a row back.</summary>
    /// <exception cref="InvalidDataException">The bytes are not those that were written.</exception>
    public static QuoteEntry Read(byte[] bytes, int offset, int length)
    {
        int rowLength = length - HashLength;
        if (rowLength < 0 || !SHA256.HashData(bytes.AsSpan(offset, rowLength)).AsSpan(0, HashLength).SequenceEqual(bytes.AsSpan(offset + rowLength, HashLength)))
        {
            throw new InvalidDataException("A stored quote does not match its hash.");
        }
        using BinaryReader row = new(new MemoryStream(bytes, offset, rowLength, writable: false), Encoding.UTF8);
        Quote quote = ReadQuote(row);
        QuoteEntry entry = new()
        {
            Quote = quote,
            SpeakerId = SpeakerId.For(quote.Speaker),
            Article = new ArticleReference(row.ReadString(), ReadText(row), ReadText(row), ReadText(row), ReadTime(row), ReadText(row)),
            IndexedAt = new DateTimeOffset(row.ReadInt64(), TimeSpan.Zero),
            Before = row.ReadString(),
            After = row.ReadString(),
            CodePointSpans = ReadSpans(row),
        };
        if (ReadText(row) is { } utterance) entry = entry with { Utterance = utterance, IsAlone = false };
        return row.ReadBoolean() ? entry with { Own = quote with { Speaker = ReadSpeaker(row), Confidence = row.ReadDouble(), Evidence = row.ReadString() } } : entry;
    }

    private static void Write(BinaryWriter row, Quote quote)
    {
        row.Write(quote.Id);
        row.Write((byte)quote.Type);
        row.Write(quote.Text);
        Write(row, quote.Spans);
        row.Write(quote.Cue is not null);
        if (quote.Cue is { } cue)
        {
            row.Write(cue.Text);
            row.Write(cue.Lemma);
            row.Write((byte)cue.Class);
            Write(row, cue.Span);
        }
        Write(row, quote.Speaker);
        WriteText(row, quote.Addressee);
        row.Write(quote.SaidOn?.Date.DayNumber ?? -1);
        row.Write((byte)(quote.SaidOn?.Precision ?? default));
        row.Write(quote.Confidence);
        row.Write(quote.Evidence);
        row.Write(quote.Corrected is not null);
        if (quote.Corrected is { } corrected) CorrectedCodec.Write(row, corrected);
    }

    private static Quote ReadQuote(BinaryReader row) => new()
    {
        Id = row.ReadString(),
        Type = (QuoteType)row.ReadByte(),
        Text = row.ReadString(),
        Spans = ReadSpans(row),
        Cue = row.ReadBoolean() ? new Cue(row.ReadString(), row.ReadString(), (CueClass)row.ReadByte(), ReadSpan(row)) : null,
        Speaker = ReadSpeaker(row),
        Addressee = ReadText(row),
        SaidOn = ReadSaidOn(row),
        Confidence = row.ReadDouble(),
        Evidence = row.ReadString(),
        Corrected = row.ReadBoolean() ? CorrectedCodec.Read(row) : null,
    };

    internal static void Write(BinaryWriter row, Speaker speaker)
    {
        WriteText(row, speaker.Name);
        row.Write((byte)speaker.Kind);
        WriteText(row, speaker.Role);
        WriteText(row, speaker.Affiliation);
        WriteText(row, speaker.Country);
        row.Write(speaker.Mention is not null);
        if (speaker.Mention is { } mention)
        {
            row.Write(mention.Text);
            Write(row, mention.Span);
        }
    }

    internal static Speaker ReadSpeaker(BinaryReader row) => new()
    {
        Name = ReadText(row),
        Kind = (SpeakerKind)row.ReadByte(),
        Role = ReadText(row),
        Affiliation = ReadText(row),
        Country = ReadText(row),
        Mention = row.ReadBoolean() ? new Mention(row.ReadString(), ReadSpan(row)) : null,
    };

    private static void Write(BinaryWriter row, ArticleReference article)
    {
        row.Write(article.Id);
        WriteText(row, article.Title);
        WriteText(row, article.Url);
        WriteText(row, article.Outlet);
        row.Write(article.PublishedAt?.UtcTicks ?? -1);
        WriteText(row, article.Language);
    }

    private static SaidOn? ReadSaidOn(BinaryReader row)
    {
        int day = row.ReadInt32();
        DatePrecision precision = (DatePrecision)row.ReadByte();
        return day < 0 ? null : new SaidOn(DateOnly.FromDayNumber(day), precision);
    }

    internal static DateTimeOffset? ReadTime(BinaryReader row) => row.ReadInt64() is >= 0 and var ticks ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;

    private static void Write(BinaryWriter row, TextSpan span)
    {
        row.Write7BitEncodedInt(span.Start);
        row.Write7BitEncodedInt(span.Length);
    }

    private static void Write(BinaryWriter row, IReadOnlyList<TextSpan> spans)
    {
        row.Write7BitEncodedInt(spans.Count);
        foreach (TextSpan span in spans) Write(row, span);
    }

    private static TextSpan[] ReadSpans(BinaryReader row)
    {
        TextSpan[] spans = new TextSpan[row.Read7BitEncodedInt()];
        for (int i = 0; i < spans.Length; i++) spans[i] = ReadSpan(row);
        return spans;
    }

    private static TextSpan ReadSpan(BinaryReader row)
    {
        int start = row.Read7BitEncodedInt();
        return new TextSpan(start, start + row.Read7BitEncodedInt());
    }

    internal static void WriteText(BinaryWriter row, string? text)
    {
        row.Write(text is not null);
        if (text is not null) row.Write(text);
    }

    internal static string? ReadText(BinaryReader row) => row.ReadBoolean() ? row.ReadString() : null;
}
