using System.Diagnostics;
using Quotes.Extraction;

namespace Quotes.Training;

/// <summary>Words tagged and parsed in a second of processor time, which other work on the machine does not stretch.</summary>
internal static class SyntaxSpeed
{
    public static void Measure(SyntaxModel model, IReadOnlyList<TreebankSentence> sentences)
    {
        double bestTag = 0, bestBoth = 0;
        for (var round = 0; round < 12; round++)
        {
            bestTag = Math.Max(bestTag, Run(model, sentences, parse: false));
            bestBoth = Math.Max(bestBoth, Run(model, sentences, parse: true));
        }

        Console.WriteLine($"{bestTag / 1000:F0}k words a second tagged, {bestBoth / 1000:F0}k tagged and parsed");
    }

    private static double Run(SyntaxModel model, IReadOnlyList<TreebankSentence> sentences, bool parse)
    {
        var tags = new PosTag[1000];
        var heads = new int[1000];
        var labels = new DependencyLabel[1000];
        var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var words = 0;
        foreach (var s in sentences)
        {
            if (parse) model.Analyze(s.Words, tags, heads, labels);
            else model.Tag(s.Words, tags);
            words += s.Length;
        }

        return words / (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
    }
}
