namespace GraphQl.Validation;

/// <summary>How much an operation may ask for, and how many errors are reported. Counts are of the operation with its fragments written out.</summary>
public sealed record ValidationLimits
{
    private const int DeepestAllowed = 500;

    private readonly int _nesting = 200;

    /// <summary>The values that the server lists.</summary>
    public static ValidationLimits Default { get; } = new();

    /// <summary>Most errors in an answer.</summary>
    public int Errors { get; init; } = 10;

    /// <summary>Deepest field, the root's being 1; what is below <c>__schema</c> and <c>__type</c> is not counted.</summary>
    public int Depth { get; init; } = 12;

    /// <summary>Most fields with an alias.</summary>
    public int Aliases { get; init; } = 100;

    /// <summary>Most fields at the root.</summary>
    public int RootFields { get; init; } = 10;

    /// <summary>Most directives in one place.</summary>
    public int DirectivesPerPlace { get; init; } = 4;

    /// <summary>Most fragment spreads in all operations of the document together: they are all validated.</summary>
    public int FragmentVisits { get; init; } = 1_000;

    /// <summary>Most fields in all operations of the document together.</summary>
    public int Fields { get; init; } = 10_000;

    /// <summary>Deepest field, introspection included; at most 500, so that no stack overflows.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 1 and 500.</exception>
    public int Nesting
    {
        get => _nesting;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, DeepestAllowed);
            _nesting = value;
        }
    }
}
