using System.Text.RegularExpressions;

namespace Conformance.Tests;

/// <summary>A page of <c>docs/</c> that shows how something is done, as the steps that it asks its reader to take.</summary>
internal sealed partial record HowTo(IReadOnlyList<HowTo.Step> Steps)
{
    internal static HowTo Read(string page)
    {
        var text = File.ReadAllText(Path.Combine(Machine.Root, "docs", page));
        return new HowTo([.. Fence().Matches(text).Select(m => new Step(m.Groups["info"].Value, Unindent(m.Groups["body"].Value, m.Groups["indent"].Length)))]);
    }

    /// <summary>Writes every file that the page shows into a copy of the project.</summary>
    internal void WriteFiles(string copy)
    {
        foreach (var step in Steps)
        {
            if (step.Option("append") is { } grown)
                File.AppendAllText(Path.Combine(copy, grown), step.Body);
            else if (step.Option("file") is { } file)
                Write(Path.Combine(copy, file), step);
        }
    }

    /// <summary>The commands as a shell hands them on, without the word <c>warehouse</c>.</summary>
    internal IEnumerable<string[]> Commands =>
        Steps.Where(s => s.Info == "console")
            .SelectMany(s => s.Body.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(line => Argument().Matches(line).Skip(1).Select(m => m.Value.Trim('"').Replace("\\$", "$", StringComparison.Ordinal)).ToArray());

    internal string Answer => Steps.Single(s => s.Info == "json answer").Body.Trim();

    private static void Write(string path, Step step)
    {
        if (step.Option("after") is not { } anchor)
        {
            File.WriteAllText(path, step.Body);
            return;
        }

        var text = File.ReadAllText(path);
        Assert.Contains(anchor, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(anchor, anchor + "\n" + step.Body.TrimEnd('\n'), StringComparison.Ordinal));
    }

    private static string Unindent(string body, int indent) =>
        string.Join('\n', body.Split('\n').Select(line => line.Length >= indent ? line[indent..] : line.TrimStart()));

    [GeneratedRegex(@"^(?<indent> *)```(?<info>[^\n]+)\n(?<body>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Fence();

    [GeneratedRegex("\"[^\"]*\"|\\S+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Argument();

    /// <summary>One fenced block.</summary>
    internal sealed partial record Step(string Info, string Body)
    {
        internal string? Option(string name) =>
            Regex.Match(Info, $"\\b{name}=(\"(?<value>[^\"]*)\"|(?<value>\\S+))", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)) is { Success: true } match
                ? match.Groups["value"].Value
                : null;
    }
}
