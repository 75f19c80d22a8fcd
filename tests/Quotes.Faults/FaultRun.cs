using System.Diagnostics;
using System.Globalization;

namespace Quotes.Faults;

/// <summary>Runs faults one after the other and prints the table.</summary>
internal static class FaultRun
{
    public static int Help()
    {
        Console.WriteLine("dotnet run -c Release --project tests/Quotes.Faults -- [long|short] [NAME ...] [--cases N] [--minutes N] [--seed N]");
        foreach (Fault fault in Catalogue.All) Console.WriteLine($"  {fault.Name,-20}{fault.What}");
        return 0;
    }

    public static int Execute(string[] args)
    {
        Effort effort = Effort.Long;
        List<string> names = [];
        int seed = Environment.TickCount & 0xffff;
        for (int i = 0; i < args.Length; i++)
        {
            if (args[i] is "long" or "short") effort = effort with { IsLong = args[i] == "long" };
            else if (args[i] == "--cases") effort = effort with { Cases = long.Parse(args[++i], CultureInfo.InvariantCulture) };
            else if (args[i] == "--minutes") effort = effort with { Most = TimeSpan.FromMinutes(double.Parse(args[++i], CultureInfo.InvariantCulture)) };
            else if (args[i] == "--seed") seed = int.Parse(args[++i], CultureInfo.InvariantCulture);
            else names.Add(args[i]);
        }
        Fault[] chosen = [.. Catalogue.All.Where(fault => names.Count == 0 || names.Any(name => fault.Name.StartsWith(name, StringComparison.Ordinal)))];
        if (chosen.Length == 0) return Help();
        Console.WriteLine($"{(effort.IsLong ? "long" : "short")} form, seed {seed}, {Environment.ProcessorCount} cores, .NET {Environment.Version}\n");
        Console.WriteLine($"{"fault",-20}{"cases",10}  {"seconds",8}  result");
        bool failed = false;
        foreach (Fault fault in chosen)
        {
            Trial trial = Run(fault, effort, seed);
            failed |= trial.Failures.Count > 0;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{fault.Name,-20}{trial.Cases,10:#,0}  {trial.Took.TotalSeconds,8:0.0}  {trial.Result}"));
            foreach (string failure in trial.Failures.Take(20)) Console.WriteLine("    " + failure.ReplaceLineEndings("\n    "));
        }
        return failed ? 1 : 0;
    }

    public static Trial Run(Fault fault, Effort effort, int seed)
    {
        long began = Stopwatch.GetTimestamp();
        using Trial trial = new(effort, seed);
        try
        {
            fault.Run(trial);
        }
        catch (Exception unexpected)
        {
            trial.Fail($"after {trial.Cases} cases: {unexpected}");
        }
        trial.Took = Stopwatch.GetElapsedTime(began);
        return trial;
    }
}
