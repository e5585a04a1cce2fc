using AngleSharp.Dom;
using Notebooks.Tests.Publish;

namespace Notebooks.Tests.Charts;

/// <summary>A page with every kind of chart over made-up numbers, whole and with what goes wrong: gaps, one point. To look at it, name a folder in <c>GALLERY_OUT</c>.</summary>
public sealed class Gallery : IAsyncLifetime
{
    private const string Numbers = """
        Number N(decimal? value, string unit = "count", decimal? lower = null, decimal? upper = null, string reason = "missing_period") =>
            new(value, unit, "exact", value is null ? reason : null) { Lower = lower, Upper = upper };
        var months = Enumerable.Range(0, 30).Select(i => new DateOnly(2021, 5, 1).AddMonths(i)).ToList();
        decimal Wave(int i, int size) => size + (i * 7 % 11) * size / 20 - (i * 3 % 5) * size / 25;
        var boroughs = new[] { "Barking and Dagenham", "Barnet", "Bexley", "Brent", "Bromley", "Camden", "Croydon", "Ealing", "Enfield", "Greenwich", "Hackney", "Hammersmith and Fulham",
            "Haringey", "Harrow", "Havering", "Hillingdon", "Hounslow", "Islington", "Kensington and Chelsea", "Kingston upon Thames", "Lambeth", "Lewisham", "Merton", "Newham", "Redbridge",
            "Richmond upon Thames", "Southwark", "Sutton", "Tower Hamlets", "Waltham Forest", "Wandsworth", "Westminster" };
        const string Caption = "Recorded offences per 1,000 residents, twelve months to February 2023";
        """;

    private const string Lines = """
        var course = Table.Of(Enumerable.Range(0, 30)).Text("Month", i => DateText.Month(months[i]))
            .Number("Barnet", i => N(i is 12 or 13 ? null : Wave(i, 160))).Number("NW Basic Command Unit", i => N(Wave(i + 2, 150))).Number("Similar boroughs", i => N(Wave(i + 4, 60))).Build();
        Show(Chart.Lines(course, "Month", ["Barnet", "NW Basic Command Unit", "Similar boroughs"], "Lines with a gap and two breaks", Caption,
            [new("Apr 2022", "New counting rules"), new("Nov 2022", "New recording system in all boroughs")]));
        Show(Chart.Lines(course, "Month", ["NW Basic Command Unit"], "A single line", Caption));
        Show(Chart.Lines(Table.Of([1]).Text("Month", _ => "May 2021").Number("Barnet", _ => N(7)).Build(), "Month", ["Barnet"], "One point", Caption));
        """;

    private const string Control = """
        var chart = Table.Of(Enumerable.Range(0, 30)).Text("Month", i => DateText.Month(months[i])).Number("Offences", i => N(i == 20 ? null : i == 9 ? 265 : i == 26 ? 60 : Wave(i, 150)))
            .Number("Centre", i => N(i < 18 ? 165 : 150.25m, "number")).Number("Lower", i => N(i < 18 ? 95 : 80.5m, "number")).Number("Upper", i => N(i < 18 ? 235 : 219.75m, "number"))
            .Text("Signal", i => i is 9 ? "above the upper limit" : i is 26 ? "below the lower limit" : "").Build();
        Show(Chart.Control(chart, new("Month", "Offences", "Centre", "Lower", "Upper", "Signal"), "A control chart in two parts", Caption, [new("Nov 2022", "New recording system")]));
        """;

    private const string Ranked = """
        var rates = Table.Of(boroughs.Select((b, i) => (Name: b, Rate: 12.4m - i * 0.28m))).Text("Borough", b => b.Name)
            .Number("Rate", b => b.Name == "Sutton" ? N(null, "per 1,000 residents", reason: "small_count") : N(b.Rate, "per 1,000 residents", b.Rate - 0.6m, b.Rate + 0.7m)).Build();
        Show(Chart.RankedDots(rates, "Borough", "Rate", "Boroughs in order of their rate", Caption, "Barnet", new("London", N(8.1m, "per 1,000 residents"))));
        var needs = Table.Of(new[] { ("Opiates and crack", 57.3m, 46.7m, 66.3m), ("Alcohol", 78.1m, 71.2m, 83.9m), ("A group with a name that is rather long", 20.5m, 4.1m, 44.4m) })
            .Text("Group", n => n.Item1).Number("Unmet need", n => N(n.Item2, "percent", n.Item3, n.Item4)).Number("Target", n => N(40, "percent")).Build();
        Show(Chart.Ranges(needs, "Group", "Unmet need", "Unmet need against a target", "Share of people with a need who are not in treatment, 2022/23", "Target"));
        """;

