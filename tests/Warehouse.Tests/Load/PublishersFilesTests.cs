using System.Globalization;
using Warehouse.Load;

namespace Warehouse.Tests.Load;

/// <summary>The Metropolitan Police's own files of every vintage. Expected numbers were counted from the files by other means, and by hand from the papers.</summary>
public sealed class PublishersFilesTests(PublishersFilesTests.Loaded loaded) : IClassFixture<PublishersFilesTests.Loaded>
{
    [Theory]
    [InlineData("mps-ward-crime/202009-202208/MPS Ward", 22168, 24, 632, 737, 21)]
    [InlineData("mps-ward-crime/202105-202304/MPS Ward", 23456, 24, 679, 838, 24)]
    [InlineData("mps-ward-crime/202304-202503/MPS Ward", 17901, 24, 679, 626, 24)]
    [InlineData("mps-ward-crime/202307-202506/MPS Ward", 17894, 24, 679, 625, 24)]
    [InlineData("mps-ward-crime/202403-202603/MPS Ward", 18669, 25, 679, 654, 24)]
    [InlineData("mps-ward-crime/202009-202208/barnet", 737, 24, 21, 737, 21)]
    [InlineData("mps-ward-crime/202105-202304/barnet", 838, 24, 24, 838, 24)]
    [InlineData("mps-ward-crime/202304-202503/barnet", 626, 24, 24, 626, 24)]
    [InlineData("mps-ward-crime/202307-202506/barnet", 625, 24, 24, 625, 24)]
    [InlineData("mps-ward-crime/202403-202603/barnet", 654, 25, 24, 654, 24)]
    [InlineData("mps-borough-crime/200801-201612/MPS", 1056, 108, 0, 33, 0)]
    [InlineData("mps-borough-crime/201701-201812/MPS", 1050, 24, 0, 32, 0)]
    [InlineData("mps-borough-crime/201707-201906/MPS", 1584, 24, 0, 49, 0)]
    [InlineData("mps-borough-crime/201004-202111/MPS", 1728, 140, 0, 53, 0)]
    [InlineData("mps-borough-crime/202105-202304/MPS", 1577, 24, 0, 49, 0)]
    public void Every_row_and_cell_is_staged_and_none_rejected(string file, int rows, int months, int wards, int barnetRows, int barnetWards)
    {
        var report = loaded.File(file);

        Assert.Equal(FileOutcome.Booked, report.Outcome);
        Assert.Equal((rows, (long)rows * months, 0), (report.Batch!.RowsRead, report.Batch.RowsStaged, report.Batch.RowsRejected));
        Assert.DoesNotContain(report.Notices, n => n.Code is not "implausible_month");
        Assert.Equal(
            string.Create(CultureInfo.InvariantCulture, $"{wards}|{barnetRows}|{barnetWards}"),
            loaded.Ask($"SELECT count(DISTINCT ward_code), count(DISTINCT line) FILTER (borough_name = 'Barnet'), count(DISTINCT ward_code) FILTER (borough_name = 'Barnet') FROM staged_offence WHERE batch_id = {report.Batch.BatchId}"));
    }

    [Theory]
    [InlineData("202009-202208", "2020-09", 2294)]
    [InlineData("202009-202208", "2021-05", 2389)]
    [InlineData("202009-202208", "2022-05", 2465)]
    [InlineData("202009-202208", "2022-08", 2291)]
    [InlineData("202105-202304", "2021-05", 2395)]
    [InlineData("202105-202304", "2022-05", 2476)]
    [InlineData("202105-202304", "2022-08", 2292)]
    [InlineData("202105-202304", "2023-04", 2195)]
    [InlineData("202304-202503", "2023-04", 2224)]
    [InlineData("202304-202503", "2023-11", 2479)]
    [InlineData("202304-202503", "2024-01", 2346)]
    [InlineData("202304-202503", "2024-03", 2244)]
    [InlineData("202304-202503", "2025-03", 2382)]
    [InlineData("202307-202506", "2023-11", 2481)]
    [InlineData("202307-202506", "2024-01", 2346)]
    [InlineData("202307-202506", "2024-03", 2243)]
    [InlineData("202307-202506", "2025-03", 2376)]
    [InlineData("202307-202506", "2025-06", 2291)]
    [InlineData("202403-202603", "2024-03", 1)]
    [InlineData("202403-202603", "2025-03", 2367)]
    [InlineData("202403-202603", "2025-06", 2318)]
    public void Barnets_wards_add_up_to_the_total_of_each_vintage(string vintage, string month, int total)
    {
        foreach (var file in new[] { $"mps-ward-crime/{vintage}/MPS Ward", $"mps-ward-crime/{vintage}/barnet" })
            Assert.Equal(total, loaded.Sum(file, "borough_name = 'Barnet' AND month = DATE '" + month + "-01'"));
    }

