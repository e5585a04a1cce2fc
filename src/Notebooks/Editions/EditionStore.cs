using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Warehouse.Access;
using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Notebooks.Editions;

/// <summary>
/// The editions of a home, in <c>editions/NAME/NUMBER/</c>: <c>edition.json</c>, and the frozen page in the folder <c>page</c> beside it. An edition
/// comes into being by a rename, and a step of it is a rename too: a crash leaves nothing half.
/// </summary>
public sealed partial class EditionStore
{
    private const string Description = "edition.json";
    private const string Aside = ".new-";
    private readonly string _folder;

    /// <summary>The editions in a folder; it need not exist.</summary>
    internal EditionStore(string folder) => _folder = folder;

    /// <summary>The editions of a home.</summary>
    public static EditionStore Of(WarehouseHome home) => new(home.EditionsFolder);

    /// <summary>All editions, whoever they were made for and whether they may be seen or not; by page and number.</summary>
    /// <exception cref="EditionException">A description cannot be read.</exception>
    public ImmutableArray<Edition> All() => Directory.Exists(_folder)
        ? WithCorrections([.. Directory.EnumerateDirectories(_folder).SelectMany(Directory.EnumerateDirectories).Where(IsEdition).Select(Read).OrderBy(e => e.Name, StringComparer.Ordinal).ThenBy(e => e.Number)])
        : [];

    /// <summary>The editions of one page, by number.</summary>
    /// <exception cref="EditionException">There is none.</exception>
    public ImmutableArray<Edition> Of(string name)
    {
        var all = All();
        ImmutableArray<Edition> found = [.. all.Where(e => e.Name == name)];
        return found.IsEmpty
            ? throw new EditionException($"There is no edition of '{name}'.{NearestName.Hint(name, all.Select(e => e.Name).Distinct())} 'warehouse edition list' shows them all.")
            : found;
    }

    /// <summary>One edition.</summary>
    /// <exception cref="EditionException">There is no such edition.</exception>
    public Edition Find(string name, int number)
    {
        var editions = Of(name);
        return editions.FirstOrDefault(e => e.Number == number) ?? throw new EditionException(string.Create(
            CultureInfo.InvariantCulture, $"There is no edition {number} of '{name}': there {(editions.Length == 1 ? "is" : "are")} {string.Join(", ", editions.Select(e => e.Number))}."));
    }

    /// <summary>
    /// What readers of a site for <paramref name="role"/> may see at that moment, the newest first: what was made for them or for everybody, after its
    /// time has come. What an edition says of another that may not be seen yet is left out.
    /// </summary>
    /// <exception cref="EditionException">A description cannot be read.</exception>
    public ImmutableArray<Edition> Released(DateTimeOffset moment, Role role) =>
    [
        .. WithCorrections([.. All().Where(e => (e.Role == Role.Public || e.Role == role) && e.IsReleasedAt(moment))])
            .OrderByDescending(e => e.Published).ThenBy(e => e.Name, StringComparer.Ordinal).ThenByDescending(e => e.Number),
    ];

    /// <summary>A line for each edition, which is another one as soon as its readers would see a change.</summary>
    public static ImmutableArray<string> Describe(ImmutableArray<Edition> released) =>
        [.. released.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Name}/{e.Number}: {e.Status.ToString().ToLowerInvariant()}, {e.History.Length} steps, {e.Corrections.Length} corrections"))];

    /// <summary>Takes a step of an edition and books it.</summary>
    /// <exception cref="EditionException">There is no such edition, or the step is not allowed.</exception>
    public Edition Take(string name, int number, Func<Edition, Edition> step)
    {
        using var turn = TakeTurn();
        var edition = step(Find(name, number));
        AtomicFile.Write(Path.Combine(FolderOf(edition), Description), Json(edition));
        return edition;
    }

