namespace Quotes.Extraction;

/// <summary>Relations of Universal Dependencies, with the subtypes that attribution needs. <see cref="DependencyLabels"/> knows their printed names.</summary>
public enum DependencyLabel : byte
{
    /// <summary>No relation: before parsing.</summary>
    None,
#pragma warning disable CS1591 // The relations are those of universaldependencies.org, which defines them; the names follow it.
    Root, Nsubj, NsubjPass, Csubj, Obj, Iobj, Obl, OblAgent, OblUnmarked, Ccomp, Xcomp, Parataxis, Advcl, Acl, AclRelcl,
    Appos, Nmod, NmodPoss, NmodDesc, NmodUnmarked, Amod, Advmod, Nummod, Compound, CompoundPrt, Flat, Fixed, Case, Mark,
    Aux, AuxPass, Cop, Conj, Cc, Det, Expl, Discourse, Vocative, Reparandum, List, Dep, Punct,
#pragma warning restore CS1591
}

/// <summary>Names of <see cref="DependencyLabel"/>.</summary>
public static class DependencyLabels
{
    private static readonly string[] Names =
    [
        "_", "root", "nsubj", "nsubj:pass", "csubj", "obj", "iobj", "obl", "obl:agent", "obl:unmarked", "ccomp", "xcomp",
        "parataxis", "advcl", "acl", "acl:relcl", "appos", "nmod", "nmod:poss", "nmod:desc", "nmod:unmarked", "amod",
        "advmod", "nummod", "compound", "compound:prt", "flat", "fixed", "case", "mark", "aux", "aux:pass", "cop", "conj",
        "cc", "det", "expl", "discourse", "vocative", "reparandum", "list", "dep", "punct",
    ];

    /// <summary>How many values <see cref="DependencyLabel"/> has, <see cref="DependencyLabel.None"/> among them.</summary>
    public static int Count => Names.Length;

    /// <summary>The name Universal Dependencies gives a relation, such as <c>nsubj:pass</c>.</summary>
    public static string Name(this DependencyLabel label) => Names[(int)label];

    /// <summary>The relation with a name of Universal Dependencies; a subtype not kept becomes its plain relation, anything unknown <c>dep</c>.</summary>
    public static DependencyLabel Parse(string name)
    {
        var found = Array.IndexOf(Names, name);
        if (found < 0) found = Array.IndexOf(Names, name.Split(':')[0]);
        return found > 0 ? (DependencyLabel)found : DependencyLabel.Dep;
    }
}
