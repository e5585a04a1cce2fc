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
/// <param name="ComparedWith">The earlier edition that its section on changes is about; null when there was none to compare with.</param>
/// <param name="Correction">The mistake of an earlier edition that it mends; null when it mends none.</param>
/// <param name="History">Every step, oldest first; the first is its making.</param>
/// <param name="Files">SHA-256 of each frozen file by its path in the folder of the page.</param>
public sealed record Edition(
    string Name,
    int Number,
    EditionHeading Heading,
    Role Role,
    DateTimeOffset? NotBefore,
    EditionOrigin Origin,
    int? ComparedWith,
    Correction? Correction,
    ImmutableArray<EditionStep> History,
    ImmutableSortedDictionary<string, string> Files)
{
    /// <summary>Corrections that led to this edition, and those made of it, oldest first. They are kept with the editions that mend.</summary>
    [JsonIgnore]
    public ImmutableArray<Correction> Corrections { get; init; } = Correction is null ? [] : [Correction];

    /// <summary>Where it stands.</summary>
    [JsonIgnore]
    public EditionState Status => History[^1].State;

    /// <summary>Who approved it as final; null while nobody has.</summary>
    [JsonIgnore]
    public string? Approver => Approval?.Approver;

    /// <summary>When readers could first see it as final; null while it is not.</summary>
    [JsonIgnore]
    public DateTimeOffset? Approved => Approval is { } step ? Seen(step.At) : null;

    /// <summary>Why it was withdrawn; null while it stands.</summary>
    [JsonIgnore]
    public string? WithdrawnReason => Status == EditionState.Withdrawn ? History[^1].Why : null;

    /// <summary>When it could first be read.</summary>
    [JsonIgnore]
    public DateTimeOffset Published => Seen(History[0].At);

    /// <summary>When readers last saw it change: its publication, approval, withdrawal or correction.</summary>
    [JsonIgnore]
    public DateTimeOffset Updated => Seen(Corrections.Select(c => c.At).Append(History[^1].At).Max());

    /// <summary>Folder of its page in a published site, and below <c>/reports/</c>; it never changes.</summary>
    [JsonIgnore]
    public string Address => string.Create(CultureInfo.InvariantCulture, $"editions/{Name}/{Number}/");

    /// <summary>Whether lists and the feed name it: a draft has an address to pass on and no more.</summary>
    [JsonIgnore]
    public bool IsListed => History.Any(s => s.State is EditionState.Consultation or EditionState.Final);

    private EditionStep? Approval => History.LastOrDefault(s => s.Approver is not null);

    /// <summary>Whether it is about what another is: the same report of the same place. A notebook serves any borough.</summary>
    internal bool IsOfSameSubject(Edition other) => Name == other.Name && Heading.Place == other.Heading.Place;

    /// <summary>Whether anything of it may be seen. One that was withdrawn before its time never is.</summary>
    public bool IsReleasedAt(DateTimeOffset moment) =>
        Published <= moment && !(Status == EditionState.Withdrawn && History[^1].At < Published);

    /// <summary>The edition after a draft has gone out for comment.</summary>
    /// <exception cref="EditionException">It is no draft.</exception>
    public Edition Consult(string who, DateTimeOffset now) => Status == EditionState.Draft
        ? With(new EditionStep(now, who, EditionState.Consultation))
        : throw Refused("only a draft goes out for comment. 'warehouse edition create' makes a new edition.");

    /// <summary>The edition after somebody has approved it as final.</summary>
    /// <exception cref="EditionException">It is final already, or withdrawn, or nobody is named.</exception>
    public Edition Approve(string approver, string who, DateTimeOffset now) => Status switch
    {
        EditionState.Draft or EditionState.Consultation => With(new EditionStep(now, who, EditionState.Final, Named(approver))),
        _ => throw Refused("it cannot be approved. 'warehouse edition create' makes a new edition."),
    };

    /// <summary>The edition after it was taken back.</summary>
    /// <exception cref="EditionException">It is withdrawn already, or no reason is given.</exception>
    public Edition Withdraw(string reason, string who, DateTimeOffset now) => Status switch
    {
        EditionState.Withdrawn => throw Refused("it stays so. 'warehouse edition create' makes a new edition."),
        _ when string.IsNullOrWhiteSpace(reason) => throw new EditionException("Readers will ask why the edition was withdrawn: give --reason."),
        _ => With(new EditionStep(now, who, EditionState.Withdrawn, Why: reason.Trim())),
    };

    /// <summary>The name of whoever approves, which must be there.</summary>
    /// <exception cref="EditionException">It is empty.</exception>
    internal static string Named(string? approver) => string.IsNullOrWhiteSpace(approver)
        ? throw new EditionException("A final edition needs somebody who answers for it: give --approver \"Name, position\".")
        : approver.Trim();

    private Edition With(EditionStep step) => this with { History = History.Add(step) };

    private EditionException Refused(string why) =>
        new(string.Create(CultureInfo.InvariantCulture, $"Edition {Number} of '{Name}' is {Status.ToString().ToLowerInvariant()}: {why}"));

    private DateTimeOffset Seen(DateTimeOffset moment) => NotBefore is { } notBefore && notBefore > moment ? notBefore : moment;
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
