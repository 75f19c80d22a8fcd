using Quotes.Training;

return args switch
{
    ["syntax", .. var rest] => SyntaxTraining.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Quotes.Training syntax [--data DIR] [--out FILE] [--members N] [--news WORDS] [--epochs N] [--measure | --show FILE]");
    return 2;
}
