using Warehouse.Load;
using Warehouse.Load.Sample;

namespace Warehouse.Tests.Load;

public sealed class SampleTests : IDisposable
{
    private readonly LoadBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var first = Write(5_000, seed: 7, "first");
        var again = Write(5_000, seed: 7, "again");
        var other = Write(5_000, seed: 8, "other");

        Assert.Equal(first.Files.Select(File.ReadAllBytes), again.Files.Select(File.ReadAllBytes));
        Assert.NotEqual(File.ReadAllBytes(first.Files[0]), File.ReadAllBytes(other.Files[0]));
    }

    [Fact]
    public void A_number_does_not_depend_on_how_many_are_made()
    {
        var small = File.ReadAllLines(Write(2_000, 1, "small").Files[0]);
        var large = File.ReadAllLines(Write(60_000, 1, "large").Files[0]);

        Assert.Subset(large.ToHashSet(), small.ToHashSet());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40_000)]
    public void Samples_are_complete_deliveries_with_known_labels_and_enough_rows(long rows)
    {
        var made = Write(rows, 1, "out");

        var report = _bench.Load(new LoadOptions(Synthetic: true), [.. made.Files]);

        Assert.All(report.Files, f => Assert.Equal((FileOutcome.Booked, true, 0L), (f.Outcome, f.Batch!.Synthetic, f.Batch.RowsRejected)));
        Assert.Equal(["mps_ward_crime", "mps_borough_crime"], report.Files.Select(f => f.Batch!.Layout).Distinct());
        Assert.InRange(made.Rows, rows, rows + 40_000);
        Assert.Equal(made.Rows, report.Files.Sum(f => f.Batch!.RowsStaged));
    }

    [Fact]
    public void Older_months_have_the_labels_and_wards_of_their_time()
    {
        var made = SampleWriter.Write(_bench.Files, new SampleOptions(1, FirstBorough: "E09000003") { LastMonth = new DateOnly(2018, 12, 1) }, Path.Combine(_bench.Folder, "old"));

        _bench.Load(new LoadOptions(Synthetic: true), [.. made.Files]);

        Assert.Equal(["MPS_PRE_2019"], _bench.Rows("SELECT DISTINCT taxonomy FROM staged_offence"));
        Assert.Equal("E05000043|E05000063", Assert.Single(_bench.Rows("SELECT min(ward_code), max(ward_code) FROM staged_offence")));
    }

    [Fact]
    public void Wards_sum_to_less_than_their_borough_as_in_the_publishers_files()
    {
        _bench.Load(new LoadOptions(Synthetic: true), [.. Write(20_000, 1, "out").Files]);

        Assert.True(_bench.Ask<bool>("SELECT sum(count) FILTER (ward_code IS NOT NULL) < sum(count) FILTER (ward_code IS NULL) FROM staged_offence"));
    }

    [Fact]
    public void Partners_returns_of_every_kind_are_good_to_the_last_row()
    {
        var made = SampleWriter.Write(_bench.Files, new SampleOptions(1) { Cases = 500 }, Path.Combine(_bench.Folder, "partners"));
        var again = SampleWriter.Write(_bench.Files, new SampleOptions(1) { Cases = 500 }, Path.Combine(_bench.Folder, "again"));

        var report = _bench.Load(new LoadOptions(Synthetic: true), [.. made.Files.Skip(2)]);

        Assert.Equal(9, report.Files.Length);
        Assert.All(report.Files, f => Assert.Equal((FileOutcome.Booked, true, 0L), (f.Outcome, f.Batch!.Synthetic, f.Batch.RowsRejected)));
        Assert.InRange(_bench.Ask<long>("SELECT count(*) FROM staged_marac"), 500, 700);
        Assert.Equal("32|4", Assert.Single(_bench.Rows("SELECT count(DISTINCT borough), count(DISTINCT period) FROM staged_marac")));
        Assert.Equal(made.Files.Select(File.ReadAllBytes), again.Files.Select(File.ReadAllBytes));
    }

    [Fact]
    public void A_real_home_refuses_a_sample()
    {
        var report = _bench.Load(Write(1, 1, "out").Files[0]);

        Assert.Equal("synthetic", Assert.Single(report.Files).Code);
        Assert.True(report.AnyNamedFileRefused);
    }

    [Fact]
    public void A_home_of_samples_refuses_real_files_even_if_it_is_not_told_what_it_is()
    {
        var made = Write(1, 1, "out");
        var real = _bench.Write("real.csv", MpsText.Boroughs().Barnet());

        Assert.Equal("not_synthetic", Assert.Single(_bench.Load(new LoadOptions(Synthetic: true), real).Files).Code);
        _bench.Load(new LoadOptions(Synthetic: true), made.Files[0]);
        Assert.Equal([FileOutcome.Booked, FileOutcome.Refused], _bench.Load(made.Files[1], real).Files.Select(f => f.Outcome));
    }

    [Fact]
    public void Every_row_is_marked_so_a_cut_of_a_file_is_marked_too()
    {
        var lines = File.ReadAllLines(Write(1, 1, "out").Files[0]);

        Assert.EndsWith(",Synthetic", lines[0], StringComparison.Ordinal);
        Assert.All(lines.Skip(1), l => Assert.EndsWith(",synthetic", l, StringComparison.Ordinal));
    }

    private SampleReport Write(long rows, int seed, string folder) =>
        SampleWriter.Write(_bench.Files, new SampleOptions(rows, seed), Path.Combine(_bench.Folder, folder));
}