    /// <summary>Adds an edition under the next number of its page.</summary>
    /// <param name="edition">Its description; the number is given here.</param>
    /// <param name="write">Writes the files of the page into a folder.</param>
    internal Edition Add(Edition edition, Action<string> write)
    {
        if (!FileName().IsMatch(edition.Name))
            throw new EditionException($"'{edition.Name}' would make a poor address: name the notebook with letters, digits, hyphens and underscores.");
        using var turn = TakeTurn();
        RemoveLeftovers();
        var aside = Path.Combine(_folder, Aside + Guid.NewGuid().ToString("N"));
        var page = Directory.CreateDirectory(Path.Combine(aside, "page")).FullName;
        write(page);
        var number = Directory.CreateDirectory(Path.Combine(_folder, edition.Name)).EnumerateDirectories().Select(d => NumberOf(d.Name)).Prepend(0).Max() + 1;
        var numbered = edition with { Number = number, Correction = edition.Correction is { } c ? c with { CorrectedBy = number } : null, Files = FrozenFiles.Hash(page) };
        AtomicFile.Write(Path.Combine(aside, Description), Json(numbered));
        Directory.Move(aside, FolderOf(numbered));
        return Find(numbered.Name, number);
    }

    /// <summary>Folder of the frozen page of an edition.</summary>
    internal string PageOf(Edition edition) => Path.Combine(FolderOf(edition), "page");

    /// <summary>The numbers that an edition shows; none when it was frozen without.</summary>
    /// <exception cref="EditionException">The file is gone, or not what was frozen.</exception>
    internal ImmutableArray<ShownNumber> Numbers(Edition edition) =>
        edition.Files.ContainsKey(NumbersOf(edition.Name)) ? Parse(FrozenFiles.Read(this, edition, NumbersOf(edition.Name)), edition.Name) : [];

    /// <summary>The numbers that the page of a site shows; none when there is no such page.</summary>
    internal static ImmutableArray<ShownNumber> Numbers(string site, string name) =>
        Path.Combine(site, NumbersOf(name)) is var path && File.Exists(path) ? Parse(File.ReadAllBytes(path), path) : [];

    private static string NumbersOf(string name) => $"{name}/{ShownNumber.FileName}";

    private static ImmutableArray<ShownNumber> Parse(byte[] json, string of)
    {
        try
        {
            return ShownNumber.Parse(json);
        }
        catch (JsonException e)
        {
            throw new EditionException($"The numbers of {of} cannot be read ({e.Message}). Publish it again.", e);
        }
    }

    private string FolderOf(Edition edition) => Path.Combine(_folder, edition.Name, edition.Number.ToString(CultureInfo.InvariantCulture));

    private static bool IsEdition(string folder) => NumberOf(Path.GetFileName(folder)) > 0 && File.Exists(Path.Combine(folder, Description));

    private static int NumberOf(string folder) => int.TryParse(folder, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static Edition Read(string folder)
    {
        var path = Path.Combine(folder, Description);
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), EditionJson.Default.Edition) ?? throw new JsonException("It is empty.");
        }
        catch (JsonException e)
        {
            throw new EditionException($"{path} does not describe an edition ({e.Message}). Put back a good copy.", e);
        }
    }

    private static string Json(Edition edition) => JsonSerializer.Serialize(edition, EditionJson.Default.Edition) + "\n";

    // A correction is kept once, with the edition that mends; seen from the other it is found here. It is no older than that edition's publication.
    private static ImmutableArray<Edition> WithCorrections(ImmutableArray<Edition> editions)
    {
        var corrections = editions.Where(e => e.Correction is not null).ToDictionary(
            e => (e.Name, e.Number), e => e.Correction! with { At = e.Published });
        return [.. editions.Select(e => e with { Corrections = [.. Of(e, corrections).OrderBy(c => c.CorrectedBy)] })];
    }

    private static IEnumerable<Correction> Of(Edition edition, Dictionary<(string Name, int Number), Correction> corrections)
    {
        for (var at = edition.Number; corrections.TryGetValue((edition.Name, at), out var correction) && correction.Corrects < at; at = correction.Corrects)
            yield return correction;
        foreach (var (key, correction) in corrections)
        {
            if (key.Name == edition.Name && correction.Corrects == edition.Number)
                yield return correction;
        }
    }

    private void RemoveLeftovers()
    {
        foreach (var left in Directory.EnumerateDirectories(_folder, Aside + "*"))
            Directory.Delete(left, recursive: true);
    }

    // Two command lines at once: the second waits, so that neither loses the other's step or number.
    private FileStream TakeTurn()
    {
        Directory.CreateDirectory(_folder);
        var path = Path.Combine(_folder, ".lock");
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException))
            {
                if (attempt == 250)
                    throw new EditionException($"Another process is holding {path}. Try again when it has ended.", e);
                Thread.Sleep(20);
            }
        }
    }

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]*\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex FileName();
}
