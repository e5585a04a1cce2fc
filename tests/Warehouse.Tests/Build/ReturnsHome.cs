using System.Globalization;
using System.Text;
using Warehouse.Load;
using Warehouse.Load.Keys;
using Warehouse.Load.Layouts;
using Warehouse.Snapshots;
using Warehouse.Tests.Load;
using Warehouse.Tests.Load.Returns;

namespace Warehouse.Tests.Build;

/// <summary>A snapshot of synthetic returns of every template, built once for all tests that only read it.</summary>
public sealed class ReturnsHome : IDisposable
{
    private static readonly DateOnly April = new(2023, 4, 10);
    private static readonly DateOnly May = new(2023, 5, 10);

    private readonly TestHome home = new();
    private readonly TemporaryFolder files = new();

    public ReturnsHome()
    {
        Load("overlap.csv", Overlap());
        LoadCases();
        LoadJourneys();
        LoadOpen();
        LoadCorrections();
        home.Build(ProjectCopy.Shared);
    }

    internal WarehouseHome Home => home.Home;

    /// <summary>Rows of the open snapshot.</summary>
    internal List<string> Open(string sql) => home.Rows(sql);

    /// <summary>Rows of its sensitive part.</summary>
    internal List<string> Sensitive(string sql) => TestHome.Rows(SnapshotManifest.SensitivePath(home.Home, 1), sql);

    /// <summary>Rows of the ledger.</summary>
    internal List<string> Ledger(string sql) => TestHome.Rows(home.Home.LedgerFile, sql);

    public void Dispose()
    {
        home.Dispose();
        files.Dispose();
    }

    private void LoadCases()
    {
        // 120 cases in Colindale as it was until May 2022, which became parts of three wards.
        Load("marac.csv", new ReturnText("marac_cases").Rows(120, "Case reference", "C-", ("Ward", "E05000046"), ("Sender", "Old wards"))
            .Row(("Case reference", "N-1"), ("Ward", "Burnt Oak"), ("Boundary set", "WD2022"))
            .Row(("Case reference", "N-2"), ("Repeat", "Yes"), ("Previous referral month", "2022-09"), ("Clare's Law request", "Yes")));
        Load("referrals.csv", new ReturnText("domestic_abuse_referrals").Row(("Ward", "E05013630")));
        Load("prevent.csv", new ReturnText("prevent_referrals").Row());
        Load("hate.csv", new ReturnText("hate_crime_strands").Row(("Records", "3"), ("Religion", "Yes")).Row(("Record reference", "R-2")));
    }

    private void LoadJourneys() => Load("journeys.csv", new ReturnText("ndtms_extract")
        .Row(("Client reference", "T-1"), ("Journey start", "2023-01-02"), ("Discharge date", "2023-01-20"), ("Discharge reason", "Completed - drug free"), ("Substance 1", "Heroin"), ("Substance 2", "Alcohol"))
        // 21 days after the end: the journey before goes on. 22 days: a new one.
        .Row(("Client reference", "T-1"), ("Journey start", "2023-02-10"), ("Discharge date", "2023-02-12"), ("Discharge reason", "Dropped out"), ("Substance 1", "Cocaine"), ("Substance 2", "Alcohol"))
        .Row(("Client reference", "T-1"), ("Journey start", "2023-03-06"), ("Substance 1", "Cannabis"))
        .Row(("Client reference", "T-2"), ("Journey start", "2022-06-01"), ("Substance 1", "Alcohol"), ("Substance 2", "Methadone"))
        // With another provider while the first still treats: no new presentation.
        .Row(("Client reference", "T-2"), ("Journey start", "2023-01-15"), ("Sender", "Other provider")));

