using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using Warehouse.Access;

namespace Notebooks.Editions;

/// <summary>
/// A page that was frozen under a number and keeps it: what it shows never changes, only where it stands. The content of
/// <c>edition.json</c>.
/// </summary>
/// <param name="Name">Name of the page, as its notebook has it.</param>
/// <param name="Number">Counts from 1 for each page; a number is never used twice.</param>
/// <param name="Heading">What the page is about.</param>
/// <param name="Role">Who it was made for; nobody else is served it.</param>
/// <param name="NotBefore">Before this moment nothing shows that it exists; null when it may be seen at once.</param>
/// <param name="Origin">What it was made from.</param>
/// <param name="ComparedWith">The earlier edition that its section on changes is about; null for the first.</param>
/// <param name="Corrections">Corrections that led to this edition, and those made of it, oldest first.</param>
/// <param name="History">Every step, oldest first; the first is its making.</param>
/// <param name="Files">SHA-256 of each frozen file by its path in the edition's folder.</param>
public sealed record Edition(
    string Name,
    int Number,
    EditionHeading Heading,
    Role Role,
    DateTimeOffset? NotBefore,
    EditionOrigin Origin,
    int? ComparedWith,
    ImmutableArray<Correction> Corrections,
    ImmutableArray<EditionStep> History,
    ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>Where it stands.</summary>
    [JsonIgnore]
    public EditionState Status => History[^1].State;

    /// <summary>Who approved it as final; null while nobody has.</summary>
    [JsonIgnore]
    public string? Approver => History.LastOrDefault(s => s.Approver is not null)?.Approver;

    /// <summary>Why it was withdrawn; null while it stands.</summary>
    [JsonIgnore]
    public string? WithdrawnReason => Status == EditionState.Withdrawn ? History[^1].Why : null;

    /// <summary>When it could first be read.</summary>
    [JsonIgnore]
    public DateTimeOffset Published => Later(History[0].At);

    /// <summary>When readers last saw it change: its publication, approval, withdrawal or correction.</summary>
    [JsonIgnore]
    public DateTimeOffset Updated => Later(Corrections.Select(c => c.At).Append(History[^1].At).Max());

    /// <summary>Folder of its page in a published site, and below <c>/reports/</c>; it never changes.</summary>
    [JsonIgnore]
    public string Address => string.Create(CultureInfo.InvariantCulture, $"editions/{Name}/{Number}/");

    /// <summary>Whether anything of it may be seen. One that was withdrawn before its time never is.</summary>
    public bool IsReleasedAt(DateTimeOffset moment) =>
        Published <= moment && !(Status == EditionState.Withdrawn && History[^1].At < Published);

    private DateTimeOffset Later(DateTimeOffset moment) => NotBefore is { } notBefore && notBefore > moment ? notBefore : moment;
}

/// <summary>What the page of an edition is about.</summary>
/// <param name="Report">What kind of report it is.</param>
/// <param name="Title">The finding.</param>
/// <param name="Place">The area.</param>
/// <param name="Period">The period.</param>
public sealed record EditionHeading(string Report, string Title, string Place, string Period);

/// <summary>What an edition was made from.</summary>
/// <param name="Snapshot">Number of the snapshot.</param>
/// <param name="Engine">Version of the engine.</param>
/// <param name="AsOf">The day as of which it was answered; null for what was current.</param>
/// <param name="Parameters">Parameters that were given.</param>
public sealed record EditionOrigin(int Snapshot, string Engine, DateOnly? AsOf, ImmutableSortedDictionary<string, string> Parameters);
