using Warehouse.Load;

namespace Warehouse.Tests.Load;

/// <summary>What is checked of a file as a whole: labels, wards, months, repetitions.</summary>
public sealed class LoadChecksTests : IDisposable
{
    private readonly LoadBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("Burglary", "Burglary in a Dwelling", "MPS_PRE_2019")]
    [InlineData("Theft and Handling", "Theft/Taking Of Motor Vehicle", "MPS_PRE_2019")]
    [InlineData("Burglary", "Domestic Burglary", "MPS_2019")]
    [InlineData("Robbery", "Robbery of Personal Property", "MPS_2019")]
    [InlineData("ROBBERY", "ROBBERY OF PERSONAL PROPERTY", "MPS_CONNECT_2024")]
    [InlineData("robbery", "robbery  of personal-property", "MPS_CONNECT_2024")]
    public void The_taxonomy_is_told_by_the_labels_and_their_case(string group, string offence, string taxonomy)
    {
        var report = _bench.LoadText(MpsText.Boroughs().Row($"{group},{offence},Barnet"));

        Assert.Equal(FileOutcome.Booked, report.Outcome);
        Assert.Equal(taxonomy, _bench.Ask<string>("SELECT DISTINCT taxonomy FROM staged_offence"));
    }

    [Theory]
    [InlineData("BURGLARY", "BURGLARY BUSINESS AND COMMUNITY")]
    [InlineData("BURGLARY", "BURGLARY  -  BUSINESS AND COMMUNITY")]
    [InlineData("BURGLARY", "Burglary\u00A0\u2013 Business and Community")]
    [InlineData("Public Order Offences", "\"Racially or Religiously Aggravated Public Fear, Al\"")]
    [InlineData("OTHER ACCEPTED CRIME", "WHATEVER THE PUBLISHER WRITES")]
    public void A_label_is_known_whatever_its_case_hyphens_blanks_and_cut(string group, string offence) =>
        Assert.Empty(_bench.LoadText(MpsText.Boroughs().Row($"{group},{offence},Barnet")).Notices);

    [Fact]
    public void Unknown_labels_on_more_than_one_in_a_hundred_counts_hold_the_batch()
    {
        var report = _bench.LoadText(MpsText.Boroughs().Barnet().Row("Theft,Theft by Drone,Barnet"));

        Assert.Equal(FileOutcome.Held, report.Outcome);
        Assert.Contains("Theft / Theft by Drone", report.Batch!.Reason, StringComparison.Ordinal);
        Assert.Equal(("unknown_label", "Theft / Theft by Drone"), Assert.Single(report.Notices.Select(n => (n.Code, n.Subject))));
        Assert.Equal((5 * 6, 0L), (report.Batch.RowsStaged, report.Batch.RowsRejected));
    }

    [Fact]
    public void A_rare_unknown_label_rejects_its_own_rows_only()
    {
        var report = _bench.LoadText(Rare());

        Assert.Equal(FileOutcome.Booked, report.Outcome);
        var reject = Assert.Single(report.Rejects);
        Assert.Equal((98, "MinorText", "Theft / Theft by Drone", "unknown_label"), (reject.Line, reject.ColumnName, reject.Value, reject.Code));
        Assert.Equal((97L, 96L * 6, 1L), (report.Batch!.RowsRead, report.Batch.RowsStaged, report.Batch.RowsRejected));
        Assert.Equal(0, _bench.Ask<long>("SELECT count(*) FROM staged_offence WHERE line = 98"));
    }

    [Fact]
    public void A_file_that_counts_nothing_is_weighed_by_its_rows() =>
        Assert.Equal(FileOutcome.Held, _bench.LoadText("MajorText,MinorText,BoroughName,202301\nTheft,Shoplifting,Barnet,0\nTheft,Theft by Drone,Barnet,0\n").Outcome);

    [Fact]
    public void When_the_map_is_mended_the_same_bytes_are_checked_again_and_become_current()
    {
        var text = MpsText.Boroughs().Barnet().Row("Theft,Theft by Drone,Barnet");
        _bench.LoadText(text);
        var still = _bench.LoadText(text);
        _bench.AddReference("offence_map", "MPS_2019,Theft,Theft by Drone,Theft,Other theft,,no,no,no,no");

        var mended = _bench.LoadText(text);

        Assert.Equal((FileOutcome.AlreadyKnown, FileOutcome.Booked), (still.Outcome, mended.Outcome));
        Assert.Equal((1, BatchState.Current), (mended.Batch!.BatchId, mended.Batch.State));
        Assert.Equal(["1|loaded", "1|reloaded"], _bench.Rows("SELECT batch_id, action FROM batch_event ORDER BY rowid"));
        Assert.Equal("1|30|0", Assert.Single(_bench.Rows("SELECT (SELECT count(*) FROM batch), (SELECT count(*) FROM staged_offence), (SELECT count(*) FROM notice)")));
    }

    [Fact]
    public void When_the_map_is_mended_the_rejected_rows_come_back()
    {
        _bench.LoadText(Rare());
        _bench.AddReference("offence_map", "MPS_2019,Theft,Theft by Drone,Theft,Other theft,,no,no,no,no");

        var mended = _bench.LoadText(Rare());

        Assert.Equal((FileOutcome.Booked, 0L, 97L * 6), (mended.Outcome, mended.Batch!.RowsRejected, mended.Batch.RowsStaged));
        Assert.Equal("0|1", Assert.Single(_bench.Rows("SELECT (SELECT count(*) FROM reject), (SELECT count(*) FROM batch)")));
    }

    [Fact]
    public void What_a_person_held_is_not_made_current_by_loading_again()
    {
        var text = MpsText.Boroughs().Barnet();
        _bench.LoadText(text);
        using (var ledger = _bench.OpenLedger())
            ledger.Hold(1, "steward", "asked the publisher");

        Assert.Equal(FileOutcome.AlreadyKnown, _bench.LoadText(text).Outcome);
        Assert.Equal("held", _bench.Ask<string>("SELECT state FROM batch"));
    }

    [Fact]
    public void A_borough_that_lacks_a_ward_holds_the_batch_with_its_name_and_counts()
    {
        var report = _bench.LoadText(MpsText.Wards().Borough("Barnet", 13628, 13650).Borough("Brent", 13496, 13517));

        Assert.Equal(FileOutcome.Held, report.Outcome);
        Assert.Contains("Barnet comes with 23 of its 24 wards", report.Batch!.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Brent", report.Batch.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_ward_codes_tell_which_boundaries_are_meant()
    {
        Assert.Equal(FileOutcome.Booked, _bench.LoadText(MpsText.Wards().Borough("Barnet", 43, 63), "old.csv").Outcome);

        var report = _bench.LoadText(MpsText.Wards().Borough("Barnet", 13628, 13648), "new.csv");

        Assert.Contains("21 of its 24", report.Batch!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ward_under_a_pseudo_area_is_not_missing()
    {
        var text = MpsText.Wards().Borough("Hillingdon", 13564, 13569).Borough("Hillingdon", 13571, 13584).Borough("Aviation Security (SO18)", 13570, 13570);

        Assert.Equal(FileOutcome.Booked, _bench.LoadText(text).Outcome);
    }

    [Fact]
    public void A_pseudo_area_alone_brings_no_borough() =>
        Assert.Equal(FileOutcome.Booked, _bench.LoadText(MpsText.Wards().Borough("Aviation Security (SO18) (Legacy Only)", 13570, 13570).Barnet()).Outcome);

    [Fact]
    public void An_empty_shell_of_a_month_is_told_and_kept()
    {
        var report = _bench.LoadText("MajorText,MinorText,BoroughName,202301,202302,202303,202304\nTheft,Shoplifting,Barnet,1,120,130,110\nTheft,Shoplifting,Brent,61,120,130,110\n");

        Assert.Equal(FileOutcome.Booked, report.Outcome);
        var notice = Assert.Single(report.Notices);
        Assert.Equal(("implausible_month", "Barnet 2023-01"), (notice.Code, notice.Subject));
        Assert.Equal(1, _bench.Ask<long>("SELECT count FROM staged_offence WHERE borough_name = 'Barnet' AND month = DATE '2023-01-01'"));
        using var ledger = _bench.OpenLedger();
        Assert.Equal([notice], ledger.Notices(1));
    }

    [Fact]
    public void A_pseudo_area_may_well_be_empty_for_a_month() =>
        Assert.Empty(_bench.LoadText("MajorText,MinorText,BoroughName,202301,202302,202303\nTheft,Shoplifting,London Heathrow and London City Airports,1,120,130\n").Notices);

    [Fact]
    public void Offences_without_a_ward_are_kept_and_told()
    {
        var report = _bench.LoadText(MpsText.Wards().Barnet().Row("Burglary,Domestic Burglary,,,Barnet"));

        Assert.Equal((FileOutcome.Booked, 0L), (report.Outcome, report.Batch!.RowsRejected));
        Assert.Equal(("unverified_area", "no ward"), Assert.Single(report.Notices.Select(n => (n.Code, n.Subject))));
        Assert.Equal(6, _bench.Ask<long>("SELECT count(*) FROM staged_offence WHERE ward_code IS NULL"));
    }

    [Fact]
    public void A_ward_file_without_any_ward_code_is_held() =>
        Assert.Equal(FileOutcome.Held, _bench.LoadText(MpsText.Wards().Row("Burglary,Domestic Burglary,Hale,,Barnet")).Outcome);

    [Fact]
    public void A_single_month_has_nothing_to_be_compared_with() =>
        Assert.Empty(_bench.LoadText("MajorText,MinorText,BoroughName,202301\nTheft,Shoplifting,Barnet,1\n").Notices);

    [Fact]
    public void A_ward_that_reference_data_does_not_know_is_told_and_not_rejected()
    {
        var report = _bench.LoadText(MpsText.Wards().Barnet().Borough("Barnet", 99001, 99001));

        Assert.Equal((FileOutcome.Booked, 0L), (report.Outcome, report.Batch!.RowsRejected));
        Assert.Equal(("unverified_area", "E05099001"), Assert.Single(report.Notices.Select(n => (n.Code, n.Subject))));
    }

    [Fact]
    public void A_row_that_repeats_another_is_rejected()
    {
        var report = _bench.LoadText("MajorText,MinorText,BoroughName,202301,202302\nTheft,Shoplifting,Barnet,5,6\nTheft,Other Theft,Barnet,5,6\nTheft,Shoplifting,Barnet,5,6\n");

        Assert.Equal(FileOutcome.Booked, report.Outcome);
        var reject = Assert.Single(report.Rejects);
        Assert.Equal((4, "repeated_row"), (reject.Line, reject.Code));
        Assert.Contains("Line 2", reject.Reason, StringComparison.Ordinal);
        Assert.Equal(22, _bench.Ask<long>("SELECT sum(count)::BIGINT FROM staged_offence"));
    }

    [Fact]
    public void Two_rows_that_contradict_each_other_hold_the_batch()
    {
        var report = _bench.LoadText("MajorText,MinorText,BoroughName,202301\nTheft,Shoplifting,Barnet,5\nTheft,Shoplifting,Barnet,6\n");

        Assert.Equal(FileOutcome.Held, report.Outcome);
        Assert.Contains("Lines 2 and 3", report.Batch!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void One_ward_under_two_names_is_kept_to_be_added_up()
    {
        var report = _bench.LoadText(MpsText.Wards().Barnet().Row("Burglary,Domestic Burglary,Ward 13628 (KG),E05013628,Barnet"));

        Assert.Equal((FileOutcome.Booked, 0L, 97L * 6), (report.Outcome, report.Batch!.RowsRejected, report.Batch.RowsStaged));
    }

    // 96 known rows and one unknown with a single count in its first month.
    private static MpsText Rare() => MpsText.Wards().Barnet().Line("Theft,Theft by Drone,Ward 13628,E05013628,Barnet,1,0,0,0,0,0");
}
