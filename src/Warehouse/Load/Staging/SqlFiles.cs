using Warehouse.Snapshots;

namespace Warehouse.Load.Staging;

/// <summary>The written SQL of loading, in <c>sql/staging</c>.</summary>
internal sealed class SqlFiles(ProjectFiles files)
{
    /// <summary>The tables of the ledger and the macros.</summary>
    public IEnumerable<string> Ledger => [Read("ledger"), Read("label_key"), Read("local_month"), Read("label_text"), Read("period_text"), Read("return_unit")];

    /// <summary>The relation <c>staged_STEM</c>.</summary>
    public string Relation(string stem) => Read(stem);

    /// <summary>From <c>incoming</c> to the staged relation.</summary>
    public string Layout(string name) => Read(name);

    /// <summary>Which vocabulary a file speaks.</summary>
    public string Vocabulary(string name) => Read(name);

    /// <summary>Over which months a file reaches.</summary>
    public string Span(string name) => Read(name);

    /// <summary>A check of a staged batch.</summary>
    public string Check(string name) => Read(Path.Combine("checks", name));

    /// <summary>A reference table of our own.</summary>
    public string ReferenceFile(string name) => Path.Combine(files.Seed, "reference", name + ".csv");

    private string Read(string name) => File.ReadAllText(Path.Combine(files.Sql, "staging", name + ".sql"));
}
