using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Warehouse.Tests.Snapshots;

public sealed class WarehouseHomeTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("warehouse-home-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_first_use_creates_the_home_with_the_settings_that_seed_brings()
    {
        var home = WarehouseHome.Open(Path.Combine(folder, "new", "home"));

        Assert.True(Path.IsPathRooted(home.Root));
        Assert.Equal(File.ReadAllText(Path.Combine(ProjectFiles.Locate().Seed, "warehouse.json")), File.ReadAllText(home.SettingsPath));
        Assert.Equal("E09000003", home.Settings.HomeBorough);
        Assert.Equal(new Limits(), home.Settings.Limits);
        Assert.Contains("E09000005", home.Settings.Comparators);
        Assert.False(home.HasSnapshot);
    }

    [Fact]
    public void Settings_that_are_there_are_left_alone()
    {
        Write("""
            {
              // a comment is welcome
              "homeBorough": "E09000005",
              "title": "Brent",
              "limits": { "querySeconds": 3 },
            }
            """);
        var settings = WarehouseHome.Open(folder).Settings;
        Assert.Equal(("E09000005", "Brent", ""), (settings.HomeBorough, settings.Title, settings.Contact));
        Assert.Empty(settings.Comparators);
        Assert.Equal(new Limits(QuerySeconds: 3), settings.Limits);
    }

    [Theory]
    [InlineData("{\n  \"homeBorough\": \"E09000003\"\n  \"title\": \"x\"\n}", 3, "not readable")]
    [InlineData("{\n  \"homeBorough\": \"E09000003\",\n  \"titel\": \"x\"\n}", 3, "titel")]
    [InlineData("{\n  \"homeBorough\": 3,\n  \"title\": \"x\"\n}", 2, "not readable")]
    [InlineData("{\n\n  \"homeBorough\": \"Barnet\",\n  \"title\": \"x\"\n}", 3, "'Barnet' is no code of a London borough")]
    [InlineData("{\n  \"title\": \"x\"\n}", null, "'homeBorough' is missing")]
    [InlineData("{\n  \"homeBorough\": \"E09000003\",\n  \"title\": \" \"\n}", 3, "'title' is missing or empty")]
    [InlineData("{\n  \"homeBorough\": \"E09000003\", \"title\": \"x\",\n  \"limits\": {\n    \"snapshotsKept\": 0\n  }\n}", 4, "'snapshotsKept' is 0; it must be at least 1")]
    [InlineData("null", 1, "it holds 'null'")]
    [InlineData("", 1, "not readable")]
    public void Settings_that_cannot_be_used_are_named_with_file_and_line(string text, int? line, string problem)
    {
        Write(text);
        var refusal = Assert.Throws<InvalidFileException>(() => WarehouseHome.Open(folder));
        Assert.Equal(Path.Combine(folder, "warehouse.json"), refusal.File);
        Assert.Equal(line, refusal.Line);
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_manifest_that_is_not_readable_is_named()
    {
        var home = WarehouseHome.Open(folder);
        File.WriteAllText(SnapshotManifest.PathIn(home), "{\n  \"snapshot\": one }");
        var refusal = Assert.Throws<InvalidFileException>(() => SnapshotHost.Open(home));
        Assert.Equal(2, refusal.Line);
    }

    [Fact]
    public void Without_a_snapshot_the_message_says_how_to_make_one() =>
        Assert.Contains("warehouse build", Assert.Throws<FileNotFoundException>(() => SnapshotHost.Open(WarehouseHome.Open(folder))).Message, StringComparison.Ordinal);

    private void Write(string text) => File.WriteAllText(Path.Combine(folder, "warehouse.json"), text);
}
