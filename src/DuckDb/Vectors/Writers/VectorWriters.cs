namespace DuckDb.Vectors.Writers;

/// <summary>The writer for each type.</summary>
internal static class VectorWriters
{
    internal static VectorWriter Create(ColumnType type) => type.Type switch
    {
        DuckDBType.Boolean => new BooleanWriter(type),
        DuckDBType.TinyInt => new IntegerWriter<sbyte>(type),
        DuckDBType.SmallInt => new IntegerWriter<short>(type),
        DuckDBType.Integer => new IntegerWriter<int>(type),
        DuckDBType.BigInt => new IntegerWriter<long>(type),
        DuckDBType.UTinyInt => new IntegerWriter<byte>(type),
        DuckDBType.USmallInt => new IntegerWriter<ushort>(type),
        DuckDBType.UInteger => new IntegerWriter<uint>(type),
        DuckDBType.UBigInt => new IntegerWriter<ulong>(type),
        DuckDBType.HugeInt => new IntegerWriter<Int128>(type),
        DuckDBType.UHugeInt => new IntegerWriter<UInt128>(type),
        DuckDBType.BigNum => new BigNumWriter(type),
        DuckDBType.Float => new FloatingWriter<float>(type),
        DuckDBType.Double => new FloatingWriter<double>(type),
        DuckDBType.Decimal => new DecimalWriter(type),
        DuckDBType.Varchar => new VarcharWriter(type),
        DuckDBType.Blob => new BlobWriter(type),
        DuckDBType.Bit => new BitWriter(type),
        DuckDBType.Enum => new EnumWriter(type),
        DuckDBType.Uuid => new UuidWriter(type),
        DuckDBType.Date => new DateWriter(type),
        DuckDBType.Time or DuckDBType.TimeNs => new TimeWriter(type),
        DuckDBType.TimeTz => new TimeTzWriter(type),
        DuckDBType.Timestamp or DuckDBType.TimestampS or DuckDBType.TimestampMs or DuckDBType.TimestampNs or DuckDBType.TimestampTz =>
            new TimestampWriter(type),
        DuckDBType.Interval => new IntervalWriter(type),
        DuckDBType.List => new ListWriter(type),
        DuckDBType.Array => new ArrayWriter(type),
        DuckDBType.Struct => new StructWriter(type),
        DuckDBType.Map => new MapWriter(type),
        _ => new UnknownWriter(type),
    };
}
