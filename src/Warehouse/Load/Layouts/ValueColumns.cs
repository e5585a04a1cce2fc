using System.Text.RegularExpressions;

namespace Warehouse.Load.Layouts;

/// <summary>
/// Columns that hold one kind of value and whose names are data: an age band, a year, a measure. A row of <c>incoming</c> has the lists
/// <c>headers</c> and <c>cells</c>, in the order of the file; the layout's SQL unfolds them and reads the names.
/// </summary>
/// <param name="Headers">Which names; a file has one such column at least.</param>
/// <param name="Cell">What each value must be.</param>
/// <param name="Example">A name of such a column, for messages.</param>
internal sealed record ValueColumns(Regex Headers, LayoutColumn Cell, string Example);
