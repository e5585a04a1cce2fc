namespace Notebooks.Publish;

/// <summary>What is to be done for a notebook: its page is kept, or it is run.</summary>
/// <param name="Source">The notebook.</param>
/// <param name="Kept">The page that is kept; null when it is made again.</param>
/// <param name="Why">Why it is made again; null when it is kept.</param>
internal sealed record PlannedPage(NotebookSource Source, MadePage? Kept, string? Why)
{
    /// <summary>Decides for a notebook.</summary>
    /// <param name="source">The notebook.</param>
    /// <param name="before">Its page in the site as it stands; null when it has none.</param>
    /// <param name="folder">The site as it stands.</param>
    /// <param name="force">Whether every page is to be made again.</param>
    /// <param name="keyOf">The key that it would have now, with the present versions of the tables that it read before.</param>
    internal static async Task<PlannedPage> DecideAsync(
        NotebookSource source, MadePage? before, string folder, bool force, Func<IEnumerable<string>, Task<PageKey>> keyOf)
    {
        if (force)
            return new PlannedPage(source, null, "--force");
        if (before is null)
            return new PlannedPage(source, null, "new");
        var why = before.Key.ChangeTo(await keyOf(before.Key.Tables.Keys)) ?? SiteFiles.ChangeOf(before.Files, folder);
        return new PlannedPage(source, why is null ? before : null, why);
    }
}
