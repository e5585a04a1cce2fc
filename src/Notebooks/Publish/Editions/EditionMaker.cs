using System.Collections.Immutable;
using System.Globalization;
using Notebooks.Editions;
using Notebooks.Format;
using Warehouse.Access;
using Warehouse.Snapshots;

namespace Notebooks.Publish.Editions;

/// <summary>Makes editions: publishes the page into a folder that goes away, and freezes it under the next number.</summary>
public sealed class EditionMaker
{
    private readonly EditionStore _store;
    private readonly Func<string, PublishOptions, Task<PublishReport>> _publish;

    internal EditionMaker(EditionStore store, Func<string, PublishOptions, Task<PublishReport>> publish) => (_store, _publish) = (store, publish);

    /// <summary>Makes editions of the notebooks of a project from one snapshot; hold its lease meanwhile.</summary>
    public static EditionMaker Of(WarehouseHome home, ProjectFiles files, Snapshot snapshot, IProgress<string>? progress, CancellationToken cancellationToken) =>
        new(EditionStore.Of(home), (folder, options) => Publisher.PublishAsync(home, files, snapshot, folder, options, progress, cancellationToken));

    /// <summary>Makes an edition of a page.</summary>
    /// <param name="name">Name of the notebook without extension.</param>
    /// <param name="plan">How.</param>
    /// <exception cref="EditionException">The plan cannot be carried out.</exception>
    /// <exception cref="NotebookException">The page cannot be published.</exception>
    public Task<Edition> CreateAsync(string name, EditionPlan plan) => MakeAsync(name, plan, null, _ => { });

    /// <summary>Makes an edition that mends an earlier one: of the same place and period, for the same role, from the present snapshot.</summary>
    /// <param name="name">Name of the page.</param>
    /// <param name="number">Number of the edition with the mistake.</param>
    /// <param name="note">What readers are told.</param>
    /// <param name="who">The account that makes it.</param>
    /// <param name="approver">Who approved the correction of a final edition; without one it goes out for comment until somebody has.</param>
    /// <param name="parameters">Parameters beyond those of the earlier edition, to keep its period when the notebook has moved on.</param>
    /// <param name="time">The clock.</param>
    /// <exception cref="EditionException">There is no such edition, it is not one to be corrected, or the page would be about something else.</exception>
    /// <exception cref="NotebookException">The page cannot be published.</exception>
    public Task<Edition> CorrectAsync(
        string name, int number, CorrectionNote note, string who, string? approver, ImmutableDictionary<string, string> parameters, TimeProvider time)
    {
        var wrong = _store.Find(name, number);
        RefuseUnpublished(wrong);
        var plan = new EditionPlan(who, approver is null ? EditionState.Consultation : EditionState.Final)
        {
            Approver = approver,
            NotBefore = wrong.NotBefore,
            Role = wrong.Role,
            AsOf = wrong.Origin.AsOf,
            Parameters = wrong.Origin.Parameters.ToImmutableDictionary().SetItems(parameters),
            Time = time,
        };
        return MakeAsync(name, plan, note.Of(wrong, time.GetUtcNow()), made => RefuseOtherSubject(wrong, made));
    }

    private async Task<Edition> MakeAsync(string name, EditionPlan plan, Correction? correction, Action<EditionHeading> check)
    {
        var step = plan.FirstStep();
        var folder = Directory.CreateTempSubdirectory("warehouse-edition-");
        try
        {
            var site = Path.Combine(folder.FullName, "site");
            var report = await _publish(site, plan.Options(name));
            var heading = HeadingOf(site, name);
            check(heading);
            var origin = new EditionOrigin(report.Snapshot, Provenance.EngineVersion, plan.AsOf, plan.Parameters.ToImmutableSortedDictionary(StringComparer.Ordinal));
            var edition = new Edition(name, 0, heading, plan.Role, plan.NotBefore, origin, null, correction, [step], ImmutableSortedDictionary<string, string>.Empty);
            var before = Before(edition);
            return _store.Add(edition with { ComparedWith = before?.Number }, page => Freeze(site, page, edition, before));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private void Freeze(string site, string page, Edition edition, Edition? before)
    {
        PageCopy.Take(site, edition.Name, page);
        if (before is null)
            return;
        var comparison = EditionComparison.Of(_store.Numbers(before), EditionStore.Numbers(page, edition.Name));
        var index = Path.Combine(page, "index.html");
        File.WriteAllText(index, PageSlot.TryFill(File.ReadAllText(index), PageSlot.Changes, ChangesHtml.Write(edition.Name, before, edition.Heading, comparison)));
        File.WriteAllText(Path.Combine(page, edition.Name, ChangesHtml.FileName), ChangesCsv.Write(comparison));
    }

    // The one that it corrects, else the newest of the same place that all its readers may see when it comes out.
    private Edition? Before(Edition edition) => edition.Correction is { } correction
        ? _store.Find(edition.Name, correction.Corrects)
        : _store.All().LastOrDefault(e =>
            e.IsOfSameSubject(edition) && e.Status != EditionState.Withdrawn && (e.Role == Role.Public || e.Role == edition.Role) && e.Published <= edition.Published);

    private static EditionHeading HeadingOf(string site, string name)
    {
        var page = PageReader.Read(Notebook.Read(Path.Combine(site, $"{name}.ipynb")), name);
        return new EditionHeading(page.Report, page.Heading.Title, page.Heading.Place, page.Heading.Period);
    }

    private static void RefuseUnpublished(Edition edition)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"Edition {edition.Number} of '{edition.Name}'");
        if (edition.Status is EditionState.Draft or EditionState.Withdrawn)
            throw new EditionException($"{words} is {edition.Status.ToString().ToLowerInvariant()}; only what readers rely on is corrected. 'warehouse edition create {edition.Name}' makes a new edition.");
        if (edition.Corrections.FirstOrDefault(c => c.Corrects == edition.Number) is { } known)
            throw new EditionException(string.Create(CultureInfo.InvariantCulture, $"{words} is corrected already, by edition {known.CorrectedBy}: correct that one."));
    }

    private static void RefuseOtherSubject(Edition wrong, EditionHeading made)
    {
        var (before, now) = ($"{wrong.Heading.Place}, {wrong.Heading.Period}", $"{made.Place}, {made.Period}");
        if (before != now)
            throw new EditionException($"The edition is about {before}, and its correction would be about {now}. Add --parameter NAME=VALUE for that period, or make a new edition.");
    }
}
