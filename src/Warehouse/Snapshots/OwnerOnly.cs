namespace Warehouse.Snapshots;

/// <summary>Files and folders that only the account of the warehouse may open. On Windows the rights of the folder above decide.</summary>
internal static class OwnerOnly
{
    private const UnixFileMode FolderMode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode FileMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the folder if there is none. One that is new or still empty becomes private; one that is in use stays as its owner set it.</summary>
    public static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else if (!Directory.Exists(path))
            Directory.CreateDirectory(path, FolderMode);
        else if (!Directory.EnumerateFileSystemEntries(path).Any())
            CloseFolder(path);
    }

    /// <summary>Makes a file that is private from its first byte.</summary>
    public static FileStream CreateFile(string path)
    {
        var options = new FileStreamOptions { Mode = System.IO.FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = FileMode;
        return new FileStream(path, options);
    }

    /// <summary>Shuts a folder to all other accounts.</summary>
    public static void CloseFolder(string path) => Close(path, FolderMode);

    /// <summary>Shuts a file to all other accounts.</summary>
    public static void CloseFile(string path) => Close(path, FileMode);

    private static void Close(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & ~mode) != UnixFileMode.None)
            File.SetUnixFileMode(path, mode);
    }
}
