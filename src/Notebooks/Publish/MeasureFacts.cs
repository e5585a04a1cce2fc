using Notebooks.Numbers;

namespace Notebooks.Publish;

/// <summary>A measure as a page explains it.</summary>
/// <param name="Name">Its name in queries.</param>
/// <param name="Version">Version of the definition.</param>
/// <param name="IsDefault">Whether queries that name no version mean this one.</param>
/// <param name="Label">What is measured, in a few words.</param>
/// <param name="Description">What is counted or divided.</param>
/// <param name="Unit">Unit of its values.</param>
/// <param name="Source">Where its values come from.</param>
/// <param name="Caveats">What to mind; empty when nothing is known.</param>
/// <param name="Breaks">Where its series is not comparable; empty when it is throughout.</param>
internal sealed record MeasureFacts(
    string Name, string Version, bool IsDefault, string Label, string Description, string Unit, string Source, string Caveats, string Breaks)
{
    internal const string Columns = "Measure,DefinitionVersion,IsDefault,Label,Description,Unit,Source,Caveats,Breaks";

    internal static MeasureFacts Read(TableRow row) => new(
        row.Text("Measure"),
        row.Text("DefinitionVersion"),
        row.Text("IsDefault") == "true",
        row.Text("Label"),
        row.Text("Description"),
        row.Text("Unit"),
        row.Text("Source"),
        row.Text("Caveats"),
        row.Text("Breaks"));
}
