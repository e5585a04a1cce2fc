namespace DuckDb.Vectors.Readers;

/// <summary>UUID: 128 bits, the topmost flipped so that they sort as signed.</summary>
internal sealed unsafe class UuidReader(ColumnType type) : ValueReader<Guid>(type)
{
    public override Guid Read(int row) => UuidBits.FromSigned(((Int128*)Data)[row]);

    public override string GetString(int row) => Read(row).ToString();
}
