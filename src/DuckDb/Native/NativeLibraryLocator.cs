using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace DuckDb.Native;

/// <summary>
/// Finds the native library: <c>DUCKDB_LIBRARY</c>, beside the program, <c>runtimes/&lt;rid&gt;/native</c>, then (in development)
/// the npm package in the nearest <c>node_modules</c> above the program.
/// </summary>
internal static class NativeLibraryLocator
{
    // The generated signatures were checked against this release of the C API.
    private const string SupportedVersion = "v1.5.";

    // CA2255: an application never calls into this assembly before its first connection; the resolver must be there by then.
#pragma warning disable CA2255
    [ModuleInitializer]
    internal static void Register() => NativeLibrary.SetDllImportResolver(typeof(NativeLibraryLocator).Assembly, Resolve);
#pragma warning restore CA2255

    internal static string FileName =>
        OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";

    /// <summary>Every place where the library may be, in the order in which they are tried.</summary>
    internal static IEnumerable<string> Candidates(string? fromEnvironment, string baseDirectory)
    {
        if (!string.IsNullOrEmpty(fromEnvironment))
            yield return fromEnvironment;
        yield return Path.Combine(baseDirectory, FileName);
        yield return Path.Combine(baseDirectory, "runtimes", RuntimeInformation.RuntimeIdentifier, "native", FileName);
        yield return Path.Combine(baseDirectory, "runtimes", $"{Os("win", "osx")}-{Cpu}", "native", FileName);
        for (var folder = new DirectoryInfo(baseDirectory); folder is not null; folder = folder.Parent)
            yield return Path.Combine(folder.FullName, "node_modules", "@duckdb", NpmPackage, FileName);
    }

    private static string NpmPackage => $"node-bindings-{Os("win32", "darwin")}-{Cpu}{(IsMusl ? "-musl" : "")}";

    private static bool IsMusl => RuntimeInformation.RuntimeIdentifier.Contains("musl", StringComparison.Ordinal);

    private static string Cpu => RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant();

    private static string Os(string windows, string mac) =>
        OperatingSystem.IsWindows() ? windows : OperatingSystem.IsMacOS() ? mac : "linux";

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? searchPath)
    {
        if (name != NativeMethods.Library)
            return 0;
        var path = Candidates(Environment.GetEnvironmentVariable("DUCKDB_LIBRARY"), AppContext.BaseDirectory).FirstOrDefault(File.Exists)
            ?? throw new DllNotFoundException(
                $"The native DuckDB library ({FileName}) was not found. Run 'npm ci' in the folder of the solution, or set DUCKDB_LIBRARY to the file.");
        var library = NativeLibrary.Load(path);
        CheckVersion(library, path);
        return library;
    }

    // Asked through the export itself: calling through NativeMethods would come back here.
    private static unsafe void CheckVersion(nint library, string path)
    {
        var version = NativeText.Read(((delegate* unmanaged<byte*>)NativeLibrary.GetExport(library, "duckdb_library_version"))());
        if (!version.StartsWith(SupportedVersion, StringComparison.Ordinal))
            throw new DllNotFoundException($"The library {path} is DuckDB {version}; this provider needs {SupportedVersion}x. Run 'npm ci'.");
    }
}
