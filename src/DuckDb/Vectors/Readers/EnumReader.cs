using System.Text;

namespace DuckDb.Vectors.Readers;

/// <summary>ENUM: an index into the words of the type.</summary>
internal sealed unsafe class EnumReader : ObjectReader<string>
{
    private readonly string[] _words;

    public EnumReader(ColumnType type)
        : base(type) => _words = [.. type.Members.Select(Encoding.UTF8.GetString)];

    public override string Read(int row) => _words[Index(row)];

    public override string GetString(int row) => Read(row);

    public int Index(int row) => Size switch
    {
        1 => Data[row],
        2 => ((ushort*)Data)[row],
        _ => checked((int)((uint*)Data)[row]),
    };
}
