namespace Quotes.Search;

/// <summary>How much more often something is met in a part than in the rest, weighed by how little chance explains it.</summary>
/// <remarks>
/// The log-likelihood ratio G2 of T. Dunning, “Accurate Methods for the Statistics of Surprise and Coincidence”,
/// Computational Linguistics 19(1), 1993, for two binomial samples. Unlike chi-squared it holds for rare words.
/// </remarks>
public static class LogLikelihood
{
    /// <summary>The G2 that chance exceeds once in a thousand times (chi-squared, one degree of freedom).</summary>
    public const double OnceInAThousand = 10.83;

    /// <summary>G2 of a two by two table; 0 when the part has it no more often than the rest.</summary>
    /// <param name="partWith">How many of the part have it.</param>
    /// <param name="part">How many there are in the part.</param>
    /// <param name="restWith">How many of the rest have it.</param>
    /// <param name="rest">How many there are in the rest.</param>
    public static double G2(long partWith, long part, long restWith, long rest)
    {
        if (part == 0 || rest == 0 || (double)partWith / part <= (double)restWith / rest) return 0;
        double with = partWith + restWith, all = part + rest, without = all - with;
        return 2 * (Term(partWith, part * with / all) + Term(part - partWith, part * without / all)
            + Term(restWith, rest * with / all) + Term(rest - restWith, rest * without / all));
    }

    private static double Term(double observed, double expected) => observed == 0 ? 0 : observed * Math.Log(observed / expected);
}
