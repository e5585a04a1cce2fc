using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Notebooks.Editions;
using Notebooks.Publish;
using Notebooks.Publish.Editions;
using Notebooks.Tests.Publish;
using Warehouse.Access;

namespace Notebooks.Tests.Editions;

/// <summary>A home with one small notebook, its editions, and a clock that tests set.</summary>
internal sealed class EditionBench : IDisposable
{
    internal static readonly DateTimeOffset Start = new(2026, 5, 2, 8, 0, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("editions-").FullName;

    internal EditionBench() => Store = new EditionStore(Path.Combine(_folder, "editions"));

    internal EditionStore Store { get; }

    internal FixedClock Clock { get; } = new(Start);

    internal string Out => Path.Combine(_folder, "site");

    internal string Folder => _folder;

    private string Notebooks => Directory.CreateDirectory(Path.Combine(_folder, "notebooks")).FullName;

    /// <summary>Writes the notebook: a table with a number for each of two places, a sentence, a heading and a link.</summary>
    internal void Says(int here, int there, string period = "2023", string status = "exact", string place = "Norvale")
    {
        var code = $$"""Page(\"Cases rose to {{here}}\", \"{{place}}\", \"{{period}}\", \"Management information\");\nvar rows = Table.Of(new[] { (\"Here\", {{here}}m), (\"There\", {{there}}m) }).Text(\"Place\", r => r.Item1).Number(\"Cases\", r => new Number(r.Item2, \"count\", \"{{status}}\")).Build();\nShow(rows, \"Cases by place\", \"Cases, Norvale, {{period}}\");\nShow(await Query(\"RecordedOffences\"), \"Offences\", \"Norvale\");""";
        File.WriteAllText(
            Path.Combine(Notebooks, "yearly.ipynb"),
            $$"""
            {"nbformat":4,"nbformat_minor":5,"metadata":{},"cells":[
            {"cell_type":"markdown","id":"a","metadata":{},"source":"# Yearly review\n\n## Cases\n\nSee [the list](index.html) and [below](#provenance)."},
            {"cell_type":"code","id":"p","metadata":{"tags":["parameters"]},"source":"int year = 2023;"},
            {"cell_type":"code","id":"b","metadata":{},"source":"{{code}}"}]}
            """);
    }

    internal Task<Edition> CreateAsync(EditionState state = EditionState.Consultation, Func<EditionPlan, EditionPlan>? plan = null)
    {
        var made = new EditionPlan("officer", state) { Time = Clock, Approver = state == EditionState.Final ? "Head of Safety" : null };
        return Maker.CreateAsync("yearly", plan is null ? made : plan(made));
    }

    internal Task<Edition> CorrectAsync(int number, string? approver = null) => Maker.CorrectAsync(
        "yearly", number, new CorrectionNote("A ward was counted twice.", "Two files brought it.", "The rise is smaller."), "officer", approver,
        System.Collections.Immutable.ImmutableDictionary<string, string>.Empty, Clock);

    /// <summary>Publishes the site for a role at the clock's time.</summary>
    internal Task PublishAsync(Role role = Role.Public)
    {
        var options = new PublishOptions { Editions = Store, Role = role, Time = Clock, Node = "no-such-node", Browser = "none" };
        var facts = SampleSite.Facts() with { Released = Store.Released(Clock.GetUtcNow(), role), Role = role.ToString().ToLowerInvariant() };
        return new Publication(Notebooks, new FewRows(), facts, options, null).PublishAsync(Out, TestContext.Current.CancellationToken);
    }

    internal IDocument Open(string file) => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Out, file)));

    internal IDocument OpenEdition(int number) => Open($"editions/yearly/{number}/index.html");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private EditionMaker Maker => new(Store, (folder, options) =>
        new Publication(Notebooks, new FewRows(), SampleSite.Facts(), options with { Node = "no-such-node" }, null).PublishAsync(folder, TestContext.Current.CancellationToken));
}

/// <summary>A clock that stands until it is set.</summary>
internal sealed class FixedClock(DateTimeOffset now) : TimeProvider
{
    internal DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
