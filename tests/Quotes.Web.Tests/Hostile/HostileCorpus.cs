using Quotes.Web.Tests.Hosting;

namespace Quotes.Web.Tests.Hostile;

/// <summary>What a hostile source writes wherever it can write: each of these as title, outlet, address, name, office, words and all else of an article of its own.</summary>
internal static class HostileCorpus
{
    /// <summary>The word every one of the quotes has.</summary>
    public const string Word = "lanternfish";

    /// <summary>The texts by name.</summary>
    public static IReadOnlyList<(string Name, string Text)> Texts { get; } =
    [
        ("a script", "<script>alert(1)</script><script src=\"//elsewhere.example/x.js\"></script>"),
        ("an image that fails", "\"><img src=x onerror=alert(2)>'><img src=//elsewhere.example/pixel.png>"),
        ("a drawing that loads", "<svg/onload=alert(3)><animate onbegin=alert(3) attributeName=x></svg>"),
        ("a script for an address", "javascript:alert(4)//https://a.example/%0Aalert(4)"),
        ("a document for an address", "data:text/html,<script>alert(5)</script>"),
        ("an address with spaces before", " \tjava\tscript:alert(6)"),
        ("the end of a script", "</script></title></style></textarea></noscript><script>alert(7)</script><!--"),
        ("the end of JSON", "\"}]}</script><script>alert(8)</script>{\"a\":[\"\\u0022\\\\"),
        ("the end of XML", "]]></content></entry><script xmlns=\"http://www.w3.org/1999/xhtml\">alert(9)</script><![CDATA[ &amp; &#0; &undefined;"),
        ("templates", "{{constructor.constructor('alert(10)')()}} ${alert(10)} <%= 7*7 %> @(7*7) #{7*7} [[x|y]]"),
        ("a formula", "=cmd|'/C calc'!A1,@SUM(1+1),+1+1,-1+1\t=1\r=2"),
        ("text that turns round", "\u202Egnissim\u202C \u2066\u2067turn\u2069 \u200F\u061C end"),
        ("what is no character", "\0nul \u0001\u0008\u001B[31mred\u001B]0;title\u0007 \uFFFE\uFFFF \u0085\u2028\u2029 \uFEFF"),
        ("half a character", "\uD83D half \uDE00 and \uD800"),
        ("a word without an end", new string('W', 4000)),
        ("marks upon marks", "Z" + string.Concat(Enumerable.Repeat("\u0300\u0301\u0316\u0323", 60)) + "algo"),
        ("other citations", "}, author = {evil}, @article{x, title={\\input{/etc/passwd}}\nER  - \nTY  - JOUR\nAU  - Evil"),
        ("a style", "<style>@import '//elsewhere.example/x.css';</style><link rel=stylesheet href=//elsewhere.example/y.css><base href=//elsewhere.example/>"),
        ("a frame", "<iframe srcdoc=\"<script>alert(18)</script>\"></iframe><object data=//elsewhere.example></object><meta http-equiv=refresh content=\"0;url=//elsewhere.example\">"),
        ("headers", "x\r\nSet-Cookie: a=b\r\nLocation: //elsewhere.example\r\n\r\n<script>alert(19)</script>"),
    ];

    /// <summary>The article of one of them.</summary>
    public static TestArticle Article(int index)
    {
        string text = Texts[index].Text, words = $"{text} the {Word} number {index} sails {text}", name = "Mallory " + text;
        return new TestArticle(new Article
            {
                // An id with control characters is refused where articles are read.
                Id = string.Concat($"hostile {index} {text}".Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(200)),
                Title = text,
                Url = text,
                Outlet = text,
                Language = text,
                PublishedAt = new DateTimeOffset(2025, 6, 1 + index, 0, 0, 0, TimeSpan.Zero),
                Text = $"{text}\n\n“{words}” said {name}.\n\nCorrection: An earlier version of this article misspelled {text}.",
            })
            .Says(new Speaker { Name = name, Kind = SpeakerKind.Person, Role = text, Affiliation = text, Country = text }, name, "said", words)
            .But(quote => quote with { Addressee = text });
    }

    /// <summary>The same before its outlet changed it.</summary>
    public static TestArticle Before(int index)
    {
        string text = Texts[index].Text, words = $"{text} the {Word} did not sail", name = "Mallory " + text;
        Article now = Article(index).Article;
        return new TestArticle(now with { Title = text + " before", Text = $"“{words}” said {name}." })
            .Says(new Speaker { Name = name, Kind = SpeakerKind.Person, Role = text }, name, "said", words);
    }
}
