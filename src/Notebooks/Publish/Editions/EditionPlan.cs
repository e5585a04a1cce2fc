using System.Collections.Immutable;
using Notebooks.Editions;
using Warehouse.Access;

namespace Notebooks.Publish.Editions;

/// <summary>How an edition is to be made.</summary>
/// <param name="Who">The account that makes it.</param>
/// <param name="State">Where it stands at first.</param>
public sealed record EditionPlan(string Who, EditionState State)
{
    /// <summary>Who approved it; a final edition needs one.</summary>
    public string? Approver { get; init; }

    /// <summary>Before this moment nothing shows that it exists; null when it may be seen at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Who it is for.</summary>
    public Role Role { get; init; } = Role.Public;

    /// <summary>The day as of which queries are answered; null for what is current.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Values for the notebook's parameters.</summary>
    public ImmutableDictionary<string, string> Parameters { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <exception cref="EditionException">The plan cannot be carried out.</exception>
    internal EditionStep FirstStep() => State switch
    {
        EditionState.Final => new EditionStep(Time.GetUtcNow(), Who, State, Edition.Named(Approver)),
        EditionState.Draft or EditionState.Consultation when Approver is null => new EditionStep(Time.GetUtcNow(), Who, State),
        EditionState.Withdrawn => throw new EditionException("An edition is not made withdrawn: use --status draft, consultation or final."),
        _ => throw new EditionException("Only a final edition has an approver: leave --approver out, or use --status final."),
    };

    // A copy on paper would say where the edition stands when it is made; it is printed in the site, where it stands then.
    internal PublishOptions Options(string name) => new() { Only = name, Role = Role, AsOf = AsOf, Parameters = Parameters, Browser = BrowserFinder.None };
}
