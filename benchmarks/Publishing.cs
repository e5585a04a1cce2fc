using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Benchmarks;

/// <summary>What publishing all notebooks costs as a user does it, in processes of their own: cold, when nothing changed, and when one notebook changed.</summary>
internal static partial class Publishing
{
    private const int Runs = 3;

    /// <summary>Publishes a home that holds a snapshot; the seed alone where none is named.</summary>
    internal static async Task<int> RunAsync(string? home)
    {
        var folder = Directory.CreateTempSubdirectory("warehouse-publish-");
        try
        {
            var site = Path.Combine(folder.FullName, "site");
            home ??= await SeedAsync(Path.Combine(folder.FullName, "home"));
            var cold = await PublishAsync(home, site, "--force");
            var unchanged = await MedianAsync(() => PublishAsync(home, site));
            var changed = await MedianAsync(() => PublishAsync(home, site, Touch(site)));
            var withoutPaper = await PublishAsync(home, site, "--force", "--browser", "none");
            WriteTimes(("cold", cold), ("cold, without PDF copies", withoutPaper), ("unchanged", unchanged), ("one notebook changed", changed));
            WritePages(site);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> SeedAsync(string home)
    {
        await CommandProcess.RunAsync(home, "build");
        return home;
    }

    private static Task<CommandProcess> PublishAsync(string home, string site, params string[] more) =>
        CommandProcess.RunAsync(home, ["notebook", "publish", "--out", site, .. more]);

    private static async Task<CommandProcess> MedianAsync(Func<Task<CommandProcess>> run)
    {
        var runs = new List<CommandProcess>();
        for (var i = 0; i < Runs; i++)
            runs.Add(await run());
        return runs.OrderBy(r => r.Seconds).ElementAt(Runs / 2);
    }

    // As if the first notebook had been another when its page was made.
    private static string[] Touch(string site)
    {
        var path = Path.Combine(site, "site.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        manifest["pages"]![0]!["key"]!["notebook"] = "another";
        File.WriteAllText(path, manifest.ToJsonString());
        return [];
    }

    private static void WriteTimes(params (string What, CommandProcess Run)[] runs)
    {
        Console.WriteLine("| publishing | s | peak, MB |");
        Console.WriteLine("| --- | --: | --: |");
        foreach (var (what, run) in runs)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {what} | {run.Seconds:F1} | {run.PeakMegabytes:N0} |"));
        Console.WriteLine();
    }

    private static void WritePages(string site)
    {
        Console.WriteLine("| page | charts | numbers | bytes | gzip | brotli |");
        Console.WriteLine("| --- | --: | --: | --: | --: | --: |");
        foreach (var file in Directory.EnumerateFiles(site, "*.html").Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {Path.GetFileName(file)} | {Charts().Count(File.ReadAllText(file))} | {Numbers(file)} | {bytes.Length:N0} | {Packed(bytes, s => new GZipStream(s, CompressionLevel.Optimal)):N0} | {Packed(bytes, s => new BrotliStream(s, CompressionLevel.Optimal)):N0} |"));
        }
    }

    private static string Numbers(string page)
    {
        var path = Path.Combine(Path.ChangeExtension(page, null), "numbers.json");
        return File.Exists(path) ? JsonDocument.Parse(File.ReadAllText(path)).RootElement.GetProperty("numbers").GetArrayLength().ToString(CultureInfo.InvariantCulture) : "";
    }

    private static long Packed(byte[] bytes, Func<Stream, Stream> packer)
    {
        using var packed = new MemoryStream();
        using (var stream = packer(packed))
            stream.Write(bytes);
        return packed.ToArray().LongLength;
    }

    [GeneratedRegex("<figure [^>]*class=\"chart\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Charts();
}
