namespace Warehouse.Load;

/// <summary>A file to load.</summary>
/// <param name="Path">Its path, as found; of a member of an archive, where it has been unpacked to.</param>
/// <param name="Named">The caller named it, rather than a folder above it or an archive around it.</param>
/// <param name="Problem">Why it cannot even be looked at; null where it can.</param>
internal sealed record FoundFile(string Path, bool Named, FileRefusedException? Problem = null)
{
    /// <summary>Its path for people: of a member of an archive, the archive's and then its own.</summary>
    public string Shown { get; init; } = Path;

    /// <summary>Its name in the ledger: without folders, but with those inside an archive.</summary>
    public string FileName { get; init; } = System.IO.Path.GetFileName(Path);

    /// <summary>The sheet of a workbook that is meant; null where the file is one table.</summary>
    public string? Sheet { get; private init; }

    /// <summary>A sheet of this workbook.</summary>
    public FoundFile OfSheet(string sheet) => this with { Shown = $"{Shown}/{sheet}", FileName = $"{FileName}/{sheet}", Sheet = sheet };

    /// <summary>A member of this archive, unpacked to a file of its own.</summary>
    public FoundFile OfMember(string member, string path, FileRefusedException? problem = null) =>
        new(path, Named: false, problem) { Shown = $"{Shown}/{member}", FileName = $"{FileName}/{member}" };
}
