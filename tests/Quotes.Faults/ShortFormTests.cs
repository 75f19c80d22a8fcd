namespace Quotes.Faults;

/// <summary>The short form of every fault, as a test.</summary>
public sealed class ShortFormTests
{
    public static TheoryData<string> Faults => [.. Catalogue.All.Select(fault => fault.Name)];

    [Theory, MemberData(nameof(Faults))]
    public void ItHolds(string name)
    {
        Trial trial = FaultRun.Run(Catalogue.All.Single(fault => fault.Name == name), Effort.Short, seed: 20310402);
        TestContext.Current.TestOutputHelper?.WriteLine($"{trial.Cases} cases in {trial.Took.TotalSeconds:0.0} s: {trial.Result}");
        Assert.Empty(trial.Failures);
        if (trial.Cases == 0) Assert.Skip(trial.Result);
    }
}
