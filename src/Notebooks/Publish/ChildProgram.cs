using System.Diagnostics;

namespace Notebooks.Publish;

/// <summary>A program of the machine that helps to publish: Node draws, a browser prints.</summary>
internal static class ChildProgram
{
    /// <summary>Where a program is: itself when its path is given, else the first of that name on the path; null when there is none.</summary>
    internal static string? Find(string name) => (Path.IsPathRooted(name) ? [name] : OnPath(name)).FirstOrDefault(File.Exists);

    /// <summary>Runs a program to its end; when that takes longer than <paramref name="limit"/>, or is cancelled, it is killed with all that it started.</summary>
    /// <exception cref="System.ComponentModel.Win32Exception">It could not be started.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, or took too long.</exception>
    internal static async Task<(int ExitCode, string Output, string Error)> RunAsync(
        string program, IEnumerable<string> arguments, string input, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limit);
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(time.Token);
            var error = process.StandardError.ReadToEndAsync(time.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), time.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(time.Token);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static IEnumerable<string> OnPath(string name) =>
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        from extension in OperatingSystem.IsWindows() ? (string[])[".exe", ""] : [""]
        select Path.Combine(folder, name + extension);
}
