namespace DuckDb.Vectors.Readers;

/// <summary>The reader for each type.</summary>
internal static class VectorReaders
{
    internal static VectorReader Create(ColumnType type) => type.Type switch
    {
        DuckDBType.Boolean => new BooleanReader(type),
        DuckDBType.TinyInt => new IntegerReader<sbyte>(type),
        DuckDBType.SmallInt => new IntegerReader<short>(type),
        DuckDBType.Integer => new IntegerReader<int>(type),
        DuckDBType.BigInt => new IntegerReader<long>(type),
        DuckDBType.UTinyInt => new IntegerReader<byte>(type),
        DuckDBType.USmallInt => new IntegerReader<ushort>(type),
        DuckDBType.UInteger => new IntegerReader<uint>(type),
        DuckDBType.UBigInt => new IntegerReader<ulong>(type),
        DuckDBType.HugeInt => new IntegerReader<Int128>(type),
        DuckDBType.UHugeInt => new IntegerReader<UInt128>(type),
        DuckDBType.BigNum => new BigNumReader(type),
        DuckDBType.Float => new FloatReader(type),
        DuckDBType.Double => new DoubleReader(type),
        DuckDBType.Decimal => new DecimalReader(type),
        DuckDBType.Varchar => new VarcharReader(type),
        DuckDBType.Blob => new BlobReader(type),
        DuckDBType.Bit => new BitReader(type),
        DuckDBType.Enum => new EnumReader(type),
        DuckDBType.Uuid => new UuidReader(type),
        DuckDBType.Date => new DateReader(type),
        DuckDBType.Time or DuckDBType.TimeNs => new TimeReader(type),
        DuckDBType.TimeTz => new TimeTzReader(type),
        DuckDBType.Timestamp or DuckDBType.TimestampS or DuckDBType.TimestampMs or DuckDBType.TimestampNs or DuckDBType.TimestampTz =>
            new TimestampReader(type),
        DuckDBType.Interval => new IntervalReader(type),
        DuckDBType.List => new ListReader(type),
        DuckDBType.Array => new ArrayReader(type),
        DuckDBType.Struct => new StructReader(type),
        DuckDBType.Map => new MapReader(type),
        DuckDBType.Union => new UnionReader(type),
        _ => new UnknownReader(type),
    };
}
