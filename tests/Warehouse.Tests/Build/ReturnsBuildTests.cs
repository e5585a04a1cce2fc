using Warehouse.Access;
using Warehouse.Query;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Warehouse.Tests.Build;

/// <summary>What becomes of returns in a snapshot: sensitive facts in the part apart, open rows in their facts, and small bases hidden.</summary>
public sealed class ReturnsBuildTests(ReturnsHome returns) : IClassFixture<ReturnsHome>
{
    private static readonly string[] SensitiveSets = ["MaracCases", "DomesticAbuseReferrals", "HateCrimeRecords", "TreatmentJourneys", "PreventCases"];

    [Fact]
    public void Case_facts_are_in_the_sensitive_part_and_nobody_reads_them()
    {
        using var host = SnapshotHost.Open(returns.Home);
        using var lease = host.Lease();
        var catalogue = lease.Snapshot.Catalogue;

        foreach (var set in SensitiveSets)
        {
            var relation = catalogue.FindSet(set);
            Assert.NotNull(relation);
            Assert.True(relation.Sensitive);
            Assert.DoesNotContain(relation.Columns, c => c.Physical.Contains("record_key", StringComparison.Ordinal) || c.Physical is "client_key" or "record_draw" || c.Physical.Contains("reference", StringComparison.Ordinal));
            Assert.All(Enum.GetValues<Role>(), role => Assert.Equal(QueryErrorCode.Denied, Assert.Throws<QueryException>(() => Compiler.Compile(new QueryTree.From(set), catalogue, role, null)).Code));
            Assert.NotEqual("0", Assert.Single(returns.Sensitive($"SELECT count(*) FROM {relation.Table}")));
        }
    }

    [Fact]
    public void The_open_part_has_no_table_of_theirs() =>
        Assert.Empty(returns.Open("SELECT table_name FROM duckdb_tables() WHERE table_name IN ('fact_marac', 'fact_domestic_abuse_referral', 'fact_hate_crime_record', 'fact_treatment_journey', 'fact_prevent_case')"));

    [Fact]
    public void No_reference_of_a_case_leaves_the_ledger() =>
        Assert.Empty(returns.Sensitive("SELECT column_name FROM duckdb_columns() WHERE NOT internal AND column_name LIKE '%reference%'"));

    [Fact]
    public void The_open_part_knows_neither_batch_nor_coverage_of_them()
    {
        Assert.Empty(returns.Open("SELECT layout FROM dim_batch WHERE layout IN ('return_marac_cases', 'return_domestic_abuse_referrals', 'return_hate_crime_strands', 'return_ndtms_extract', 'return_prevent_referrals')"));
        Assert.Empty(returns.Open("SELECT source_code FROM dim_coverage WHERE source_code IN ('return_marac_cases', 'return_domestic_abuse_referrals', 'return_hate_crime_strands', 'return_ndtms_extract', 'return_prevent_referrals')"));
    }

    [Fact]
    public void A_case_keeps_its_ward_its_key_and_what_it_is_about() =>
        Assert.Equal(
            ["2023-02-01|2022/23 Q4|E05013630|exact|False|null|False|exact", "2023-02-01|2022/23 Q4|null|exact|True|2022-09-01|True|exact"],
            returns.Sensitive("""
                SELECT month, quarter, ward_code_supplied, geography_basis, repeat, previous_referral_month, clares_law_request, status
                FROM fact_marac WHERE sender = 'Test team' ORDER BY ward_code_supplied
                """));

