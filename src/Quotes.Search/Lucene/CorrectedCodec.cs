namespace Quotes.Search;

/// <summary>What a result row keeps of the corrections applied to it.</summary>
internal static class CorrectedCodec
{
    public static void Write(BinaryWriter row, Corrected corrected)
    {
        RowCodec.Write(row, corrected.Speaker);
        row.Write(corrected.Confidence);
        row.Write(corrected.Evidence);
        row.Write7BitEncodedInt(corrected.By.Count);
        foreach (CorrectionMark mark in corrected.By)
        {
            row.Write(mark.Id);
            row.Write((byte)mark.Type);
            RowCodec.WriteText(row, mark.Was);
            row.Write(mark.At?.UtcTicks ?? -1);
            RowCodec.WriteText(row, mark.Who);
            RowCodec.WriteText(row, mark.Note);
        }
    }

    public static Corrected Read(BinaryReader row) => new()
    {
        Speaker = RowCodec.ReadSpeaker(row),
        Confidence = row.ReadDouble(),
        Evidence = row.ReadString(),
        By = Marks(row),
    };

    private static CorrectionMark[] Marks(BinaryReader row)
    {
        CorrectionMark[] marks = new CorrectionMark[row.Read7BitEncodedInt()];
        for (int i = 0; i < marks.Length; i++)
        {
            marks[i] = new CorrectionMark(row.ReadString(), (CorrectionType)row.ReadByte(), RowCodec.ReadText(row), RowCodec.ReadTime(row), RowCodec.ReadText(row), RowCodec.ReadText(row));
        }
        return marks;
    }
}
