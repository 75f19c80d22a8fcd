namespace Quotes.Web.Tests.Languages;

public sealed class ViewTextTests
{
    [Fact]
    public void NoViewHoldsTextOfItsOwn()
    {
        string[] found = [.. SourceText.Files("Quotes.Web", ".cshtml").SelectMany(f => SourceText.Words(f.Text).Select(w => $"{f.Path}: {w}"))];
        Assert.Equal([], found);
    }

    [Theory]
    [InlineData("<p>Hello there</p>", "Hello there")]
    [InlineData("<a href=\"/x\" title=\"Go back\">@T[\"a.b\"]</a>", "Go back")]
    [InlineData("<p>@(Model.Any ? \"Nothing here\" : T[\"a.b\"])</p>", "Nothing here")]
    [InlineData("@if (Model.Any)\n{\n  <p>@Model.Name, and more</p>\n}", "and more")]
    [InlineData("@{\n  ViewData[\"Title\"] = \"Search\";\n}", "Search")]
    [InlineData("<li>@Model.Count@(Model.Last ? \" in all\" : \"\")</li>", " in all")]
    public void TextOfItsOwnIsFound(string view, string text) => Assert.Equal([text], SourceText.Words(view).Select(w => w.StartsWith(' ') ? w : w.Trim()));

    [Theory]
    [InlineData("@model IReadOnlyList<string>\n@inject Language T\n<p class=\"a b\" lang=\"@InWords.Lang(x)\" dir=\"auto\">@T[\"a.b\", Model.Count(m => m.Length > 3)] @Model[0].Trim()!.Length</p>")]
    [InlineData("@for (int i = 0; i < 3; i++)\n{\n  string name = T[\"a.b\"];\n  if (i > 1)\n  {\n    <b>@name</b>\n  }\n  else if (i < 1)\n  {\n    <i>@i</i>\n  }\n}")]
    [InlineData("@section Head {\n  <link rel=\"next\" href=\"@(Model.Next ?? \"/search\")\">\n}\n@await RenderSectionAsync(\"Head\", required: false)")]
    public void MarkupAndCodeAreNotText(string view) => Assert.Equal([], SourceText.Words(view));
}
