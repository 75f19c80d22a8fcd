namespace Quotes.Training;

/// <summary>The projective tree with the greatest sum of arc scores (Eisner 1996), with one word under the root.</summary>
internal static class ProjectiveTree
{
    /// <summary>Scores by head and dependent; 0 is the root, words count from 1. Returns the head of each.</summary>
    public static int[] Best(int[,] scores, int n)
    {
        var size = n + 1;
        // Spans [a, b] by which end is the head (0: the right one, 1: the left one), open (an arc joins both ends) or closed.
        var open = new int[size, size, 2];
        var closed = new int[size, size, 2];
        var openCut = new int[size, size, 2];
        var closedCut = new int[size, size, 2];
        for (var width = 1; width < size; width++)
        {
            for (var a = 1; a + width < size; a++)
            {
                var b = a + width;
                int best = int.MinValue, cut = a;
                for (var k = a; k < b; k++)
                    if (closed[a, k, 1] + closed[k + 1, b, 0] is var sum && sum > best) (best, cut) = (sum, k);
                for (var side = 0; side < 2; side++)
                {
                    open[a, b, side] = best + (side == 1 ? scores[a, b] : scores[b, a]);
                    openCut[a, b, side] = cut;
                }

                closed[a, b, 0] = closed[a, b, 1] = int.MinValue;
                for (var k = a; k < b; k++)
                    if (closed[a, k, 0] + open[k, b, 0] is var sum && sum > closed[a, b, 0]) (closed[a, b, 0], closedCut[a, b, 0]) = (sum, k);
                for (var k = a + 1; k <= b; k++)
                    if (open[a, k, 1] + closed[k, b, 1] is var sum && sum > closed[a, b, 1]) (closed[a, b, 1], closedCut[a, b, 1]) = (sum, k);
            }
        }

        var heads = new int[size];
        int top = 1, most = int.MinValue;
        for (var r = 1; r <= n; r++)
            if (closed[1, r, 0] + closed[r, n, 1] + scores[0, r] is var sum && sum > most) (most, top) = (sum, r);
        heads[top] = 0;
        Closed(1, top, 0);
        Closed(top, n, 1);
        return heads;

        void Closed(int a, int b, int side)
        {
            if (a == b) return;
            var k = closedCut[a, b, side];
            if (side == 1)
            {
                heads[k] = a;
                Open(a, k, 1);
                Closed(k, b, 1);
            }
            else
            {
                heads[k] = b;
                Open(k, b, 0);
                Closed(a, k, 0);
            }
        }

        void Open(int a, int b, int side)
        {
            var k = openCut[a, b, side];
            Closed(a, k, 1);
            Closed(k + 1, b, 0);
        }
    }
}
