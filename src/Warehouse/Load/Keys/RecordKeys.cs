using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Warehouse.Load.Keys;

/// <summary>
/// Numbers that belong to a record for ever, whoever loads it and however often, and that nobody can compute without the secret: the
/// keyed hash of what names the record. Protection of small counts is made from them (cell key method).
/// </summary>
internal sealed class RecordKeys(byte[] secret)
{
    private const string OwnName = "warehouse record key secret";

    /// <summary>Names the secret without telling it, so that a ledger knows which one its keys were made with.</summary>
    public string Identifier { get; } = Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(OwnName))[..8]);

    /// <summary>The key and the draw of one record.</summary>
    /// <param name="fact">Fact that the record is counted in.</param>
    /// <param name="naturalKey">What names the record.</param>
    public RecordKey Of(string fact, string naturalKey)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Hash($"{fact}|{naturalKey}", hash);
        return new RecordKey(hash[0], (BinaryPrimitives.ReadUInt64BigEndian(hash[8..]) >> 11) * (1.0 / (1UL << 53)));
    }

    /// <summary>The sum of the keys of the records that a row counts together; the k-th has the row's natural key and k for its own.</summary>
    /// <param name="fact">Fact that the records are counted in.</param>
    /// <param name="rowKey">What names the row.</param>
    /// <param name="count">How many records it counts.</param>
    public long SumOf(string fact, string rowKey, long count)
    {
        var sum = 0L;
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        for (var k = 1L; k <= count; k++)
        {
            Hash(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{fact}|{rowKey}|{k}"), hash);
            sum += hash[0];
        }

        return sum;
    }

    private void Hash(string text, Span<byte> hash)
    {
        Span<byte> bytes = stackalloc byte[1024];
        if (Encoding.UTF8.TryGetBytes(text, bytes, out var written))
            HMACSHA256.HashData(secret, bytes[..written], hash);
        else
            HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(text), hash);
    }
}

/// <summary>What belongs to one record.</summary>
/// <param name="Key">0 to 255: what the cell keys of its cells are summed from.</param>
/// <param name="Draw">From 0 up to but not 1: the ward that it is given where its own no longer exists.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct RecordKey(byte Key, double Draw);
