using System.Collections.ObjectModel;
using System.Data;
using System.Data.Common;

namespace DuckDb;

/// <content>What the columns are.</content>
public sealed partial class DuckDBDataReader
{
    /// <inheritdoc/>
    public override string GetName(int ordinal) => Open(_columns).Name(ordinal);

    /// <inheritdoc/>
    public override int GetOrdinal(string name) => Open(_columns).Ordinal(name);

    /// <summary>The type as SQL writes it, such as <c>DECIMAL(9,2)</c> or <c>INTEGER[]</c>.</summary>
    public override string GetDataTypeName(int ordinal) => Open(_columns)[ordinal].Type.SqlName;

    /// <inheritdoc/>
    public override Type GetFieldType(int ordinal) => Open(_columns)[ordinal].ClrType;

    /// <summary>The engine's type.</summary>
    public DuckDBType GetDuckDBType(int ordinal) => Open(_columns)[ordinal].Type.Type;

    /// <inheritdoc/>
    public ReadOnlyCollection<DbColumn> GetColumnSchema() =>
        new([.. Enumerable.Range(0, FieldCount).Select(i => new DuckDBColumn(i, GetName(i), _columns[i]))]);

    /// <inheritdoc/>
    public override DataTable? GetSchemaTable()
    {
        if (FieldCount == 0)
            return null;
        var table = new DataTable("SchemaTable");
        var columns = new (string Name, Type Type, Func<DbColumn, object?> Value)[]
        {
            (SchemaTableColumn.ColumnName, typeof(string), c => c.ColumnName),
            (SchemaTableColumn.ColumnOrdinal, typeof(int), c => c.ColumnOrdinal),
            (SchemaTableColumn.ColumnSize, typeof(int), c => c.ColumnSize),
            (SchemaTableColumn.NumericPrecision, typeof(short), c => (short?)c.NumericPrecision),
            (SchemaTableColumn.NumericScale, typeof(short), c => (short?)c.NumericScale),
            (SchemaTableColumn.DataType, typeof(Type), c => c.DataType),
            (SchemaTableColumn.AllowDBNull, typeof(bool), c => c.AllowDBNull),
            (SchemaTableColumn.IsLong, typeof(bool), c => c.IsLong),
            (SchemaTableColumn.IsUnique, typeof(bool), c => c.IsUnique),
            (SchemaTableColumn.IsKey, typeof(bool), c => c.IsKey),
            ("DataTypeName", typeof(string), c => c.DataTypeName),
        };
        foreach (var column in columns)
            table.Columns.Add(column.Name, column.Type);
        foreach (var described in GetColumnSchema())
            table.Rows.Add([.. columns.Select(column => column.Value(described) ?? DBNull.Value)]);
        return table;
    }
}
