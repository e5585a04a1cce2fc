using System.Collections.Immutable;
using System.Globalization;

namespace Notebooks.Publish;

/// <summary>The publish gate found what must not be published. The site stays as it was.</summary>
public sealed class PublishStoppedException : Exception
{
    /// <summary>Creates it.</summary>
    public PublishStoppedException(ImmutableArray<GateFinding> findings)
        : base(Describe(findings)) => Findings = findings;

    /// <summary>Everything that was found.</summary>
    public ImmutableArray<GateFinding> Findings { get; }

    private static string Describe(ImmutableArray<GateFinding> findings)
    {
        var count = findings.Length == 1 ? "1 finding" : $"{findings.Length.ToString(CultureInfo.InvariantCulture)} findings";
        return $"Nothing was published, and what was published before stays. {count}:{string.Concat(findings.Select(f => $"{Environment.NewLine}  {f}"))}";
    }
}
