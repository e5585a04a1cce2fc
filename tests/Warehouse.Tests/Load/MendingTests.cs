using System.Text;
using Warehouse.Load;

namespace Warehouse.Tests.Load;

/// <summary>Rejected rows are exported with the columns of their file, mended there and loaded again: what is good joins its batch.</summary>
public sealed class MendingTests : IDisposable
{
    private readonly LoadBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_mended_row_joins_its_batch_under_its_old_line_and_its_reject_is_closed()
    {
        LoadTwoBad();

        var mended = LoadMended(Export().Replace("12,n/a", "12,7", StringComparison.Ordinal));

        Assert.Equal((FileOutcome.Booked, 1, 1L, 9L * 2), (mended.Outcome, mended.Batch!.BatchId, mended.Batch.RowsRejected, mended.Batch.RowsStaged));
        Assert.Equal(["6|Brent|12", "6|Brent|7"], _bench.Rows("SELECT line, borough_name, count FROM staged_offence WHERE borough_name = 'Brent' ORDER BY month"));
        Assert.Equal("MPS_2019", _bench.Ask<string>("SELECT DISTINCT taxonomy FROM staged_offence"));
        using var ledger = _bench.OpenLedger();
        Assert.Equal([11], ledger.Rejects().Select(r => r.Line));
        Assert.Equal(["loaded", "mended"], ledger.Events(1).Select(e => e.Action));
        Assert.Equal(ledger.Find(1), mended.Batch);
    }

    [Fact]
    public void A_closed_reject_keeps_its_reason_and_the_time()
    {
        LoadTwoBad();
        LoadMended(Export().Replace("12,n/a", "12,7", StringComparison.Ordinal));

        Assert.Equal(
            ["6|n/a|not_a_number|2026-04-20 09:30:00+00", "11|x|not_a_number|"],
            _bench.Rows("SELECT r.line, r.value, r.code, k.closed_at::VARCHAR FROM reject AS r JOIN rejected_record AS k USING (batch_id, line) ORDER BY r.line"));
    }

