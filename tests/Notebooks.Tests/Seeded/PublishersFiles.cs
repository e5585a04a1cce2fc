using Warehouse.Snapshots;

namespace Notebooks.Tests.Seeded;

/// <summary>With the Metropolitan Police's own files, where they lie beside the project.</summary>
public sealed class PublishersFiles() : SeededSite(homeBorough: null)
{
    private static readonly string Source = Path.Combine(ProjectFiles.Locate().Root, "..", "shared", "data", "mps-borough-crime");

    internal static bool Exist => Directory.Exists(Source);

    private protected override string Only => "performance-dashboard";

    private protected override IEnumerable<string> Files(string folder) =>
        Exist ? [Path.Combine(Source, "202105-202304"), Path.Combine(Source, "201004-202111")] : [];
}
