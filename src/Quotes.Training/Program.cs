using Quotes.Training;

return args switch
{
    ["syntax", .. var rest] => SyntaxTraining.Run(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("usage: Quotes.Training syntax [--data DIR] [--out FILE]");
    return 2;
}
