using Warehouse.Build;
using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Warehouse.Tests.Build;

public sealed class SnapshotChecksTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("warehouse-checks-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_rule_that_is_broken_new_or_changed_stands_open_and_one_that_held_does_not()
    {
        var held = Write("held", "-- check: One holds.\nSELECT 1 WHERE false");
        var broken = Write("broken", "-- check: Two holds.\nSELECT 2");
        var changed = Write("changed", "-- check: Three holds.\nSELECT 3");
        Write("changed", "-- check: Three holds.\nSELECT 33");
        Write("new", "-- check: Four holds.\nSELECT 4");

        var open = SnapshotChecks.Open(Snapshot(held, broken with { Findings = 2 }, changed), Project);

        Assert.Equal(
            [("sql/checks/broken.sql", "Two holds.", 2), ("sql/checks/changed.sql", "Three holds.", null), ("sql/checks/new.sql", "Four holds.", (int?)null)],
            open.Select(c => (c.File, c.Rule, c.Findings)));
    }

    [Fact]
    public void A_snapshot_that_did_not_record_its_rules_was_held_against_those_of_its_time()
    {
        Write("new", "-- check: Four holds.\nSELECT 4");

        Assert.Empty(SnapshotChecks.Open(Snapshot(), Project));
    }

    private ProjectFiles Project => new(folder);

    private static Catalogue Snapshot(params CheckedRule[] rules) => new(1, default, false, [], []) { Checks = [.. rules] };

    private CheckedRule Write(string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(folder, "sql", "checks"));
        File.WriteAllText(Path.Combine(folder, "sql", "checks", name + ".sql"), text);
        var check = BuildPlan.ReadChecks(Project).Single(c => c.File.EndsWith($"/{name}.sql", StringComparison.Ordinal));
        return new CheckedRule(check.File, check.Rule, check.Version, 0);
    }
}