    [Fact]
    public void A_row_that_is_still_bad_stays_rejected_with_its_new_reason()
    {
        LoadTwoBad();

        var mended = LoadMended(Export().Replace("12,n/a", "12,", StringComparison.Ordinal));

        Assert.Equal(2, mended.Batch!.RowsRejected);
        Assert.Equal(["6|blank|", "11|not_a_number|x"], _bench.Rows("SELECT line, code, value FROM open_reject ORDER BY line"));
        Assert.Contains("Still rejected, for the reasons that follow: 2.", mended.Message, StringComparison.Ordinal);
        Assert.Contains(",12,\r\n", Export(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_mended_file_twice_changes_nothing()
    {
        LoadTwoBad();
        var text = Export().Replace("12,n/a", "12,7", StringComparison.Ordinal).Replace("3,x", "3,4", StringComparison.Ordinal);
        LoadMended(text);

        var again = LoadMended(text);

        Assert.Equal(FileOutcome.AlreadyKnown, again.Outcome);
        Assert.Equal("20|0|2", Assert.Single(_bench.Rows("SELECT (SELECT count(*) FROM staged_offence), (SELECT rows_rejected FROM batch), (SELECT count(*) FROM batch_event)")));
        Assert.Equal("", Export());
    }

    [Fact]
    public void Loading_the_original_again_keeps_what_was_mended()
    {
        var text = MpsText.Wards().Barnet().Line("Theft,Theft by Drone,Ward 13628,E05013628,Barnet,1,0,0,0,0,0");
        _bench.LoadText(text);
        LoadMended(Export().Replace("Theft by Drone", "Shoplifting", StringComparison.Ordinal));

        Assert.Equal(FileOutcome.AlreadyKnown, _bench.LoadText(text).Outcome);
        Assert.Equal(1, _bench.Ask<long>("SELECT count(*) FROM staged_offence_record WHERE line = 98 AND offence_label = 'Shoplifting'"));
    }

    [Fact]
    public void Checks_of_whole_files_do_not_judge_a_few_mended_rows()
    {
        _bench.LoadText(MpsText.Wards().Barnet().Line("Theft,Shoplifting,Ward 13628,E05013628,Barnet,1,0,0,0,0,many"));

        var mended = LoadMended(Export().Replace("many", "5", StringComparison.Ordinal));

        Assert.Equal((FileOutcome.Booked, BatchState.Current), (mended.Outcome, mended.Batch!.State));
        Assert.Empty(mended.Notices);
    }

    [Fact]
    public void A_row_that_repeats_another_cannot_be_let_in_unmended()
    {
        _bench.LoadText("MajorText,MinorText,BoroughName,202301\nTheft,Shoplifting,Barnet,5\nTheft,Other Theft,Barnet,5\nTheft,Shoplifting,Barnet,5\n");

        var mended = LoadMended(Export());

        Assert.Equal("repeated_row", Assert.Single(mended.Rejects).Code);
        Assert.Equal(2, _bench.Ask<long>("SELECT count(*) FROM staged_offence"));
    }

    [Fact]
    public void Files_with_other_columns_follow_as_tables_of_their_own_and_all_come_back_in_one_file()
    {
        LoadTwoBad();
        _bench.LoadText("Borough,Major Category,Minor Category,202301\nBarnet,Theft,Shoplifting,=9\nBarnet,Theft,Other Theft,1\nBarnet,Theft,Bicycle Theft,1\n", "other.csv");
        var export = Export();

        var report = _bench.Load(_bench.Write("mended.csv", export.Replace("12,n/a", "12,7", StringComparison.Ordinal).Replace("'=9", "9", StringComparison.Ordinal)));

        Assert.Equal(2, export.Split("batch_id,line,reason,").Length - 1);
        Assert.Equal([(1, 1L), (2, 0L)], report.Files.Select(f => (f.Batch!.BatchId, f.Batch.RowsRejected)));
        Assert.Equal(9, _bench.Ask<long>("SELECT count FROM staged_offence WHERE batch_id = 2 AND line = 2"));
    }

    [Fact]
    public void A_record_with_broken_quotes_or_too_many_fields_can_be_mended()
    {
        _bench.LoadText(MpsText.Boroughs(months: 1).Barnet().Line("Theft,\"Shop\"lifting,Brent,5").Line("Theft,Other Theft,Brent,1,412"));

        var mended = LoadMended("batch_id,line,reason,MajorText,MinorText,LookUp_BoroughName,202209\n1,6,,Theft,Shoplifting,Brent,5\n1,7,,Theft,Other Theft,Brent,\"1,412\"\n");

        Assert.Equal(0, mended.Batch!.RowsRejected);
        Assert.Equal([5, 1412], _bench.Rows("SELECT count FROM staged_offence WHERE borough_name = 'Brent' ORDER BY line").Select(int.Parse));
    }

    [Fact]
    public void Saved_by_a_spreadsheet_in_Windows_1252_with_other_line_ends_it_still_comes_back()
    {
        _bench.LoadText("Type,Date,Part of a policing operation,Policing operation,Latitude,Longitude,Gender,Age range,Self-defined ethnicity,Officer-defined ethnicity,Legislation,Object of search,Outcome,Outcome linked to object of search,Removal of more than just outer clothing\n"
            + "Person search,yesterday,,Caf\u00E9,51.6,-0.13,,,,,,,,,\nPerson search,2022-06-01T10:00:00Z,,,51.6,-0.13,,,,,,,,,\n");
        var text = Export().Replace("Person search,yesterday", "Person search,2022-06-02T10:00:00Z", StringComparison.Ordinal).Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.Contains(",51.6,-0.13,", text, StringComparison.Ordinal);

        _bench.Load(_bench.Write("mended.csv", Encoding.Latin1.GetBytes(text)));

        Assert.Equal("2|Caf\u00E9|-0.13", Assert.Single(_bench.Rows("SELECT line, operation, longitude FROM staged_stop_search WHERE operation IS NOT NULL")));
    }

    [Theory]
    [InlineData("7,6,,Theft,Shoplifting,Brent,12,7", "no_such_batch")]
    [InlineData("1,,,Theft,Shoplifting,Brent,12,7", "mended_row_without_place")]
    [InlineData("1,6,,Theft,Shoplifting,Brent,12,7\n1,6,,Theft,Shoplifting,Brent,12,8", "mended_twice")]
    [InlineData("", "header_only")]
    public void A_row_without_its_place_refuses_the_file(string rows, string code)
    {
        LoadTwoBad();

        var refused = LoadMended("batch_id,line,reason,MajorText,MinorText,LookUp_BoroughName,202209,202210\n" + rows + "\n");

        Assert.Equal((FileOutcome.Refused, code), (refused.Outcome, refused.Code));
        Assert.Equal(2, _bench.Ask<long>("SELECT count(*) FROM open_reject"));
    }

    [Fact]
    public void A_line_that_was_never_rejected_cannot_be_slipped_in()
    {
        LoadTwoBad();

        Assert.Equal(FileOutcome.AlreadyKnown, LoadMended("batch_id,line,reason,MajorText,MinorText,LookUp_BoroughName,202209,202210\n1,2,,Theft,Shoplifting,Brent,12,7\n").Outcome);
        Assert.Equal(16, _bench.Ask<long>("SELECT count(*) FROM staged_offence"));
    }

    [Fact]
    public void A_withdrawn_batch_takes_no_mended_rows()
    {
        LoadTwoBad();
        using (var ledger = _bench.OpenLedger())
            ledger.Withdraw(1, "steward", "wrong file");

        Assert.Equal("withdrawn", LoadMended(Export()).Code);
    }

    [Fact]
    public void A_dry_run_says_what_would_be_mended_and_mends_nothing()
    {
        LoadTwoBad();

        var report = _bench.LoadText(Export().Replace("12,n/a", "12,7", StringComparison.Ordinal), "mended.csv", new LoadOptions(DryRun: true));

        Assert.StartsWith("Would be mended: 1", report.Message, StringComparison.Ordinal);
        Assert.Equal("16|2|0", Assert.Single(_bench.Rows("SELECT (SELECT count(*) FROM staged_offence), (SELECT count(*) FROM open_reject), (SELECT count(*) FROM rejected_record WHERE closed_at IS NOT NULL)")));
    }

    [Fact]
    public void A_workbook_of_mended_rows_is_asked_for_as_CSV() =>
        Assert.Equal(
            "mended_workbook",
            Assert.Single(_bench.Load(_bench.Write("mended.xlsx", BookFixture.Of(("S", [["batch_id", "line", "reason", "MajorText"], [1, 6, "", "Theft"]])))).Files).Code);

    // Lines 6 and 11 are bad.
    private void LoadTwoBad() =>
        _bench.LoadText(MpsText.Boroughs(months: 2).Barnet().Line("Theft,Shoplifting,Brent,12,n/a").Borough("Harrow").Line("Theft,Shoplifting,Enfield,3,x"));

    private FileReport LoadMended(string text) => _bench.LoadText(text, "mended.csv");

    private string Export()
    {
        using var ledger = _bench.OpenLedger();
        using var file = new MemoryStream();
        ledger.ExportRejects(file);
        return Encoding.UTF8.GetString(file.ToArray());
    }
}
