namespace Quotes.Extraction;

/// <summary>An article as the later stages see it: paragraphs, tokens with parts of speech, sentences and quotations.</summary>
internal sealed class ArticleText
{
    private readonly List<Sentence> _sentences = [];

    private ArticleText(Article article)
    {
        Article = article;
    }

    public Article Article { get; }

    public string Text => Article.Text;

    /// <summary>All tokens outside page furniture, in order.</summary>
    public List<Token> Tokens { get; } = [];

    public List<Paragraph> Paragraphs { get; } = [];

    /// <summary>Whether at least half of its quotations stand in double marks.</summary>
    public bool MarksSpeechDoubly { get; private set; }

    /// <summary>Divides the text and tags its words.</summary>
    /// <param name="article">The article.</param>
    /// <param name="paragraphs">Its paragraphs, where they are known already.</param>
    public static ArticleText Read(Article article, List<TextSpan>? paragraphs = null)
    {
        ArticleText document = new(article);
        QuotationMarks marks = new();
        Furniture furniture = new(article);
        List<(int First, int Last)> sentences = [];
        foreach (TextSpan span in paragraphs ?? Extraction.Paragraphs.Find(article.Text))
        {
            if (furniture.TextOf(span) is not { } range) continue;
            List<Quotation> quotations = marks.Find(article.Text, range);
            int first = document.Tokens.Count;
            Tokenizer.Tokenize(article.Text, range, marks, document.Tokens);
            int last = document.Tokens.Count;
            if (first == last) continue;
            Bind(document.Tokens, first, last, quotations);
            sentences.Clear();
            Extraction.Sentences.Divide(document.Tokens, first, last, quotations, sentences);
            quotations.RemoveAll(q => Titles.IsTitle(document.Tokens, first, q));
            Paragraph paragraph = new(document.Paragraphs.Count, range, first, last, quotations);
            foreach ((int from, int to) in sentences)
            {
                paragraph.Sentences.Add(new(paragraph, from, to, quotations.FindAll(q => q.FirstToken >= from && q.FirstToken < to)));
            }
            document.Paragraphs.Add(paragraph);
            document._sentences.AddRange(paragraph.Sentences);
        }
        document.LinkContinuations();
        document.MarksSpeechDoubly = document.Paragraphs.Sum(p => p.Quotations.Sum(q => q.IsSingle ? -1 : 1)) >= 0;
        Tagging.Tag(document);
        return document;
    }

    /// <summary>The sentence a token stands in.</summary>
    public Sentence SentenceOf(int token)
    {
        int lo = 0, hi = _sentences.Count - 1;
        while (lo < hi)
        {
            int mid = (lo + hi + 1) >>> 1;
            if (_sentences[mid].First <= token) lo = mid; else hi = mid - 1;
        }
        return _sentences[lo];
    }

    /// <summary>The quotation a token stands in, its marks included, or null.</summary>
    public Quotation? QuotationAt(int token)
    {
        foreach (Quotation quotation in SentenceOf(token).Quotations)
        {
            if (quotation.FirstToken <= token && token < quotation.LastToken) return quotation;
        }
        return null;
    }

    /// <summary>The characters from the first to the last of these tokens.</summary>
    public string Words(int first, int last) => Text[Tokens[first].Start..Tokens[last - 1].End];

    private static void Bind(List<Token> tokens, int first, int last, List<Quotation> quotations)
    {
        int at = first;
        foreach (Quotation quotation in quotations)
        {
            while (at < last && tokens[at].Start < quotation.Outer.Start) at++;
            quotation.FirstToken = at;
            while (at < last && tokens[at].Start < quotation.Outer.End) at++;
            quotation.LastToken = at;
        }
        quotations.RemoveAll(q => q.LastToken - q.FirstToken < (q.IsClosed ? 3 : 2));
    }

    // A quotation left open goes on in the next paragraph only if that one opens again, as printers have it.
    private void LinkContinuations()
    {
        for (int i = 0; i + 1 < Paragraphs.Count; i++)
        {
            if (Paragraphs[i].Quotations is [.., { IsClosed: false } open] && Paragraphs[i + 1].Quotations is [var again, ..] &&
                again.FirstToken == Paragraphs[i + 1].FirstToken && again.IsSingle == open.IsSingle)
            {
                open.Continues = true;
            }
        }
    }
}

/// <summary>A paragraph: its text, its tokens [FirstToken, LastToken), its sentences and its quotations.</summary>
internal sealed class Paragraph(int index, TextSpan span, int firstToken, int lastToken, List<Quotation> quotations)
{
    public int Index { get; } = index;

    public TextSpan Span { get; } = span;

    public int FirstToken { get; } = firstToken;

    public int LastToken { get; } = lastToken;

    public List<Quotation> Quotations { get; } = quotations;

    public List<Sentence> Sentences { get; } = [];
}

/// <summary>A sentence as narrated: tokens [First, Last) of the article, with the quotations that begin in it.</summary>
internal sealed class Sentence(Paragraph paragraph, int first, int last, List<Quotation> quotations)
{
    private SentenceTree? _tree;
    private bool _isParsed;

    public Paragraph Paragraph { get; } = paragraph;

    public int First { get; } = first;

    public int Last { get; } = last;

    public List<Quotation> Quotations { get; } = quotations;

    /// <summary>Whether a token is the mark that closes one of its quotations.</summary>
    public bool EndsQuotation(int token) => Quotations.Exists(q => q.LastToken - 1 == token && q.IsClosed);

    /// <summary>The sentence as the dependency parser sees it, or null where it is too long to parse well; parsed when first asked for.</summary>
    /// <param name="tokens">The article's tokens, tagged.</param>
    public SentenceTree? Tree(List<Token> tokens)
    {
        if (!_isParsed) (_tree, _isParsed) = (SentenceTree.Parse(tokens, this), true);
        return _tree;
    }
}
