using System.Security.Cryptography;
using System.Text;
using Dapper;
using Warehouse.Snapshots;

namespace Warehouse.Load.Keys;

/// <summary>
/// The secret behind the record keys: a file in the configuration folder of the account that loads, which alone may read it. It is
/// never in the home, the ledger, a log or a message.
/// </summary>
/// <param name="folder">The account's configuration folder.</param>
internal sealed class RecordKeySecret(string folder)
{
    private const int SecretBytes = 32;

    private string Path => System.IO.Path.Combine(folder, "warehouse", "record-key");

    /// <summary>That of the account that runs the process.</summary>
    public static RecordKeySecret OfAccount() => new(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify));

    /// <summary>The record keys of a ledger. The first sensitive return makes the secret, and the ledger remembers which it was.</summary>
    /// <exception cref="FileRefusedException">The secret is not the one that the ledger's keys were made with.</exception>
    public RecordKeys For(Ledger ledger)
    {
        var wanted = ledger.Connection.ExecuteScalar<string?>("SELECT identifier FROM record_key_secret");
        if (wanted is not null && !File.Exists(Path))
            throw LoadMessages.SecretMissing(Path, wanted);
        var keys = new RecordKeys(Read());
        if (wanted is null)
            ledger.Connection.Execute("INSERT INTO record_key_secret VALUES ($Identifier)", new { keys.Identifier });
        else if (wanted != keys.Identifier)
            throw LoadMessages.OtherSecret(Path, wanted, keys.Identifier);
        return keys;
    }

    private byte[] Read()
    {
        if (folder.Length == 0)
            throw LoadMessages.NoConfigurationFolder();
        if (!File.Exists(Path))
            Make();
        OwnerOnly.CloseFile(Path);
        var text = File.ReadAllText(Path).Trim();
        return text.Length > 0 ? Encoding.UTF8.GetBytes(text) : throw LoadMessages.EmptySecret(Path);
    }

    // Written aside and then named, so that nobody reads half a secret; of two processes the one that is first wins.
    private void Make()
    {
        var home = System.IO.Path.GetDirectoryName(Path)!;
        OwnerOnly.CreateFolder(home);
        var aside = System.IO.Path.Combine(home, System.IO.Path.GetRandomFileName());
        using (var stream = OwnerOnly.CreateFile(aside))
        {
            stream.Write(Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes))));
            stream.Flush(flushToDisk: true);
        }

        try
        {
            File.Move(aside, Path, overwrite: false);
        }
        catch (IOException) when (File.Exists(Path))
        {
            File.Delete(aside);
        }
    }
}
