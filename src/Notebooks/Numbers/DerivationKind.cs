namespace Notebooks.Numbers;

/// <summary>The arithmetic of derived numbers; <c>a</c> and <c>b</c> are the operands.</summary>
public enum DerivationKind
{
    /// <summary>Arithmetic of a cell's own: what it used is known, what it did with it is not.</summary>
    Own,

    /// <summary>The sum of all operands.</summary>
    Sum,

    /// <summary>a - b.</summary>
    Difference,

    /// <summary>100 a / b, where a is part of b.</summary>
    Share,

    /// <summary>100 (a - b) / b.</summary>
    Change,

    /// <summary>a - b of two percentages, in percentage points.</summary>
    Points,

    /// <summary>100 a / b, where b is what a is set against.</summary>
    Index,

    /// <summary>100 a, where a is a factor, such as that of a season.</summary>
    Hundredfold,

    /// <summary>How many operands there are.</summary>
    Count,

    /// <summary>a, where every period that it needs is there; otherwise unknown.</summary>
    Complete,

    /// <summary>The size of a, without its sign.</summary>
    Size,
}
