using System.Text;

namespace DuckDb.Vectors.Readers;

/// <summary>VARCHAR, and what is stored like it (JSON).</summary>
internal sealed unsafe class VarcharReader(ColumnType type) : ObjectReader<string>(type)
{
    public override string Read(int row) => Encoding.UTF8.GetString(StringSlot.Read(Data, row));

    public override string GetString(int row) => Read(row);

    protected override object ConvertTo(Type target, int row) => target switch
    {
        _ when target == typeof(char) && Read(row) is [var only] => only,
        _ when target == typeof(TextReader) => new StringReader(Read(row)),
        _ => base.ConvertTo(target, row),
    };
}
