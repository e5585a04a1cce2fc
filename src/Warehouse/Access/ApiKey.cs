using System.Text.Json.Serialization;

namespace Warehouse.Access;

/// <summary>A key as it is kept: who has it and what it allows, never the secret itself.</summary>
/// <param name="Name">The holder's name, unique among keys; a revoked key keeps its name so that logs stay readable.</param>
/// <param name="Role">What the holder may see.</param>
/// <param name="Hash">SHA-256 of the secret, hexadecimal. The secret has 256 random bits, so no slow hash is needed.</param>
/// <param name="CreatedAt">When it was made, UTC.</param>
/// <param name="ExpiresOn">Last day on which it is accepted, UTC; null when it does not expire.</param>
/// <param name="RevokedAt">When it was revoked, UTC; null while it is good.</param>
public sealed record ApiKey(
    string Name,
    Role Role,
    string Hash,
    DateTimeOffset CreatedAt,
    DateOnly? ExpiresOn = null,
    DateTimeOffset? RevokedAt = null)
{
    /// <summary>Whether the key opens anything at that moment.</summary>
    public bool IsGoodAt(DateTimeOffset moment) =>
        RevokedAt is null && (ExpiresOn is not { } last || DateOnly.FromDateTime(moment.UtcDateTime) <= last);

    /// <summary><c>good</c>, <c>expired</c> or <c>revoked</c>, for lists.</summary>
    public string StateAt(DateTimeOffset moment) => RevokedAt is not null ? "revoked" : IsGoodAt(moment) ? "good" : "expired";
}

[JsonSourceGenerationOptions(WriteIndented = true, UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ApiKey[]))]
internal sealed partial class KeyFileJson : JsonSerializerContext;
