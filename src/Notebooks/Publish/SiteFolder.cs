namespace Notebooks.Publish;

/// <summary>
/// The folder of a site, changed as a whole: a new one is written beside it and takes its name, so that nobody reads half a site
/// and a failure leaves the old one.
/// </summary>
internal sealed class SiteFolder : IDisposable
{
    /// <summary>The file by which a folder is known to be a published site, and may be replaced.</summary>
    internal const string Manifest = "site.json";

    private readonly string _old;

    private SiteFolder(string target)
    {
        Target = target;
        _old = target + ".old";
        Path = $"{target}.new-{Guid.NewGuid():N}";
    }

    /// <summary>The site as it stands.</summary>
    internal string Target { get; }

    /// <summary>Where the new site is written.</summary>
    internal string Path { get; }

    internal static SiteFolder Begin(string target)
    {
        var site = new SiteFolder(System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(target)));
        site.Recover();
        site.RefuseForeign();
        Directory.CreateDirectory(site.Path);
        return site;
    }

    internal void Write(string name, string text) => File.WriteAllText(PlaceOf(name), text);

    internal void Write(string name, byte[] content) => File.WriteAllBytes(PlaceOf(name), content);

    /// <summary>Takes a file over from the site as it stands.</summary>
    internal void Keep(string name) => File.Copy(System.IO.Path.Combine(Target, name), PlaceOf(name));

    internal void Replace()
    {
        if (Directory.Exists(Target))
            Directory.Move(Target, _old);
        Directory.Move(Path, Target);
        if (Directory.Exists(_old))
            Directory.Delete(_old, recursive: true);
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }

    private string PlaceOf(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        return path;
    }

    // A crash between the two renames leaves the old site under its second name.
    private void Recover()
    {
        if (!Directory.Exists(_old))
            return;
        if (Directory.Exists(Target))
            Directory.Delete(_old, recursive: true);
        else
            Directory.Move(_old, Target);
    }

    private void RefuseForeign()
    {
        if (Directory.Exists(Target) && Directory.EnumerateFileSystemEntries(Target).Any() && !File.Exists(System.IO.Path.Combine(Target, Manifest)))
            throw new IOException($"'{Target}' is not empty and is no published site; it is left as it is. Name an empty folder, or one that does not exist.");
    }
}
