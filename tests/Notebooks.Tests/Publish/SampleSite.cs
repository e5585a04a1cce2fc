using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Notebooks.Publish;

namespace Notebooks.Tests.Publish;

/// <summary>A site of one notebook, published into a folder of its own that goes away with it.</summary>
internal sealed class SampleSite : IDisposable
{
    internal const string Cells = """
        {"cell_type":"markdown","id":"a","metadata":{"tags":["summary"]},"source":"# Yearly review\n\n## Cases\n\nWords with <script>alert(1)</script> in them."},
        {"cell_type":"code","id":"p","metadata":{"tags":["parameters"]},"source":"int year = 2023;"},
        {"cell_type":"code","id":"b","metadata":{},"source":"var f = await Figures(\"cases-*\");\nvar change = new Change(f[\"cases-2023\"], f[\"cases-2022\"]);\nPage($\"Cases {change.Words}\", Home.Name, $\"{year}\", \"Draft\");\nText($\"Cases {change.Words}.\");\nvar table = Table.Of(f).Text(\"Figure\", x => x.Measure + \" \" + x.FigureId).Number(\"Value\", x => x.Number).Build();\nShow(table, \"Cases <by> year\", \"Count, Norvale, 2023\", \"A note & more.\");\nvar answer = await Query(\"RecordedOffences?$filter=A eq '<b>'\");\nShow(answer, \"Offences\", \"Norvale\");"},
        {"cell_type":"code","id":"c","metadata":{"tags":["summary"]},"source":"var wards = Table.Of(new[] { (\"High Norvale\", 12m), (\"Low Norvale\", 0m), (\"Norvale Common\", 44m) }).Text(\"Ward\", w => w.Item1).Number(\"Before\", w => new Number(w.Item2 + 1, \"count\", \"exact\")).Number(\"Now\", w => new Number(w.Item2, \"count\", \"exact\")).Build();\nShow(Chart.Bars(wards, \"Ward\", [\"Before\", \"Now\"], \"Bars\", \"Count\", \"Bars of three wards\"));\nShow(Chart.Columns(wards, \"Ward\", [\"Before\", \"Now\"], \"Columns\", \"Count\", \"Columns of three wards\"));\nShow(Chart.HeatMap(wards, \"Ward\", [\"Before\", \"Now\"], \"Heat\", \"Count\", \"Heat map of three wards\"));\nShow(Chart.TileMap(wards, \"Ward\", \"Now\", await Wards(), \"Tiles\", \"Count\", \"Tile map of three wards\"));"},
        {"cell_type":"code","id":"m","metadata":{},"source":"var burglary = await Measure(\"BurglaryRate\").Over(Home, \"month\", new(2023, 1, 1), new(2023, 2, 1));\nShow(Table.Of(burglary).Text(\"Month\", b => b.PeriodLabel).Number(\"Rate\", b => b.Number).Build(), \"Burglary\", \"Rate, Norvale, 2023\");\nawait Line(\"YR-02\", \"What does health see?\", new Need(\"Ambulance call-outs\", \"ServiceActivity\", \"Ambulance call-outs\"));"},
        {"cell_type":"markdown","id":"d","metadata":{},"source":"## Method notes\n\n| Of | What |\n| --- | --- |\n| Cases | None |"}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("site-").FullName;

    /// <summary>Without PDF copies, which take a second a page.</summary>
    internal static PublishOptions Unprinted { get; } = new() { Browser = "none" };

    internal string Notebooks => Directory.CreateDirectory(Path.Combine(_folder, "notebooks")).FullName;

    internal string Out => Path.Combine(_folder, "out");

    internal void Add(string name, string cells) =>
        File.WriteAllText(Path.Combine(Notebooks, name), $$"""{"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[{{cells}}]}""");

    internal FewRows Warehouse { get; init; } = new();

    internal Provenance Provenance { get; set; } = Facts();

    internal Task<PublishReport> PublishAsync(PublishOptions? options = null) =>
        Publication(options).PublishAsync(Out, TestContext.Current.CancellationToken);

    internal Task<bool> IsCurrentAsync() =>
        Publication(null).IsCurrentAsync(PublishedSite.Read(Out)!, Out, TestContext.Current.CancellationToken);

    private Publication Publication(PublishOptions? options) => new(Notebooks, Warehouse, Provenance, options ?? Unprinted, null) { Findings = Known };

    internal System.Collections.Immutable.ImmutableArray<GateFinding> Known { get; set; } = [];

    internal IDocument Open(string file) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Out, file)));

    internal static Provenance Facts(bool synthetic = false) => new(
        "Norvale <warehouse>",
        "data@norvale.example",
        "Source: Norvale board papers",
        7,
        new DateTimeOffset(2026, 5, 1, 6, 30, 0, TimeSpan.Zero),
        synthetic,
        new DateTimeOffset(2026, 5, 2, 8, 0, 0, TimeSpan.Zero),
        "public",
        System.Collections.Immutable.ImmutableDictionary<string, string>.Empty);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
