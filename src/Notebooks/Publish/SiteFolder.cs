namespace Notebooks.Publish;

/// <summary>
/// The folder of a site, changed as a whole: a new one is written beside it and takes its name, so that nobody reads half a site
/// and a failure leaves the old one.
/// </summary>
internal sealed class SiteFolder : IDisposable
{
    /// <summary>The file by which a folder is known to be a published site, and may be replaced.</summary>
    internal const string Manifest = "site.json";

    private readonly string _target;
    private readonly string _old;

    private SiteFolder(string target)
    {
        _target = target;
        _old = target + ".old";
        Path = $"{target}.new-{Guid.NewGuid():N}";
    }

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

    internal void Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    internal void Write(string name, byte[] content)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    internal void Replace()
    {
        if (Directory.Exists(_target))
            Directory.Move(_target, _old);
        Directory.Move(Path, _target);
        if (Directory.Exists(_old))
            Directory.Delete(_old, recursive: true);
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }

    // A crash between the two renames leaves the old site under its second name.
    private void Recover()
    {
        if (!Directory.Exists(_old))
            return;
        if (Directory.Exists(_target))
            Directory.Delete(_old, recursive: true);
        else
            Directory.Move(_old, _target);
    }

    private void RefuseForeign()
    {
        if (Directory.Exists(_target) && Directory.EnumerateFileSystemEntries(_target).Any() && !File.Exists(System.IO.Path.Combine(_target, Manifest)))
            throw new IOException($"'{_target}' is not empty and is no published site; it is left as it is. Name an empty folder, or one that does not exist.");
    }
}
