namespace Quotes.Extraction;

/// <summary>Gives every token its part of speech, sentence by sentence.</summary>
internal static class Tagging
{
    public static void Tag(ArticleText document)
    {
        List<string> words = [];
        PosTag[] tags = new PosTag[64];
        foreach (Paragraph paragraph in document.Paragraphs)
        {
            foreach (Sentence sentence in paragraph.Sentences)
            {
                words.Clear();
                for (int k = sentence.First; k < sentence.Last; k++) words.Add(document.Tokens[k].Text);
                if (tags.Length < words.Count) tags = new PosTag[words.Count * 2];
                SyntaxModel.Default.Tag(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(words), tags.AsSpan(0, words.Count));
                for (int k = sentence.First; k < sentence.Last; k++) document.Tokens[k].Tag = tags[k - sentence.First];
            }
        }
    }
}
