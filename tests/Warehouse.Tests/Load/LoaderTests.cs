using System.Text;
using Warehouse.Load;

namespace Warehouse.Tests.Load;

public sealed class LoaderTests : IDisposable
{
    private readonly LoadBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_ward_file_becomes_a_batch_with_a_row_for_every_cell()
    {
        var report = _bench.LoadText(MpsText.Wards().Barnet());

        Assert.Equal(FileOutcome.Booked, report.Outcome);
        var batch = Assert.IsType<Batch>(report.Batch);
        Assert.Equal((1, "mps_ward", "mps_ward_crime", "file.csv"), (batch.BatchId, batch.SourceCode, batch.Layout, batch.FileName));
        Assert.Equal((24 * 4, 24 * 4 * 6, 0), (batch.RowsRead, batch.RowsStaged, batch.RowsRejected));
        Assert.Equal((new DateOnly(2022, 9, 1), new DateOnly(2023, 2, 1)), (batch.FirstMonth, batch.LastMonth));
        Assert.Equal((new DateOnly(2023, 3, 1), true), (batch.Issued, batch.IssuedInferred));
        Assert.Equal((BatchState.Current, null, false), (batch.State, batch.Reason, batch.Synthetic));
        Assert.Empty(report.Notices);
        Assert.Equal(
            ["1|2|2022-09-01|Barnet|E05013628|Ward 13628|MPS_2019|Burglary|Domestic Burglary|11"],
            _bench.Rows("SELECT * REPLACE (month::VARCHAR AS month) FROM staged_offence ORDER BY line, month LIMIT 1"));
        Assert.Equal(24 * 4 * 6, _bench.Ask<long>("SELECT count(DISTINCT (line, month)) FROM staged_offence"));
    }

    [Fact]
    public void What_is_booked_is_what_the_ledger_gives_back()
    {
        var batch = _bench.LoadText(MpsText.Boroughs().Barnet()).Batch;

        using var ledger = _bench.OpenLedger();

        Assert.Equal(batch, Assert.Single(ledger.Batches()));
        Assert.Equal(batch, ledger.Find(1));
        Assert.Equal([new BatchEvent(1, LoadBench.Now, "tester", "loaded", null)], ledger.Events(1));
    }

    [Fact]
    public void Every_spelling_of_the_header_and_any_order_of_columns_stages_the_same()
    {
        _bench.LoadText("MajorText,MinorText,LookUp_BoroughName,202301,202302\nTheft,Shoplifting,Barnet,1,0\n", "a.csv");
        _bench.LoadText("Borough,Major Category,Minor Category,202301,202302\r\nBarnet,Theft,Shoplifting,1,0\r\n", "b.csv");
        _bench.LoadText("\uFEFF202302,, SubGroup ,202301,Group,BoroughName,\n\"0\",,Shoplifting,\"1\",Theft, Barnet ,", "c.csv");

        Assert.Equal(
            ["1|2023-01-01|1", "1|2023-02-01|0", "2|2023-01-01|1", "2|2023-02-01|0", "3|2023-01-01|1", "3|2023-02-01|0"],
            _bench.Rows("SELECT batch_id, month::VARCHAR, count FROM staged_offence WHERE (line, borough_name, ward_code, group_label, offence_label, taxonomy) IS NOT DISTINCT FROM (2, 'Barnet', NULL, 'Theft', 'Shoplifting', 'MPS_2019') ORDER BY ALL"));
    }

    [Fact]
    public void The_same_bytes_twice_change_nothing_whatever_the_name()
    {
        var text = MpsText.Wards().Barnet();
        _bench.LoadText(text, "first.csv");

        var again = _bench.LoadText(text, "second.csv");

        Assert.Equal(FileOutcome.AlreadyKnown, again.Outcome);
        Assert.Contains("batch 1", again.Message, StringComparison.Ordinal);
        Assert.Equal("1|576|1", Assert.Single(_bench.Rows("SELECT (SELECT count(*) FROM batch), (SELECT count(*) FROM staged_offence), (SELECT count(*) FROM batch_event)")));
    }

    [Fact]
    public void A_bad_row_is_kept_with_its_place_and_reason_and_the_rest_goes_on()
    {
        var report = _bench.LoadText(MpsText.Boroughs(months: 2).Barnet().Line("Theft,Shoplifting,Brent,12,n/a").Borough("Harrow"));

        Assert.Equal(FileOutcome.Booked, report.Outcome);
        Assert.Equal((9, 16, 1), (report.Batch!.RowsRead, report.Batch.RowsStaged, report.Batch.RowsRejected));
        var reject = Assert.Single(report.Rejects);
        Assert.Equal((1, "file.csv", 6, "202210", "n/a", "not_a_number"), (reject.BatchId, reject.FileName, reject.Line, reject.ColumnName, reject.Value, reject.Code));
        using var ledger = _bench.OpenLedger();
        Assert.Equal([reject], ledger.Rejects());
        Assert.Equal([reject], ledger.Rejects(1));
        Assert.Empty(ledger.Rejects(2));
    }

