using Warehouse.Load;
using Warehouse.Load.Keys;

namespace Warehouse.Tests.Load.Returns;

/// <summary>Record keys are the same at every load, belong to the unit, and come from a secret that lives outside the home.</summary>
public sealed class RecordKeyTests : IDisposable
{
    private static readonly RecordKeys Keys = new("unit-test-secret"u8.ToArray());
    private readonly LoadBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData("2022-23|000123", 137)]
    [InlineData("2022-23|000124", 100)]
    public void T_01_a_key_is_the_first_byte_of_the_keyed_hash(string naturalKey, int key) => Assert.Equal(key, Keys.Of("fact_marac_case", naturalKey).Key);

    [Fact]
    public void The_draw_is_even_between_0_and_1_and_does_not_hang_on_the_key()
    {
        var drawn = Enumerable.Range(0, 4000).Select(i => Keys.Of("f", $"{i}")).ToArray();

        Assert.All(drawn, d => Assert.InRange(d.Draw, 0, Math.BitDecrement(1.0)));
        // Each tenth holds 400 of 4,000, give or take four standard deviations of 19.
        Assert.All(drawn.GroupBy(d => (int)(d.Draw * 10)), g => Assert.InRange(g.Count(), 324, 476));
        Assert.InRange(drawn.Where(d => d.Key < 128).Average(d => d.Draw), 0.47, 0.53);
    }

    [Fact]
    public void A_row_that_counts_several_has_the_sum_of_as_many_keys() =>
        Assert.Equal(new[] { 1, 2, 3 }.Sum(k => (long)Keys.Of("f", $"row|{k}").Key), Keys.SumOf("f", "row", 3));

    [Fact]
    public void T_48_a_hundred_and_twenty_cases_get_one_ward_each_near_to_the_weights()
    {
        var wards = Enumerable.Range(1, 120).Select(i => Keys.Of("fact_marac_case", $"2021-22|{i:000000}").Draw).GroupBy(u => u < 0.50 ? 0 : u < 0.95 ? 1 : 2).ToDictionary(g => g.Key, g => g.Count());

        Assert.Equal(120, wards.Values.Sum());
        Assert.InRange(wards[0], 44, 76);
        Assert.InRange(wards[1], 38, 70);
        Assert.InRange(wards.GetValueOrDefault(2), 0, 16);
    }

    [Fact]
    public void The_same_case_has_the_same_key_in_every_return_and_another_case_another_hash()
    {
        _bench.LoadText(new ReturnText("marac_cases").Rows(3, "Case reference", "C-"), "a.csv");
        _bench.LoadText(new ReturnText("marac_cases").Row(("Case reference", "C-2"), ("Sender", "TEST  team"), ("Children in household", "4")), "b.csv");

        Assert.Equal(1, _bench.Ask<long>("SELECT count(DISTINCT (record_key, record_draw)) FROM staged_marac WHERE case_reference = 'C-2'"));
        Assert.Equal(3, _bench.Ask<long>("SELECT count(DISTINCT record_draw) FROM staged_marac"));
    }

    [Fact]
    public void A_client_of_two_providers_is_one_unit()
    {
        _bench.LoadText(new ReturnText("ndtms_extract").Row().Row(("Sender", "Other provider"), ("Journey start", "2023-02-01")));
        Assert.Equal(1, _bench.Ask<long>("SELECT count(DISTINCT record_draw) FROM staged_treatment_journey"));
    }

    [Fact]
    public void A_row_of_several_hate_crimes_stages_the_sum_of_their_keys()
    {
        _bench.LoadText(new ReturnText("hate_crime_strands").Row(("Records", "4")));
        var keys = new RecordKeys(File.ReadAllBytes(SecretFile));
        Assert.Equal(keys.SumOf("fact_hate_crime_record", "TESTTEAM|R-1", 4), _bench.Ask<long>("SELECT record_key_sum FROM staged_hate_crime_record"));
    }

    [Fact]
    public void The_secret_is_made_outside_the_home_for_its_account_alone_and_the_ledger_knows_only_its_identifier()
    {
        _bench.LoadText(new ReturnText("marac_cases").Row());

        var secret = File.ReadAllText(SecretFile);
        Assert.Equal(new RecordKeys(System.Text.Encoding.UTF8.GetBytes(secret)).Identifier, _bench.Ask<string>("SELECT identifier FROM record_key_secret"));
        Assert.Equal(64, secret.Length);
        Assert.DoesNotContain(secret, System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(_bench.Home.LedgerFile)), StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(SecretFile));
    }

    [Fact]
    public void An_open_return_needs_no_secret()
    {
        _bench.LoadText(new ReturnText("cctv_log").Row());
        Assert.False(File.Exists(SecretFile));
    }

    [Fact]
    public void Another_secret_and_a_missing_one_are_refused_with_what_to_do_and_nothing_is_booked()
    {
        _bench.LoadText(new ReturnText("marac_cases").Row(), "a.csv");
        File.WriteAllText(SecretFile, "another");
        var other = _bench.LoadText(new ReturnText("marac_cases").Row(("Case reference", "C-2")), "b.csv");
        File.Delete(SecretFile);
        var missing = _bench.LoadText(new ReturnText("marac_cases").Row(("Case reference", "C-3")), "c.csv");

        Assert.Equal((FileOutcome.Refused, "record_key_secret"), (other.Outcome, other.Code));
        Assert.Equal((FileOutcome.Refused, "record_key_secret"), (missing.Outcome, missing.Code));
        Assert.Contains("backup", missing.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(SecretFile));
        Assert.Equal(1, _bench.Ask<long>("SELECT count(*) FROM batch"));
    }

    private string SecretFile => Path.Combine(_bench.Folder, "config", "warehouse", "record-key");
}
