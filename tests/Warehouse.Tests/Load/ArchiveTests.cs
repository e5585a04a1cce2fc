using System.IO.Compression;
using System.Text;
using Warehouse.Load;

namespace Warehouse.Tests.Load;

/// <summary>ZIP archives: each member is a file of its own, and nothing in an archive can reach outside the home.</summary>
public sealed class ArchiveTests : IDisposable
{
    private readonly LoadBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void Each_member_is_a_batch_under_the_name_of_its_archive()
    {
        var files = Load(("2023-03/borough.csv", Text(MpsText.Boroughs().Barnet())), ("2023-03/", []), ("2023-03/notes.txt", "Some words."u8.ToArray()), ("__MACOSX/._x", [1]));

        Assert.Equal(
            [("archive.zip/2023-03/borough.csv", FileOutcome.Booked), ("archive.zip/2023-03/notes.txt", FileOutcome.NotRecognised)],
            files.Select(f => (Shown(f), f.Outcome)));
        Assert.Equal("archive.zip/2023-03/borough.csv", files[0].Batch!.FileName);
        Assert.Empty(Directory.EnumerateFiles(_bench.Home.TemporaryFolder));
    }

    [Fact]
    public void A_member_is_the_same_file_as_outside_the_archive()
    {
        _bench.LoadText(MpsText.Boroughs().Barnet());

        Assert.Equal(FileOutcome.AlreadyKnown, Assert.Single(Load(("x.csv", Text(MpsText.Boroughs().Barnet())))).Outcome);
    }

    [Fact]
    public void A_workbook_in_an_archive_gives_its_sheets() =>
        Assert.Equal(
            "archive.zip/book.xlsx/S",
            Assert.Single(Load(("book.xlsx", BookFixture.Of(("S", [["MajorText", "MinorText", "BoroughName", 202301], ["Theft", "Shoplifting", "Barnet", 1]]))))).Batch!.FileName);

    [Fact]
    public void A_named_archive_of_which_nothing_is_known_is_refused()
    {
        var report = _bench.Load(Write(("a.txt", "Some words."u8.ToArray()), ("b.txt", "Other words."u8.ToArray())));

        Assert.True(report.AnyNamedFileRefused);
        Assert.Equal([FileOutcome.NotRecognised, FileOutcome.NotRecognised, FileOutcome.Refused], report.Files.Select(f => f.Outcome));
        Assert.Equal("nothing_recognised", report.Files[^1].Code);
    }

    [Fact]
    public void The_same_archive_in_a_folder_is_only_listed()
    {
        var path = Write(("a.txt", "Some words."u8.ToArray()));

        var report = _bench.Load(Path.GetDirectoryName(path)!);

        Assert.False(report.AnyNamedFileRefused);
        Assert.Equal(FileOutcome.NotRecognised, Assert.Single(report.Files).Outcome);
    }

    [Theory]
    [InlineData("../../evil.csv")]
    [InlineData("/etc/evil.csv")]
    [InlineData("..\\evil.csv")]
    [InlineData("C:\\evil.csv")]
    public void No_path_of_an_archive_is_used_on_disk(string name)
    {
        var before = Everything();

        var file = Assert.Single(Load((name, Text(MpsText.Boroughs().Barnet()))));

        Assert.DoesNotContain(Everything().Except(before), p => p.Contains("evil", StringComparison.Ordinal));
        Assert.True(file.Outcome is FileOutcome.Booked or FileOutcome.NotRecognised);
    }

    [Fact]
    public void An_archive_in_an_archive_is_not_unpacked()
    {
        var inner = File.ReadAllBytes(Write(("x.csv", Text(MpsText.Boroughs().Barnet()))));

        var files = Load(("inner.zip", inner), ("y.csv", Text(MpsText.Boroughs().Barnet())));

        Assert.Equal([("nested_archive", FileOutcome.NotRecognised), (null, FileOutcome.Booked)], files.Select(f => (f.Code, f.Outcome)));
    }

    [Fact]
    public void A_member_that_would_grow_without_end_is_not_unpacked()
    {
        var files = Load(("zeros.csv", new byte[40 << 20]), ("y.csv", Text(MpsText.Boroughs().Barnet())));

        Assert.Equal([(null, FileOutcome.Booked), ("too_compressed", FileOutcome.NotRecognised)], files.Select(f => (f.Code, f.Outcome)));
        Assert.Empty(Directory.EnumerateFiles(_bench.Home.TemporaryFolder));
    }

    [Fact]
    public void An_archive_that_is_cut_off_is_refused()
    {
        var bytes = File.ReadAllBytes(Write(("x.csv", Text(MpsText.Boroughs().Barnet()))));

        Assert.Equal("damaged", Assert.Single(_bench.Load(_bench.Write("cut.zip", bytes[..(bytes.Length / 2)])).Files).Code);
    }

    [Fact]
    public void A_member_whose_bytes_are_damaged_does_not_stop_the_others()
    {
        var path = Write(("a.csv", Text(MpsText.Boroughs().Barnet())), ("b.csv", Text(MpsText.Wards().Barnet())));
        var bytes = File.ReadAllBytes(path);
        bytes.AsSpan(60, 40).Fill(0xFF);

        var files = _bench.Load(_bench.Write("damaged.zip", bytes)).Files;

        Assert.Equal([FileOutcome.NotRecognised, FileOutcome.Booked], files.Select(f => f.Outcome));
    }

    [Fact]
    public void What_a_killed_load_left_behind_goes_with_the_next()
    {
        Directory.CreateDirectory(_bench.Home.TemporaryFolder);
        var left = Path.Combine(_bench.Home.TemporaryFolder, "unpacked-0123456789abcdef");
        File.WriteAllText(left, "half");

        Load(("x.csv", Text(MpsText.Boroughs().Barnet())));

        Assert.False(File.Exists(left));
    }

    private FileReport[] Load(params (string Name, byte[] Bytes)[] members) => [.. _bench.Load(Write(members)).Files];

    private string Write(params (string Name, byte[] Bytes)[] members)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in members)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return _bench.Write("in/archive.zip", stream.ToArray());
    }

    private string[] Everything() => [.. Directory.EnumerateFiles(_bench.Folder, "*", SearchOption.AllDirectories)];

    private string Shown(FileReport file) => Path.GetRelativePath(Path.Combine(_bench.Folder, "in"), file.Path).Replace('\\', '/');

    private static byte[] Text(object text) => Encoding.UTF8.GetBytes(text.ToString()!);
}
