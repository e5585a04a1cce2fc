using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Warehouse.Catalog;

namespace Warehouse.Access;

/// <summary>All keys of a home, as one immutable value; <see cref="KeyFile"/> reads and writes it.</summary>
public sealed partial class KeyRing
{
    private const string SecretPrefix = "wh_";
    private const int SecretBytes = 32;
    private readonly ImmutableArray<byte[]> hashes;

    /// <summary>Holds these keys.</summary>
    /// <exception cref="FormatException">A hash is not hexadecimal.</exception>
    public KeyRing(ImmutableArray<ApiKey> keys)
    {
        Keys = keys;
        hashes = [.. keys.Select(k => Convert.FromHexString(k.Hash))];
    }

    /// <summary>The keys, oldest first.</summary>
    public ImmutableArray<ApiKey> Keys { get; }

    /// <summary>The key of that secret, good or not; null when nobody has it.</summary>
    public ApiKey? Find(string secret)
    {
        // Every key is compared, each in constant time: how long the answer takes says nothing about what is kept.
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(secret));
        ApiKey? found = null;
        for (var i = 0; i < hashes.Length; i++)
        {
            if (CryptographicOperations.FixedTimeEquals(hashes[i], hash))
                found = Keys[i];
        }

        return found;
    }

    /// <summary>A ring with one key more, and the secret: the only time that it exists in the open.</summary>
    /// <exception cref="KeyException">The name is taken or malformed.</exception>
    public (KeyRing Ring, string Secret) Add(string name, Role role, DateTimeOffset now, DateOnly? expiresOn = null)
    {
        if (!NamePattern().IsMatch(name))
            throw new KeyException($"'{name}' cannot be the name of a key: use 1 to 64 letters, digits, dots, hyphens and underscores.");
        if (Keys.Any(k => k.Name == name))
            throw new KeyException($"There is already a key '{name}'. Names are not used twice, not even after a revocation: choose another, such as '{name}-2'.");
        if (role == Role.Public)
            throw new KeyException("The role public needs no key: ask without one.");

        var secret = SecretPrefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
        return (new KeyRing(Keys.Add(new ApiKey(name, role, hash, now, expiresOn))), secret);
    }

    /// <summary>A ring in which that key no longer opens anything. Revoking twice keeps the first moment.</summary>
    /// <exception cref="KeyException">There is no such key.</exception>
    public KeyRing Revoke(string name, DateTimeOffset now)
    {
        var key = Keys.FirstOrDefault(k => k.Name == name)
            ?? throw new KeyException($"There is no key '{name}'.{NearestName.Hint(name, Keys.Select(k => k.Name))} 'warehouse key list' shows them all.");
        return key.RevokedAt is null ? new KeyRing(Keys.Replace(key, key with { RevokedAt = now })) : this;
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}._-]{1,64}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex NamePattern();
}