    [Fact]
    public void A_file_cut_off_in_its_last_row_is_held_for_nobody_knows_what_came_behind()
    {
        var text = MpsText.Boroughs().Barnet().ToString();

        var report = _bench.LoadText(text[..^10]);

        var reject = Assert.Single(report.Rejects);
        Assert.Contains("breaks off in its last row, in line 5", report.Batch!.Reason, StringComparison.Ordinal);
        Assert.Equal((FileOutcome.Held, 5, "too_few_fields", "202212"), (report.Outcome, reject.Line, reject.Code, reject.ColumnName));
    }

    [Fact]
    public void A_short_row_in_the_middle_of_a_file_costs_that_row_only()
    {
        var text = MpsText.Boroughs().Barnet().Line("Theft,Shoplifting,Barnet,1").Row("Theft,Bicycle Theft,Barnet").ToString();

        var report = _bench.LoadText(text);

        Assert.Equal((FileOutcome.Booked, 6, "too_few_fields"), (report.Outcome, Assert.Single(report.Rejects).Line, report.Rejects[0].Code));
    }

    [Fact]
    public void A_file_that_is_mostly_unreadable_is_held()
    {
        var report = _bench.LoadText("MajorText,MinorText,BoroughName,202301\nTheft,Shoplifting,Barnet,1\nTheft,Other Theft,Barnet,x\nTheft,Bicycle Theft,Barnet,y\n");

        Assert.Equal((FileOutcome.Held, 2L), (report.Outcome, report.Batch!.RowsRejected));
        Assert.Contains(report.Notices, n => n.Code == "mostly_rejected");
    }

    [Fact]
    public void A_column_of_unknown_meaning_holds_the_batch()
    {
        var report = _bench.LoadText("MajorText,MinorText,BoroughName,Measure,202301\nTheft,Shoplifting,Barnet,Offences,1\n");

        Assert.Equal(FileOutcome.Held, report.Outcome);
        Assert.Contains("'Measure'", report.Batch!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_that_is_missing_between_others_is_told() =>
        Assert.Contains("2023-02", Assert.Single(_bench.LoadText("MajorText,MinorText,BoroughName,202301,202303\nTheft,Shoplifting,Barnet,10,12\n").Notices).Message, StringComparison.Ordinal);

    [Fact]
    public void The_day_of_issue_can_be_given_and_cannot_be_before_the_last_month()
    {
        var text = MpsText.Boroughs().Barnet();

        var tooEarly = _bench.LoadText(text, options: new LoadOptions(Issued: new DateOnly(2023, 1, 31)));
        var given = _bench.LoadText(text, options: new LoadOptions(Issued: new DateOnly(2023, 3, 9)));

        Assert.Equal((FileOutcome.Refused, "issued_too_early"), (tooEarly.Outcome, tooEarly.Code));
        Assert.Equal((new DateOnly(2023, 3, 9), false), (given.Batch!.Issued, given.Batch.IssuedInferred));
    }

    [Fact]
    public void A_dry_run_says_what_would_be_and_books_nothing()
    {
        var report = Assert.Single(_bench.Load(new LoadOptions(DryRun: true), _bench.Write("a.csv", MpsText.Wards().Borough("Barnet", 13628, 13640))).Files);

        Assert.Equal(FileOutcome.Held, report.Outcome);
        Assert.StartsWith("Would be HELD", report.Message, StringComparison.Ordinal);
        Assert.Equal("0|0|0|0", Assert.Single(_bench.Rows("SELECT (SELECT count(*) FROM batch), (SELECT count(*) FROM staged_offence), (SELECT count(*) FROM notice), (SELECT count(*) FROM batch_event)")));
    }

    [Fact]
    public void In_a_folder_what_is_known_is_loaded_and_the_rest_is_listed_with_a_reason()
    {
        _bench.Write("in/2023/borough.csv", MpsText.Boroughs().Barnet());
        _bench.Write("in/notes.txt", "Not a table at all.\n");
        _bench.Write("in/street.csv", "Crime ID,Month\nabc,2023-01\n");
        _bench.Write("in/empty.csv", "");
        _bench.Write("in/.hidden.csv", "x");

        var report = _bench.Load(Path.Combine(_bench.Folder, "in"));

        Assert.False(report.AnyNamedFileRefused);
        Assert.Equal(
            [("borough.csv", FileOutcome.Booked, null), ("empty.csv", FileOutcome.NotRecognised, "empty"), ("notes.txt", FileOutcome.NotRecognised, "not_recognised"), ("street.csv", FileOutcome.NotRecognised, "not_recognised")],
            report.Files.Select(f => (Path.GetFileName(f.Path), f.Outcome, f.Code)));
        Assert.All(report.Files, f => Assert.NotEmpty(f.Message));
    }

    [Fact]
    public void A_link_that_leads_back_up_is_not_followed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows asks for a privilege to make links.");
        var file = _bench.Write("in/deep/borough.csv", MpsText.Boroughs().Barnet());
        Directory.CreateSymbolicLink(Path.Combine(_bench.Folder, "in", "deep", "loop"), Path.Combine(_bench.Folder, "in"));
        File.CreateSymbolicLink(Path.Combine(_bench.Folder, "in", "z-link.csv"), file);

        var report = _bench.Load(Path.Combine(_bench.Folder, "in"));

        Assert.Equal([FileOutcome.Booked, FileOutcome.AlreadyKnown], report.Files.Select(f => f.Outcome));
    }

    [Fact]
    public void A_file_that_is_named_and_in_a_named_folder_is_loaded_once()
    {
        var file = _bench.Write("in/borough.csv", MpsText.Boroughs().Barnet());

        var report = _bench.Load(Path.Combine(_bench.Folder, "in"), file);

        Assert.True(Assert.Single(report.Files).Named);
    }

    [Fact]
    public void A_named_file_that_cannot_be_loaded_is_refused_and_the_others_go_on()
    {
        var report = _bench.Load(Path.Combine(_bench.Folder, "nowhere.csv"), _bench.Write("good.csv", MpsText.Boroughs().Barnet()));

        Assert.True(report.AnyNamedFileRefused);
        Assert.Equal([("no_such_file", FileOutcome.Refused), (null, FileOutcome.Booked)], report.Files.Select(f => (f.Code, f.Outcome)));
    }

    public static TheoryData<string, byte[]> BadFiles => new()
    {
        { "empty", [] },
        { "not_text", "PK\u0005\u0006"u8.ToArray() },
        { "damaged", "PK\u0003\u0004 and no more"u8.ToArray() },
        { "not_json", "[{\"MajorText\":"u8.ToArray() },
        { "not_recognised", "[]"u8.ToArray() },
        { "binary", [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 79 % 251))] },
        { "not_recognised", "Some words.\n"u8.ToArray() },
        { "not_recognised", "\n\n\n"u8.ToArray() },
        { "not_text", "<!DOCTYPE html><html><body>Moved</body></html>"u8.ToArray() },
        { "header_only", "MajorText,MinorText,BoroughName,202301\n"u8.ToArray() },
        { "header_only", "MajorText,MinorText,BoroughName,202301"u8.ToArray() },
        { "line_too_long", Encoding.ASCII.GetBytes(new string('x', 3 << 20)) },
        { "line_too_long", Encoding.ASCII.GetBytes("MajorText,MinorText,BoroughName,202301\nTheft,Shoplifting," + new string('x', 3 << 20)) },
        { "binary", [.. "MajorText,MinorText,BoroughName,202301\nTheft,Shoplifting,Barnet,1"u8, 0, 0, 0] },
        { "column_twice", "MajorText,MinorText,BoroughName,202301,202301\nTheft,Shoplifting,Barnet,1,1\n"u8.ToArray() },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void A_file_that_is_no_table_is_refused_by_name_of_the_rule_and_leaves_nothing(string code, byte[] bytes)
    {
        var report = _bench.Load(_bench.Write("MPS Ward Level Crime.csv", bytes));

        var file = Assert.Single(report.Files);
        Assert.Equal((FileOutcome.Refused, code), (file.Outcome, file.Code));
        Assert.True(report.AnyNamedFileRefused);
        Assert.Null(file.Batch);
        Assert.Equal(0, _bench.Ask<long>("SELECT count(*) FROM batch"));
    }

