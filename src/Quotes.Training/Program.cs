using Quotes.Training;

return args switch
{
    ["syntax", .. var rest] => SyntaxTraining.Run(rest),
    ["cues", .. var rest] => CueCounting.Run(rest),
    ["confidence", .. var rest] => ConfidenceTraining.Run(rest),
    ["boundaries", .. var rest] => BoundaryTraining.Run(rest),
    ["reports", .. var rest] => ReportTraining.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Quotes.Training syntax [--data DIR] [--out FILE] [--members N] [--news WORDS] [--epochs N] [--measure | --show FILE]");
    Console.Error.WriteLine("       Quotes.Training cues [GOLD.jsonl.gz] [TABLE.tsv]");
    Console.Error.WriteLine("       Quotes.Training boundaries [GOLD.jsonl.gz] [WEIGHTS]");
    Console.Error.WriteLine("       Quotes.Training reports [--gold GOLD] [--guided GOLD] [--texts CORPUS] [--out WEIGHTS] [--show]");
    Console.Error.WriteLine("       Quotes.Training confidence [--mentions GOLD] [--names GOLD] [--texts CORPUS] [--out TABLE.tsv]");
    return 2;
}