    private const string Groups = """
        var bands = new[] { "0 to 9", "10 to 17", "18 to 24", "25 to 34", "35 to 44", "45 to 54", "55 to 64", "65 and over" };
        Show(Chart.Pyramid(Table.Of(bands.Select((b, i) => (b, i))).Text("Age", a => a.b).Number("Female", a => N(40 + a.i * 37 % 120)).Number("Male", a => a.i == 0 ? N(null, reason: "small_count") : N(1060 + a.i * 53 % 190)).Build(),
            "Age", "Female", "Male", "Victims by age and sex", Caption));
        Show(Chart.Shares(Table.Of(new[] { ("Barnet", 110m, 240m, 31m, 4m), ("London", 2100m, 3000m, 800m, 700m) }).Text("Area", s => s.Item1).Number("Domestic", s => N(s.Item2))
            .Number("Public place", s => N(s.Item3)).Number("Licensed premises", s => N(s.Item4)).Number("Other", s => N(s.Item5)).Build(),
            "Area", ["Domestic", "Public place", "Licensed premises", "Other"], "Where violence happens", Caption));
        """;

    private const string Funnel = """
        Show(Chart.Funnel(Table.Of(boroughs.Select((b, i) => (Name: b, Base: 150_000m + i * 7919 % 250_000, Rate: b == "Westminster" ? 0.019m : b == "Barnet" ? 0.0061m : 0.008m + (i * 37 % 40 - 20) * 0.00006m)))
            .Text("Borough", b => b.Name).Number("Offences", b => N(Math.Round(b.Base * b.Rate))).Number("Residents", b => N(b.Base)).Build(),
            new("Borough", "Offences", "Residents", 1000), "Westminster stands out from London", Caption, "Barnet"));
        """;

    private const string Panels = """
        var panels = from p in new[] { "Residential burglary", "Business and community burglary", "Robbery of personal property", "Violence with injury", "Knife crime", "Theft from the person", "Hate crime" }
                     from i in Enumerable.Range(0, 24) select (Panel: p, Index: i);
        Show(Chart.SmallMultiples(Table.Of(panels).Text("Offence", p => p.Panel).Text("Month", p => DateText.Month(months[p.Index]))
            .Number("Offences", p => N(p.Panel == "Knife crime" && p.Index is > 5 and < 12 ? null : Wave(p.Index + p.Panel.Length, 20 + p.Panel.Length * 3))).Build(),
            "Offence", "Month", "Offences", "Seven offences on one scale", Caption));
        """;

    private const string Maps = """
        var days = new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };
        var hours = Table.Of(Enumerable.Range(0, 24)).Text("Hour", h => $"{h:00}:00");
        foreach (var (day, d) in days.Select((day, d) => (day, d)))
            hours.Number(day, h => d == 2 && h == 5 ? N(null) : N(h * (d + 3) % 29));
        Show(Chart.HeatMap(hours.Build(), "Hour", [.. days], "By hour and weekday", Caption, "Heat map of 24 hours by seven days."));
        var wards = await Wards();
        var places = Table.Of(new[] { ("High Norvale", 44m), ("Low Norvale", 12m), ("Norvale Common", 3m) }).Text("Ward", w => w.Item1).Number("Incidents", w => N(w.Item2)).Build();
        Shape Square(string name, double x, double y, double size) => new(name, [[(x, y), (x + size, y), (x + size, y + size * 0.6), (x + size / 2, y + size * 0.62), (x, y + size * 0.6), (x, y)]]);
        Show(Chart.Map(places, "Ward", "Incidents", [Square("High Norvale", -0.2, 51.6, 0.1), Square("Low Norvale", -0.3, 51.6, 0.1), Square("Norvale Common", -0.2, 51.54, 0.1)], wards, "A map", Caption));
        Show(Chart.Map(places, "Ward", "Incidents", [], wards, "A tile map where no boundaries are", Caption));
        """;

    private readonly SampleSite _site = new();

    internal IDocument Page { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _site.Add("gallery.ipynb", string.Join(',', new[] { Numbers, Lines, Control, Ranked, Groups, Funnel, Panels, Maps }.Select((c, i) => Books.Code($"c{i}", c))));
        await _site.PublishAsync();
        if (Environment.GetEnvironmentVariable("GALLERY_OUT") is { } folder)
        {
            foreach (var file in Directory.EnumerateFiles(_site.Out))
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        Page = _site.Open("gallery.html");
    }

    public ValueTask DisposeAsync()
    {
        _site.Dispose();
        return ValueTask.CompletedTask;
    }
}
