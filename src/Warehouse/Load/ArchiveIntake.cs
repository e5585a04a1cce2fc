using System.IO.Compression;
using Warehouse.Load.Reading;
using Warehouse.Snapshots;

namespace Warehouse.Load;

/// <summary>Takes the members of an archive, each as a file of its own; never more than one is unpacked at a time.</summary>
internal sealed class ArchiveIntake(FileIntake files, string temporaryFolder, CancellationToken cancellationToken)
{
    private const string Prefix = "unpacked-";

    /// <summary>Loads every member. An archive that the caller named and of which nothing is known is refused as a whole.</summary>
    public IReadOnlyList<FileReport> Load(FoundFile archive)
    {
        OwnerOnly.CreateFolder(temporaryFolder);
        RemoveLeftovers();
        using var open = Archive.Open(archive.Path);
        List<FileReport> reports = [.. open.Members.SelectMany(m => Load(archive, m))];
        if (archive.Named && reports.TrueForAll(r => r.Outcome == FileOutcome.NotRecognised))
        {
            var refusal = LoadMessages.NothingInArchive(open.Members.Count);
            reports.Add(new FileReport(archive.Shown, true, FileOutcome.Refused, refusal.Message) { Code = refusal.Code });
        }

        return reports;
    }

    private IReadOnlyList<FileReport> Load(FoundFile archive, ZipArchiveEntry member)
    {
        var path = Path.Combine(temporaryFolder, $"{Prefix}{Guid.NewGuid():N}");
        try
        {
            return files.Load(Unpack(archive, member, path));
        }
        finally
        {
            File.Delete(path);
        }
    }

    // Of a load that was killed; while this one has the ledger open there is no other.
    private void RemoveLeftovers()
    {
        foreach (var file in Directory.EnumerateFiles(temporaryFolder, Prefix + "*"))
            File.Delete(file);
    }

    private FoundFile Unpack(FoundFile archive, ZipArchiveEntry member, string path)
    {
        var name = FieldText.Show(member.FullName);
        try
        {
            Archive.Unpack(member, path, cancellationToken);
            return archive.OfMember(name, path, FileSniff.IsArchive(path) ? LoadMessages.NestedArchive() : null);
        }
        catch (FileRefusedException e)
        {
            return archive.OfMember(name, path, e);
        }
    }
}