    [Fact]
    public void T_48_each_case_of_a_ward_that_is_no_more_gets_one_ward_for_ever_by_its_draw()
    {
        // By hand: ordered by code the stretches are 0.05 (Burnt Oak), 0.55 (Colindale North) and 1 (Colindale South).
        var drawn = returns.Ledger("SELECT record_draw FROM staged_marac WHERE ward = 'E05000046'").Select(d => double.Parse(d, System.Globalization.CultureInfo.InvariantCulture)).ToArray();
        string[] wanted = [$"E05013630|{drawn.Count(d => d < 0.05)}", $"E05013632|{drawn.Count(d => d is >= 0.05 and < 0.55)}", $"E05013633|{drawn.Count(d => d >= 0.55)}"];

        var keys = returns.Open("SELECT area_key, area_code FROM dim_area WHERE area_code IN ('E05013630', 'E05013632', 'E05013633') AND area_type = 'ward'").ToDictionary(r => r.Split('|')[0], r => r.Split('|')[1]);
        var got = returns.Sensitive("SELECT area_key, count(*) FROM fact_marac WHERE ward_code_supplied = 'E05000046' AND geography_basis = 'apportioned' AND status = 'estimated' GROUP BY ALL")
            .Select(r => $"{keys[r.Split('|')[0]]}|{r.Split('|')[1]}").Order(StringComparer.Ordinal);

        Assert.Equal(120, drawn.Length);
        Assert.Equal(wanted, got);
    }

    [Fact]
    public void The_keys_of_the_fact_are_those_of_the_load() =>
        Assert.Equal(
            returns.Ledger("SELECT sum(record_key), sum(record_key_sum) FROM staged_hate_crime_record"),
            returns.Sensitive("SELECT sum(record_key), sum(record_key_sum) FROM fact_hate_crime_record"));

    [Fact]
    public void A_row_of_three_hate_crimes_counts_three_and_carries_both_strands() =>
        Assert.Equal(["3|True|True", "1|True|False"], returns.Sensitive("SELECT count, race, religion FROM fact_hate_crime_record ORDER BY count DESC"));

    [Fact]
    public void T_53_the_first_substance_group_that_fits_a_gap_of_21_days_and_who_completed() =>
        Assert.Equal(
            [
                "2022-06-01|opiate|False|False",
                "2023-01-02|opiate|True|True",
                "2023-01-15|alcohol only|False|False",
                "2023-02-10|non-opiate and alcohol|False|False",
                "2023-03-06|non-opiate only|True|False",
            ],
            returns.Sensitive("SELECT journey_start, substance_group, new_presentation, completed FROM fact_treatment_journey ORDER BY journey_start"));

    [Fact]
    public void A_client_with_two_providers_is_one_client_and_who_comes_back_has_returned()
    {
        Assert.Equal(["2|2"], returns.Sensitive("SELECT count(DISTINCT client_key), count(DISTINCT record_key) FROM fact_treatment_journey"));
        Assert.Equal(["2023-01-02", "2023-02-10"], returns.Sensitive("SELECT journey_start FROM fact_treatment_journey WHERE returned_within_six_months ORDER BY 1"));
    }

    [Fact]
    public void Of_a_sender_and_period_the_later_return_counts_whole_and_the_earlier_until_then()
    {
        Assert.Equal(["1|7|2023-05-10|9999-12-31", "2|1|2023-04-10|2023-05-10"], returns.Sensitive("SELECT count(*), any_value(children_in_household), valid_from, valid_to FROM fact_marac WHERE sender = 'Corrected' GROUP BY ALL ORDER BY 1"));
        Assert.Equal(
            ["Begging|20|2023-05-10|9999-12-31", "Begging|10|2023-04-10|2023-05-10", "Fire|1|2023-04-10|2023-05-10"],
            returns.Open("SELECT incident_type, count, valid_from, valid_to FROM fact_cctv WHERE batch_id IN (SELECT batch_id FROM dim_batch WHERE file_name IN ('new.csv', 'old.csv')) ORDER BY valid_from DESC, incident_type"));
        Assert.Equal(["new.csv|current", "old.csv|superseded"], returns.Open("SELECT file_name, state FROM dim_batch WHERE file_name IN ('new.csv', 'old.csv') ORDER BY file_name"));
    }

    [Fact]
    public void A_quarter_of_nothing_is_covered_and_supersedes()
    {
        Assert.Equal(
            ["2022-07-01|2022-09-30|9999-12-31", "2022-10-01|2022-12-31|9999-12-31"],
            returns.Open("SELECT \"PeriodStart\", \"PeriodEnd\", valid_to FROM coverage_asb WHERE \"PeriodType\" = 'quarter' ORDER BY 1"));
        Assert.Equal(["nil.csv|current", "not-nil.csv|superseded"], returns.Open("SELECT file_name, state FROM dim_batch WHERE file_name IN ('nil.csv', 'not-nil.csv') ORDER BY file_name"));
    }

