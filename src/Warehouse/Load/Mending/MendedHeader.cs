using System.Collections.Immutable;
using System.Text;
using Warehouse.Load.Reading;

namespace Warehouse.Load.Mending;

/// <summary>The columns before those of the file in an export of rejects, by which it is known when it comes back.</summary>
internal static class MendedHeader
{
    public static ImmutableArray<string> Names { get; } = ["batch_id", "line", "reason"];

    /// <summary>Whether a header is that of an export.</summary>
    public static bool Is(FileHeader header) =>
        header.Names.Length > Names.Length && Names.Select(FileHeader.Key).SequenceEqual(header.Names.Take(Names.Length).Select(FileHeader.Key));

    /// <summary>Whether a record is the header of a further table; the tables may have any width.</summary>
    public static bool Is(IRecords records) =>
        records.FieldCount > Names.Length && !Names.Where((name, i) => FileHeader.Key(name) != FileHeader.Key(Encoding.UTF8.GetString(records.Field(i)))).Any();

    /// <summary>The columns behind them.</summary>
    public static FileHeader Rest(IEnumerable<string> names) => new([.. names.Skip(Names.Length)]);
}
