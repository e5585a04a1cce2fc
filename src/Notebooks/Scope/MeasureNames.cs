using Notebooks.Format;
using Notebooks.Numbers;
using Warehouse.Catalog;

namespace Notebooks.Scope;

/// <summary>The measures that have values, each with its versions: what a name in a cell means.</summary>
internal sealed class MeasureNames
{
    internal const string Query = "Measures?$filter=HasValues&$select=QueryName,Measure,DefinitionVersion,IsDefault,Fact,Label&$orderby=Measure,DefinitionVersion";

    private readonly List<MeasureName> _names;

    internal MeasureNames(Table rows) => _names =
    [
        .. rows.Records.Select(r => new MeasureName(
            r.Text("QueryName"), r.Text("Measure"), r.Text("DefinitionVersion"), r.Text("IsDefault") == "true", r.Text("Fact"), r.Text("Label"))),
    ];

    /// <summary>The measure of a name: its default version, unless the name or <paramref name="version"/> says another.</summary>
    /// <exception cref="NotebookException">There is no such measure or version; the message names the nearest.</exception>
    internal MeasureName Find(string name, string? version = null)
    {
        var versions = _names.Where(n => n.Measure == name).ToList();
        var found = version is not null ? versions.Find(n => n.Version == version)
            : versions.Find(n => n.IsDefault) ?? _names.Find(n => n.QueryName == name);
        return found ?? throw (versions.Count == 0
            ? new NotebookException($"There is no measure '{name}' with values.{NearestName.Hint(name, _names.Select(n => n.Measure))}")
            : new NotebookException($"The measure '{name}' has no version '{version}' with values; it has {string.Join(", ", versions.Select(n => n.Version))}."));
    }
}

/// <summary>A version of a measure.</summary>
/// <param name="QueryName">Its name in queries, which says a version that is not the default.</param>
/// <param name="Measure">Its name.</param>
/// <param name="Version">The version of its definition.</param>
/// <param name="IsDefault">Whether a query that names none has this version.</param>
/// <param name="Fact">Stem of the fact that it is computed from.</param>
/// <param name="Label">What it is, in a few words.</param>
internal sealed record MeasureName(string QueryName, string Measure, string Version, bool IsDefault, string Fact, string Label)
{
    /// <summary>The condition that picks its rows.</summary>
    internal string Condition => $"Measure eq '{Measure}' and DefinitionVersion eq '{Version}'";
}
