using System.Diagnostics;
using System.Text;
using Warehouse.Load;
using Warehouse.Load.Layouts;

namespace Warehouse.Tests.Load;

public sealed class LedgerTests : IDisposable
{
    private readonly LoadBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void A_held_batch_can_be_accepted_and_the_ledger_says_who_when_and_why()
    {
        _bench.LoadText(MpsText.Wards().Borough("Barnet", 13628, 13640));
        using var ledger = _bench.OpenLedger();

        var accepted = ledger.Accept(1, "steward", "the rest comes next week");

        Assert.Equal((BatchState.Current, "the rest comes next week"), (accepted.State, accepted.Reason));
        Assert.Equal(accepted, ledger.Find(1));
        Assert.Equal(new BatchEvent(1, LoadBench.Now, "steward", "accepted", "the rest comes next week"), ledger.Events(1)[^1]);
    }

    [Theory]
    [InlineData("hold", BatchState.Held)]
    [InlineData("withdraw", BatchState.Withdrawn)]
    [InlineData("hold withdraw", BatchState.Withdrawn)]
    [InlineData("hold accept", BatchState.Current)]
    [InlineData("withdraw accept", BatchState.Current)]
    [InlineData("hold accept withdraw accept hold", BatchState.Held)]
    public void A_batch_goes_from_state_to_state(string steps, BatchState expected)
    {
        _bench.LoadText(MpsText.Boroughs().Barnet());
        using var ledger = _bench.OpenLedger();

        foreach (var step in steps.Split(' '))
            Step(ledger, step);

        Assert.Equal(expected, ledger.Find(1).State);
        Assert.Equal(1 + steps.Split(' ').Length, ledger.Events(1).Count);
    }

    [Theory]
    [InlineData("accept", "is current")]
    [InlineData("hold hold", "is held")]
    [InlineData("withdraw withdraw", "is withdrawn")]
    [InlineData("withdraw hold", "is withdrawn")]
    public void A_step_that_makes_no_sense_is_refused_and_leaves_no_trace(string steps, string because)
    {
        _bench.LoadText(MpsText.Boroughs().Barnet());
        using var ledger = _bench.OpenLedger();
        var all = steps.Split(' ');
        foreach (var step in all[..^1])
            Step(ledger, step);

        var refusal = Assert.Throws<BatchStateException>(() => Step(ledger, all[^1]));

        Assert.Contains(because, refusal.Message, StringComparison.Ordinal);
        Assert.Equal(all.Length, ledger.Events(1).Count);
    }

    [Fact]
    public void A_batch_that_is_not_there_is_refused_with_the_numbers_that_are()
    {
        using (var empty = _bench.OpenLedger())
            Assert.Contains("nothing has been loaded", Assert.Throws<BatchStateException>(() => empty.Accept(7, "steward")).Message, StringComparison.Ordinal);
        _bench.LoadText(MpsText.Boroughs().Barnet());

        using var ledger = _bench.OpenLedger();

        Assert.Contains("from 1 to 1", Assert.Throws<BatchStateException>(() => ledger.Find(7)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_withdrawn_batch_loaded_again_says_how_to_bring_it_back()
    {
        var text = MpsText.Boroughs().Barnet();
        _bench.LoadText(text);
        using (var ledger = _bench.OpenLedger())
            ledger.Withdraw(1, "steward", "wrong file");

        var again = _bench.LoadText(text);

        Assert.Equal(FileOutcome.AlreadyKnown, again.Outcome);
        Assert.Contains("warehouse batch accept 1", again.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_day_of_issue_for_a_known_file_is_not_taken_in_silence()
    {
        var text = MpsText.Boroughs().Barnet();
        _bench.LoadText(text);

        var again = _bench.LoadText(text, options: new LoadOptions(Issued: new DateOnly(2023, 3, 9)));

        Assert.Contains("stays booked as issued on 2023-03-01", again.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_of_batches_go_up_and_are_not_used_again()
    {
        _bench.LoadText(MpsText.Boroughs().Barnet(), "a.csv");
        using (var ledger = _bench.OpenLedger())
            ledger.Withdraw(1, "steward", "wrong file");

        Assert.Equal(2, _bench.LoadText(MpsText.Boroughs().Borough("Brent"), "b.csv").Batch!.BatchId);
    }

    [Fact]
    public void Rejects_are_exported_as_a_table_that_a_spreadsheet_cannot_mistake()
    {
        _bench.LoadText(MpsText.Boroughs(months: 1).Barnet().Line("Theft,\"Shop, lifting\",Brent,=1+2"));
        using var ledger = _bench.OpenLedger();
        using var file = new MemoryStream();

        Assert.Equal(1, ledger.ExportRejects(file));

        var lines = Encoding.UTF8.GetString(file.ToArray()).Split("\r\n");
        Assert.Equal("batch_id,line,reason,MajorText,MinorText,LookUp_BoroughName,202209", lines[0]);
        Assert.Equal("1,6,202209 '=1+2': A whole number is expected here. Mend the row and load the file again.,Theft,\"Shop, lifting\",Brent,'=1+2", lines[1]);
    }

    [Fact]
    public void Another_process_that_has_the_ledger_is_named()
    {
        Assert.SkipWhen(!OperatingSystem.IsLinux(), "The test holds the file with a POSIX lock.");
        _bench.LoadText(MpsText.Boroughs().Barnet());
        using var other = HoldLock(_bench.Home.LedgerFile);

        var busy = Assert.Throws<LedgerBusyException>(() => Ledger.Open(_bench.Home, _bench.Files, LayoutList.All, TimeSpan.FromMilliseconds(200), TimeProvider.System));

        Assert.Equal(other.Id, busy.ProcessId);
        other.StandardInput.Close();
        other.WaitForExit();
        using var ledger = _bench.OpenLedger();
        Assert.Single(ledger.Batches());
    }

    [Fact]
    public void A_ledger_that_is_given_free_in_time_is_waited_for()
    {
        Assert.SkipWhen(!OperatingSystem.IsLinux(), "The test holds the file with a POSIX lock.");
        _bench.LoadText(MpsText.Boroughs().Barnet());
        using var other = HoldLock(_bench.Home.LedgerFile);
        using var later = new Timer(_ => other.StandardInput.Close(), null, 300, Timeout.Infinite);

        using var ledger = Ledger.Open(_bench.Home, _bench.Files, LayoutList.All, TimeSpan.FromSeconds(20), TimeProvider.System);

        Assert.Single(ledger.Batches());
    }

    private static void Step(Ledger ledger, string step) => _ = step switch
    {
        "accept" => ledger.Accept(1, "steward"),
        "hold" => ledger.Hold(1, "steward", "in doubt"),
        "withdraw" => ledger.Withdraw(1, "steward", "wrong"),
        _ => throw new UnreachableException(step),
    };

    // Another program with the file locked as the engine locks it, until its input ends.
    private static Process HoldLock(string file)
    {
        const string Script = "import fcntl,sys; f=open(sys.argv[1],'r+b'); fcntl.lockf(f,fcntl.LOCK_EX); print('held',flush=True); sys.stdin.read()";
        var start = new ProcessStartInfo("python3", ["-c", Script, file]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false };
        try
        {
            var process = Process.Start(start)!;
            Assert.Equal("held", process.StandardOutput.ReadLine());
            return process;
        }
        catch (System.ComponentModel.Win32Exception) when (Environment.GetEnvironmentVariable("WAREHOUSE_TEST_ALL") != "1")
        {
            Assert.Skip("python3 is not installed.");
            throw;
        }
    }
}