    // The papers print 522 and 482, 169 and 182; of the last two pairs the publisher has revised the months since.
    [Theory]
    [InlineData("Domestic Burglary", 522, 482)]
    [InlineData("Burglary Business and Community", 169, 182)]
    [InlineData("Robbery of Personal Property", 187, 129)]
    [InlineData("Violence with Injury", 544, 505)]
    public void Barnets_winter_months_are_those_that_the_paper_was_made_from(string label, int winter, int before)
    {
        const string File = "mps-borough-crime/202105-202304/MPS";
        var where = $"borough_name = 'Barnet' AND offence_label = '{label}' AND month BETWEEN ";

        Assert.Equal(winter, loaded.Sum(File, where + "DATE '2022-12-01' AND DATE '2023-02-01'"));
        Assert.Equal(before, loaded.Sum(File, where + "DATE '2021-12-01' AND DATE '2022-02-01'"));
    }

    [Theory]
    [InlineData("2021-05", 2439)]
    [InlineData("2022-05", 2530)]
    public void The_borough_file_counts_more_than_the_wards(string month, int total) =>
        Assert.Equal(total, loaded.Sum("mps-borough-crime/202105-202304/MPS", "borough_name = 'Barnet' AND month = DATE '" + month + "-01'"));

    [Fact]
    public void The_empty_first_month_is_noticed_in_every_borough()
    {
        var report = loaded.File("mps-ward-crime/202403-202603/MPS Ward");

        Assert.Equal(32, report.Notices.Count(n => n.Code == "implausible_month" && n.Subject.EndsWith(" 2024-03", StringComparison.Ordinal)));
        Assert.Equal(47, loaded.Sum("mps-ward-crime/202403-202603/MPS Ward", "month = DATE '2024-03-01'"));
    }

    [Fact]
    public void The_excerpt_of_eighteen_rows_is_held_as_an_incomplete_delivery()
    {
        var report = loaded.File("mps-ward-crime/samples/");

        Assert.Equal((FileOutcome.Held, 18L, 18L * 48), (report.Outcome, report.Batch!.RowsRead, report.Batch.RowsStaged));
        Assert.Equal(["Barking and Dagenham"], report.Notices.Where(n => n.Code == "incomplete_delivery").Select(n => n.Subject));
        Assert.Equal(
            "23",
            loaded.Ask($"SELECT sum(count) FROM staged_offence WHERE batch_id = {report.Batch.BatchId} AND ward_code = 'E05014053' AND offence_label = 'CRIMINAL DAMAGE' AND month BETWEEN DATE '2020-07-01' AND DATE '2020-10-01'"));
    }

    [Fact]
    public void All_of_them_again_changes_nothing()
    {
        var again = loaded.Again();

        Assert.All(again.Files, f => Assert.Equal(FileOutcome.AlreadyKnown, f.Outcome));
        Assert.Equal(16, again.Files.Length);
    }

    /// <summary>All the files, loaded once for all tests of the class.</summary>
    public sealed class Loaded : LoadedFiles
    {
        protected override IEnumerable<string> Paths => [PublishersFiles.Path("mps-ward-crime"), PublishersFiles.Path("mps-borough-crime")];

        public int Sum(string file, string where) =>
            int.Parse(Ask($"SELECT sum(count) FROM staged_offence WHERE batch_id = {File(file).Batch!.BatchId} AND {where}"), CultureInfo.InvariantCulture);
    }
}
