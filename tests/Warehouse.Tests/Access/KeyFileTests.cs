using System.Security.Cryptography;
using System.Text;
using Warehouse.Access;

namespace Warehouse.Tests.Access;

public sealed class KeyFileTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 4, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("warehouse-keys-").FullName;

    private string KeysFile => Path.Combine(folder, "keys.json");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_new_key_is_found_by_its_secret_and_only_its_hash_is_kept()
    {
        var keys = new KeyFile(KeysFile);
        var secret = keys.Add("analyst", Role.Partner, Now);

        var found = keys.Read().Find(secret);
        Assert.Equal(("analyst", Role.Partner), (found?.Name, found?.Role));
        var text = File.ReadAllText(KeysFile);
        Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret))), text, StringComparison.Ordinal);
        Assert.Null(keys.Read().Find(secret + "x"));
    }

    [Fact]
    public void A_secret_carries_256_random_bits()
    {
        var keys = new KeyFile(KeysFile);
        var secrets = Enumerable.Range(0, 20).Select(i => keys.Add($"k{i}", Role.Council, Now)).ToArray();
        Assert.Equal(20, secrets.Distinct().Count());
        Assert.All(secrets, s => Assert.Matches("^wh_[A-Za-z0-9_-]{43}$", s));
    }

    [Fact]
    public void A_reader_that_stays_open_sees_what_another_process_adds_and_revokes()
    {
        var serving = new KeyFile(KeysFile);
        Assert.Empty(serving.Read().Keys);

        var secret = new KeyFile(KeysFile).Add("late", Role.Lead, Now);
        Assert.True(serving.Read().Find(secret)!.IsGoodAt(Now));

        new KeyFile(KeysFile).Revoke("late", Now);
        Assert.Equal("revoked", serving.Read().Find(secret)!.StateAt(Now));
    }

    [Fact]
    public void An_expiry_is_the_last_good_day()
    {
        var key = new ApiKey("a", Role.Council, "00", Now, new DateOnly(2026, 4, 2));
        Assert.True(key.IsGoodAt(new DateTimeOffset(2026, 4, 2, 23, 59, 59, TimeSpan.Zero)));
        Assert.Equal("expired", key.StateAt(new DateTimeOffset(2026, 4, 3, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void A_name_is_never_used_twice()
    {
        var keys = new KeyFile(KeysFile);
        keys.Add("a", Role.Council, Now);
        keys.Revoke("a", Now);
        Assert.Contains("already a key 'a'", Assert.Throws<KeyException>(() => keys.Add("a", Role.Council, Now)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a\n")]
    public void A_malformed_name_is_refused(string name) =>
        Assert.Throws<KeyException>(() => new KeyFile(KeysFile).Add(name, Role.Council, Now));

    [Fact]
    public void Revoking_an_unknown_name_suggests_the_nearest()
    {
        var keys = new KeyFile(KeysFile);
        keys.Add("analyst", Role.Council, Now);
        Assert.Contains("Did you mean 'analyst'?", Assert.Throws<KeyException>(() => keys.Revoke("analist", Now)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_is_named_and_left_as_it_is()
    {
        File.WriteAllText(KeysFile, "[{");
        Assert.Contains(KeysFile, Assert.Throws<KeyException>(() => new KeyFile(KeysFile).Add("a", Role.Council, Now)).Message, StringComparison.Ordinal);
        Assert.Equal("[{", File.ReadAllText(KeysFile));
    }

    [Fact]
    public async Task Many_writers_at_once_lose_no_key()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 16), TestContext.Current.CancellationToken, (i, _) =>
        {
            new KeyFile(KeysFile).Add($"k{i}", Role.Council, Now);
            return ValueTask.CompletedTask;
        });
        Assert.Equal(16, new KeyFile(KeysFile).Read().Keys.Length);
    }
}