    [Fact]
    public void The_control_room_and_the_safety_team_are_in_their_facts()
    {
        Assert.Equal(
            ["2023-02-01|month|E05013630|Begging|22|Proactive|3|exact", "2023-02-01|month|X-NOWARD|Theft|null|null|4|exact"],
            returns.Open("""
                SELECT f.period_start, f.period_type, a.area_code, incident_type, hour, found, count, f.status
                FROM fact_cctv AS f JOIN dim_area AS a USING (area_key) JOIN dim_batch AS b USING (batch_id) WHERE b.file_name = 'cctv.csv' ORDER BY incident_type
                """));
        Assert.Equal(
            ["2023-02-01|E09000003|CPN|2", "2023-03-01|E09000003|CPN|0"],
            returns.Open("SELECT f.month, a.area_code, power, count FROM fact_asb AS f JOIN dim_area AS a USING (area_key) JOIN dim_batch AS b USING (batch_id) WHERE b.file_name = 'asb.csv' ORDER BY f.month"));
    }

    [Fact]
    public void Shares_stand_with_their_base_and_interval() =>
        // 21 of 70 is 30 %; Wilson's interval 20.5 to 41.5. Of 35 women 21 said no: 60 %. All 35 men said yes.
        Assert.Equal(
            ["No|Sex: Female|60.0000|21|35.0000|exact", "No|Sex: Male|0.0000|0|35.0000|exact", "No|all|30.0000|21|70.0000|exact"],
            returns.Open("""
                SELECT answer, respondents, value, count, base_count, f.status
                FROM fact_survey AS f JOIN dim_area AS a USING (area_key)
                WHERE survey = 'Test survey 2023' AND answer = 'No' AND a.area_type = 'borough' AND respondents NOT LIKE 'Age%' ORDER BY respondents
                """));

    [Fact]
    public void The_interval_is_wilsons() =>
        Assert.Equal(["20.5000|41.5000"], returns.Open("SELECT DISTINCT lower, upper FROM fact_survey WHERE survey = 'Test survey 2023' AND answer = 'No' AND base_count = 70"));

    [Fact]
    public void A_breakdown_with_a_group_under_30_is_hidden_whole_with_every_count_of_it() =>
        // Ten of 70 are 18 to 24: with the 60 shown they could be reckoned. Forty are of one ward and thirty of none: 21 of 40 is 52.5 %.
        Assert.Equal(
            ["Age: 18-24|null|null|null|suppressed|small_base", "Age: 25-34|null|null|null|suppressed|small_base", "all|52.5000|21|40.0000|exact|null"],
            returns.Open("""
                SELECT respondents, value, count, base_count, f.status, reason
                FROM fact_survey AS f JOIN dim_area AS a USING (area_key)
                WHERE survey = 'Test survey 2023' AND answer = 'No' AND (respondents LIKE 'Age%' OR a.area_type = 'ward') ORDER BY respondents
                """));

    [Fact]
    public void Under_30_answers_no_number_is_stored() =>
        Assert.Equal(
            ["No|null|null|null|null|null|suppressed|small_base", "Yes|null|null|null|null|null|suppressed|small_base"],
            returns.Open("SELECT answer, value, count, base_count, lower, upper, status, reason FROM fact_survey WHERE survey = 'Small survey' ORDER BY answer"));

    [Fact]
    public void An_indicator_is_reckoned_where_it_must_and_stands_beside_its_target_for_any_place() =>
        Assert.Equal(
            [
                "Deciles|quarter|E01000115|null|lsoa|null|3|null|published",
                "Incidents|roll3|null|null|other|Colindale Station|12|null|published",
                "Pupils absent|quarter|E09000003|borough|borough|null|17.8|15|published",
                "Pupils absent|quarter|E92000001|national|national|Benchmark|16|null|published",
            ],
            returns.Open("""
                SELECT indicator, period_type, area_code, area_type, area_type_as_supplied, category, round(value, 1), target, status
                FROM fact_indicator JOIN dim_source AS s USING (source_key) WHERE s.source_code = 'return_indicator' ORDER BY indicator, area_code
                """));
}