    [Fact]
    public void A_load_that_is_stopped_leaves_nothing_half()
    {
        var path = _bench.Write("long.csv", LongFile());
        using var stop = new CancellationTokenSource();
        var progress = new Stopper(stop);

        Assert.Throws<OperationCanceledException>(() => new Loader(_bench.Home, _bench.Files).Load([path], new LoadOptions(), progress, stop.Token));

        Assert.Equal("0|0|0", Assert.Single(_bench.Rows("SELECT (SELECT count(*) FROM batch), (SELECT count(*) FROM staged_offence), (SELECT count(*) FROM reject)")));
        Assert.Equal(FileOutcome.Booked, Assert.Single(_bench.Load(path).Files).Outcome);
    }

    [Fact]
    public void Progress_tells_bytes_and_rows_up_to_the_end()
    {
        var path = _bench.Write("long.csv", LongFile());
        var told = new Collector();

        new Loader(_bench.Home, _bench.Files).Load([path], new LoadOptions(), told);

        var size = new FileInfo(path).Length;
        Assert.Equal(new LoadProgress(path, size, size, 10_000, LoadStep.Booking), told.Reports[^1]);
        Assert.True(told.Reports.Count > 1);
        Assert.Equal(told.Reports.Select(r => r.BytesDone).Order(), told.Reports.Select(r => r.BytesDone));
    }

    private static MpsText LongFile()
    {
        var text = MpsText.Boroughs(months: 1);
        for (var i = 0; i < 10_000; i++)
            text.Row($"Theft,Shoplifting,Place {i}");
        return text;
    }

    private sealed class Stopper(CancellationTokenSource stop) : IProgress<LoadProgress>
    {
        public void Report(LoadProgress value) => stop.Cancel();
    }

    private sealed class Collector : IProgress<LoadProgress>
    {
        public List<LoadProgress> Reports { get; } = [];

        public void Report(LoadProgress value) => Reports.Add(value);
    }
}
