using System.Text.Json;

namespace Warehouse.Access;

/// <summary>
/// The file that keeps a home's keys. Written aside and renamed, so that a reader never meets half a file; a process that
/// keeps this object sees keys added or revoked by another at its next question.
/// </summary>
/// <param name="path">Path of <c>keys.json</c>; the file need not exist.</param>
public sealed class KeyFile(string path)
{
    private static readonly KeyRing Empty = new([]);
    private readonly Lock gate = new();
    private (DateTime Written, long Length) seen;
    private KeyRing ring = Empty;

    /// <summary>The keys as they are now; the file is read again only when it has changed.</summary>
    /// <exception cref="KeyException">The file cannot be understood.</exception>
    public KeyRing Read()
    {
        lock (gate)
        {
            var file = new FileInfo(path);
            if (!file.Exists)
                return Empty;
            var stamp = (file.LastWriteTimeUtc, file.Length);
            if (stamp != seen)
            {
                ring = Parse();
                seen = stamp;
            }

            return ring;
        }
    }

    /// <summary>Adds a key and returns its secret, which is kept nowhere.</summary>
    /// <exception cref="KeyException">The name is taken or malformed, or the file cannot be understood.</exception>
    public string Add(string name, Role role, DateTimeOffset now, DateOnly? expiresOn = null)
    {
        using var turn = TakeTurn();
        var (changed, secret) = Parse().Add(name, role, now, expiresOn);
        Write(changed);
        return secret;
    }

    /// <summary>Revokes a key.</summary>
    /// <exception cref="KeyException">There is no such key, or the file cannot be understood.</exception>
    public void Revoke(string name, DateTimeOffset now)
    {
        using var turn = TakeTurn();
        Write(Parse().Revoke(name, now));
    }

    private KeyRing Parse()
    {
        if (!File.Exists(path))
            return Empty;
        try
        {
            var keys = JsonSerializer.Deserialize(File.ReadAllBytes(path), KeyFileJson.Default.ApiKeyArray) ?? [];
            return new KeyRing([.. keys]);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            throw new KeyException($"{path} is not a key file ({e.Message}). Put back a good copy, or remove it and add the keys anew.", e);
        }
    }

    private void Write(KeyRing changed)
    {
        var aside = $"{path}.{Environment.ProcessId}.new";
        using (var stream = new FileStream(aside, Owned(FileMode.Create)))
        {
            JsonSerializer.Serialize(stream, [.. changed.Keys], KeyFileJson.Default.ApiKeyArray);
            stream.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
    }

    // Two command lines at once: the second waits, so that neither loses the other's key.
    private FileStream TakeTurn()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return new FileStream(path + ".lock", Owned(FileMode.OpenOrCreate));
            }
            catch (IOException e) when (e is not (FileNotFoundException or DirectoryNotFoundException))
            {
                if (attempt == 100)
                    throw new KeyException($"Another process is holding {path}.lock. Try again when it has ended.", e);
                Thread.Sleep(20);
            }
        }
    }

    private static FileStreamOptions Owned(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }
}
