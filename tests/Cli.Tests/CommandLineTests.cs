namespace Cli.Tests;

public sealed class CommandLineTests : IDisposable
{
    private const string Question =
        "RecordedOffences?$apply=filter(AreaCode eq 'E09000003' and AreaType eq 'borough' and Offence eq 'Residential burglary' and Month ge 2022-12-01 and Month le 2023-02-01)/aggregate(Count with sum as Total)";

    private readonly CommandLine line = new();

    public void Dispose() => line.Dispose();

    [Fact]
    public void A_loaded_file_is_built_and_answers_with_the_sum_of_its_cells()
    {
        using var loaded = CommandLine.WithOffences();

        Assert.Equal("[{\"Total\":60}]\n", loaded.Run("query", Question, "--format", "json").Output);
        Assert.StartsWith("Total,Total_status,Total_reason\r\n60,exact,", loaded.Run("query", Question, "--format", "csv").Output, StringComparison.Ordinal);
        var table = loaded.Run("query", Question);
        Assert.Contains("60", table.Output, StringComparison.Ordinal);
        Assert.Equal(0, table.Code);
    }

    [Fact]
    public void As_of_a_day_before_the_issue_there_is_nothing()
    {
        using var loaded = CommandLine.WithOffences();
        Assert.Contains("null", loaded.Run("query", Question, "--format", "json", "--as-of", "2022-01-01").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RecordedOffences?$filter=Cuont gt 1", "Did you mean 'Count'?")]
    [InlineData("RecordedOffenses", "Did you mean 'RecordedOffences'?")]
    [InlineData("RecordedOffences?$filter=(((", "$filter")]
    [InlineData("RecordedOffences?$apply=aggregate(AreaName with sum as Total)", "AreaName")]
    [InlineData("?", "")]
    [InlineData("%%%", "")]
    public void A_bad_query_is_a_message_on_standard_error_and_exit_code_1(string query, string part)
    {
        using var loaded = CommandLine.WithOffences();
        var outcome = loaded.Run("query", query);
        Assert.Equal(1, outcome.Code);
        Assert.Empty(outcome.Output);
        Assert.StartsWith("warehouse: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(part, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("nonsense")]
    [InlineData("load")]
    [InlineData("query")]
    [InlineData("query", "Areas", "--format", "xml")]
    [InlineData("query", "Areas", "--as-of", "yesterday")]
    [InlineData("key", "add", "somebody")]
    [InlineData("key", "add", "somebody", "--role", "king")]
    [InlineData("batch", "hold", "1")]
    [InlineData("batch", "hold", "one", "--reason", "x")]
    [InlineData("sample", "--rows", "0", "--out", "x")]
    public void A_wrong_command_line_is_exit_code_2_and_points_at_the_help(params string[] args)
    {
        var outcome = line.Run(args);
        Assert.Equal(2, outcome.Code);
        Assert.Contains("--help", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(line.Home), "A wrong command line must not make a home.");
    }

    [Fact]
    public void A_template_is_a_file_with_its_header_and_nothing_else()
    {
        var path = line.Write("empty.csv", "");

        Assert.StartsWith("Sender,Period,Borough,Case reference,", line.Run("template", "marac_cases").Output, StringComparison.Ordinal);
        Assert.Equal(0, line.Run("template", "cctv_log", "--out", path).Code);
        Assert.Equal("Sender,Period,Borough,Incident reference,Month,Ward,Boundary set,Incident type,Hour,Found,Incidents\r\n", File.ReadAllText(path));
        Assert.Contains("https://json-schema.org/draft/2020-12/schema", line.Run("template", "indicator", "--schema").Output, StringComparison.Ordinal);
        Assert.Contains("prevent_referrals", line.Run("template").Output, StringComparison.Ordinal);
        var unknown = line.Run("template", "marac_case");
        Assert.Equal(1, unknown.Code);
        Assert.Contains("Did you mean 'marac_cases'?", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_of_the_contract_that_is_served_has_help()
    {
        string[][] commands =
        [
            ["load"], ["build"], ["status"], ["query"], ["measures"], ["measure"], ["key", "add"], ["key", "list"], ["key", "revoke"], ["sample"],
            ["notebook", "run"], ["notebook", "publish"], ["edition", "create"], ["edition", "correct"], ["edition", "list"], ["edition", "consult"], ["edition", "approve"],
            ["edition", "withdraw"], ["edition", "diff"], ["batch", "list"], ["batch", "accept"], ["batch", "hold"], ["batch", "withdraw"],
            ["rejects", "list"], ["rejects", "export"], ["explain"], ["check"], ["template"],
        ];
        Assert.All(commands, c => Assert.Equal(0, line.Run([.. c, "--help"]).Code));
    }

    [Fact]
    public void Rejected_rows_are_reported_loudly_kept_and_exported_and_the_load_still_succeeds()
    {
        var outcome = line.Run("load", line.Write("borough.csv", SmallFiles.BoroughWithAReject));

        Assert.Equal(0, outcome.Code);
        Assert.Contains("REJECTED", outcome.Error, StringComparison.Ordinal);
        var reject = Assert.Single(line.Run("rejects", "list", "--json").Json.EnumerateArray());
        Assert.Equal((3, "202212", "many"), (reject.GetProperty("line").GetInt32(), reject.GetProperty("column").GetString(), reject.GetProperty("value").GetString()));
        Assert.Contains("many", line.Run("rejects", "export").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_bytes_twice_are_known_and_change_nothing()
    {
        var file = line.Write("borough.csv", SmallFiles.Borough);
        line.Run("load", file);
        var again = line.Run("load", file, "--json");

        Assert.Equal(0, again.Code);
        Assert.Equal("already_known", again.Json[0].GetProperty("outcome").GetString());
        Assert.Single(line.Run("batch", "list", "--json").Json.EnumerateArray());
    }

    [Fact]
    public void A_named_file_that_nobody_recognises_is_exit_code_1_and_a_missing_one_loads_nothing()
    {
        Assert.Equal(1, line.Run("load", line.Write("garbage.csv", "\0\u0001garbage")).Code);
        Assert.Equal(1, line.Run("load", line.Write("borough.csv", SmallFiles.Borough), "/nowhere/at-all.csv").Code);
        Assert.Equal("[]", line.Run("batch", "list", "--json").Output.Trim());
    }

    [Fact]
    public void A_dry_run_says_what_would_happen_and_books_nothing()
    {
        var outcome = line.Run("load", "--dry-run", line.Write("borough.csv", SmallFiles.Borough));
        Assert.Equal(0, outcome.Code);
        Assert.Contains("dry run", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("[]", line.Run("batch", "list", "--json").Output.Trim());
    }

    [Fact]
    public void A_batch_that_is_withdrawn_is_gone_from_the_next_snapshot_and_back_when_accepted()
    {
        using var loaded = CommandLine.WithOffences();

        Assert.Equal(0, loaded.Run("batch", "withdraw", "1", "--reason", "wrong month").Code);
        loaded.Run("build");
        Assert.DoesNotContain("60", loaded.Run("query", Question, "--format", "json").Output, StringComparison.Ordinal);

        Assert.Equal(0, loaded.Run("batch", "accept", "1").Code);
        loaded.Run("build");
        Assert.Equal("[{\"Total\":60}]\n", loaded.Run("query", Question, "--format", "json").Output);

        Assert.Equal(1, loaded.Run("batch", "accept", "1").Code);
        Assert.Equal(1, loaded.Run("batch", "accept", "99").Code);
    }

    [Fact]
    public void Without_a_snapshot_a_query_says_what_to_run()
    {
        var outcome = line.Run("query", "Areas");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("warehouse build", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(0, line.Run("status").Code);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, line.Run("status", "--json").Json.GetProperty("snapshot").ValueKind);
    }

    [Fact]
    public void Status_tells_programs_what_is_served_and_people_that_a_build_is_due()
    {
        using var loaded = CommandLine.WithOffences();
        var status = loaded.Run("status", "--json").Json;
        Assert.Equal(1, status.GetProperty("snapshot").GetProperty("number").GetInt32());
        var offences = status.GetProperty("snapshot").GetProperty("coverage").EnumerateArray().Single(c => c.GetProperty("set").GetString() == "RecordedOffences");
        Assert.Equal(("mps_borough", "2022-11-01", "2023-03-01", 15), (
            offences.GetProperty("source").GetString(), offences.GetProperty("first").GetString(), offences.GetProperty("last").GetString(), offences.GetProperty("rows").GetInt32()));

        loaded.Run("load", loaded.Write("later.csv", SmallFiles.BoroughWithAReject));
        Assert.Contains("warehouse build", loaded.Run("status").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_is_made_listed_and_revoked_and_its_secret_is_the_only_thing_on_standard_output()
    {
        var made = line.Run("key", "add", "analyst", "--role", "partner");
        Assert.Matches("^wh_[A-Za-z0-9_-]{43}\n$", made.Output.ReplaceLineEndings("\n"));
        Assert.DoesNotContain(made.Output.Trim(), File.ReadAllText(line.OpenHome().KeysFile), StringComparison.Ordinal);

        Assert.Equal("good", line.Run("key", "list", "--json").Json[0].GetProperty("state").GetString());
        Assert.Equal(0, line.Run("key", "revoke", "analyst").Code);
        Assert.Equal("revoked", line.Run("key", "list", "--json").Json[0].GetProperty("state").GetString());
        Assert.Equal(1, line.Run("key", "revoke", "nobody").Code);
        Assert.Equal(1, line.Run("key", "add", "analyst", "--role", "lead").Code);
    }

    [Fact]
    public void Measures_checks_and_explanations_are_there_for_people_and_programs()
    {
        using var loaded = CommandLine.WithOffences();

        Assert.Contains(loaded.Run("measures", "--json").Json.EnumerateArray(), m => m.GetProperty("name").GetString() == "Count");
        Assert.NotEmpty(loaded.Run("check", "--json").Json.EnumerateArray());

        Assert.Contains("line ", loaded.Run("explain", "marac-da-referrals-2022-23-q1").Output, StringComparison.Ordinal);
        Assert.Equal("batch", loaded.Run("explain", "1", "--json").Json.GetProperty("kind").GetString());
        loaded.Run("batch", "hold", "1", "--reason", "asked the publisher");
        Assert.Contains("asked the publisher", loaded.Run("explain", "batch-1").Output, StringComparison.Ordinal);
        loaded.Run("load", loaded.Write("later.csv", SmallFiles.BoroughWithAReject));
        Assert.Contains("many", loaded.Run("explain", "2").Output, StringComparison.Ordinal);
        var unknown = loaded.Run("explain", "marac-nothing");
        Assert.Equal(1, unknown.Code);
        Assert.Contains("marac-", unknown.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_printed_figure_that_nobody_can_explain_fails_the_check_of_figures()
    {
        // 60 residential burglaries in three months, of which the paper prints 522.
        using var loaded = CommandLine.WithOffences();

        var csv = loaded.Run("check", "--figures", "--format", "csv");
        Assert.Equal(1, csv.Code);
        Assert.Contains("off-res-burglary-2023-02-3m", csv.Error, StringComparison.Ordinal);
        var rows = csv.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(1 + 1960, rows.Length);
        Assert.StartsWith("topic,figure_id,", rows[0], StringComparison.Ordinal);
        Assert.Contains(rows, r => r.StartsWith("offences,off-res-burglary-2023-02-3m,2023-04-28,", StringComparison.Ordinal) && r.Contains(",522,522,count,offence,ResidentialBurglary,value,mps_borough,60,-462,unexplained,,", StringComparison.Ordinal));

        var json = loaded.Run("check", "--figures", "--json").Json;
        Assert.Equal((1960, 517), (json.GetProperty("figures").GetArrayLength(), json.GetProperty("statements").GetArrayLength()));
        Assert.Contains(json.GetProperty("figures").EnumerateArray(), f => f.GetProperty("verdict").GetString() == "not compared" && f.GetProperty("reason").GetString() == "not loaded");

        Assert.Equal(0, loaded.Run("check").Code);
        Assert.Equal(2, loaded.Run("check", "--format", "csv").Code);
    }

    [Fact]
    public void What_is_late_is_listed_first_in_words()
    {
        using var loaded = CommandLine.WithOffences();

        var listed = loaded.Run("due");
        Assert.Equal(0, listed.Code);
        Assert.Contains("late by ", listed.Output.Split('\n').First(l => l.Contains("  ", StringComparison.Ordinal) && !l.Contains("Owner", StringComparison.Ordinal) && l.Trim().Length > 0), StringComparison.Ordinal);
        var items = loaded.Run("due", "--json").Json;
        Assert.Equal("late", items[0].GetProperty("status").GetString());
        Assert.Equal("late", items.EnumerateArray().First(i => i.GetProperty("item").GetString() == "Recorded crime").GetProperty("status").GetString());
        Assert.Contains(items.EnumerateArray(), i => i.GetProperty("status").GetString() == "not yet asked");
    }

    [Fact]
    public void Synthetic_files_go_into_a_home_of_their_own_and_real_files_do_not_join_them()
    {
        var folder = Path.Combine(line.Home, "..", "sample");
        Assert.Equal(0, line.Run("sample", "--rows", "1", "--out", folder).Code);

        Assert.Equal(0, line.Run("load", "--synthetic", folder).Code);
        Assert.Equal(1, line.Run("load", line.Write("borough.csv", SmallFiles.Borough)).Code);
        Assert.All(line.Run("batch", "list", "--json").Json.EnumerateArray(), b => Assert.True(b.GetProperty("synthetic").GetBoolean()));

        using var real = CommandLine.WithOffences();
        Assert.Equal(1, real.Run("load", "--synthetic", folder).Code);
    }

    [Fact]
    public void Pages_for_another_role_than_public_need_a_folder()
    {
        var outcome = line.Run("notebook", "publish", "--role", "steward");
        Assert.Equal(1, outcome.Code);
        Assert.Contains("--out", outcome.Error, StringComparison.Ordinal);
    }
}