    private void LoadOpen()
    {
        Load("cctv.csv", new ReturnText("cctv_log").Row(("Ward", "E05013630"), ("Hour", "22"), ("Found", "Proactive")).Row(("Incidents", "4"), ("Incident type", "Theft")));
        Load("asb.csv", new ReturnText("asb_powers").Row().Row(("Month", "2023-03"), ("Count", "0")).Nothing("2022/23 Q3"));
        Load("indicator.csv", new ReturnText("indicator")
            .Row(("Value", ""), ("Numerator", "85"), ("Denominator", "477"))
            .Row(("Kind", "Target"), ("Value", "15"))
            .Row(("Kind", "Benchmark"), ("Area type", "national"), ("Area", "England"), ("Value", "16"))
            .Row(("Indicator", "Incidents"), ("Breakdown", "Stop"), ("Group", "Colindale Station"), ("Area type", "other"), ("Area", "Colindale Station"), ("Unit", "count"), ("Value", "12"), ("Period", "2022-12-01 to 2023-02-28"))
            .Row(("Indicator", "Deciles"), ("Area type", "lsoa"), ("Area", "E01000115"), ("Unit", "score"), ("Value", "3")));
        var answers = new ReturnText("consultation_responses");
        for (var i = 1; i <= 70; i++)
            answers.Row(("Response reference", Text(i)), ("Answer", i <= 21 ? "No" : "Yes"), ("Respondent sex", i <= 35 ? "Female" : "Male"), ("Respondent age band", i <= 60 ? "25-34" : "18-24"), ("Ward", i <= 40 ? "E05013630" : ""));
        for (var i = 1; i <= 29; i++)
            answers.Row(("Response reference", Text(i)), ("Survey", "Small survey"), ("Answer", i <= 11 ? "No" : "Yes"));
        Load("answers.csv", answers);
    }

    // The later return of a sender and period counts whole, whichever is loaded first; the last two were sent the same day.
    private void LoadCorrections()
    {
        Load("new.csv", new ReturnText("cctv_log").Row(("Sender", "Corrected"), ("Incidents", "20")), May);
        Load("old.csv", new ReturnText("cctv_log").Row(("Sender", "CORRECTED"), ("Incidents", "10")).Row(("Sender", "Corrected"), ("Incident type", "Fire"), ("Incidents", "1")), April);
        Load("marac-old.csv", new ReturnText("marac_cases").Row(("Sender", "Corrected"), ("Case reference", "K-1")).Row(("Sender", "Corrected"), ("Case reference", "K-2")), April);
        Load("marac-new.csv", new ReturnText("marac_cases").Row(("Sender", "Corrected"), ("Case reference", "K-1"), ("Children in household", "7")), May);
        Load("nil.csv", new ReturnText("asb_powers").Nothing("2022/23 Q2"), May);
        Load("not-nil.csv", new ReturnText("asb_powers").Row(("Period", "2022/23 Q2"), ("Month", "2022-07")), April);
    }

    private void Load(string name, object text, DateOnly? issued = null)
    {
        var loader = new Loader(home.Home, ProjectCopy.Shared, LayoutList.All, TimeProvider.System, new RecordKeySecret(Path.Combine(files.Path, "config")));
        var report = Assert.Single(loader.Load([files.Write(name, text.ToString()!)], new LoadOptions(Who: "tester", Issued: issued ?? April)).Files);
        Assert.Equal((FileOutcome.Booked, 0L), (report.Outcome, report.Batch!.RowsRejected));
    }

    // Each old ward goes over whole into one of the new ones, but Colindale into three.
    private static string Overlap()
    {
        var text = new StringBuilder("WD18CD,WD18NM,WD24CD,WD24NM,OverlapHectares,ShareOfWD18,ShareOfWD24\n");
        for (var old = 43; old <= 63; old++)
        {
            if (old != 46)
                text.Append(CultureInfo.InvariantCulture, $"E050000{old},Old {old},E0501{3628 + ((old - 43) % 24)},New,10,1.0,0.5\n");
        }

        return text.Append("E05000046,Colindale,E05013632,North,50,0.50,0.5\nE05000046,Colindale,E05013633,South,45,0.45,0.5\nE05000046,Colindale,E05013630,Burnt Oak,5,0.05,0.5\n").ToString();
    }

    private static string Text(int number) => string.Create(CultureInfo.InvariantCulture, $"P-{number}");
}
