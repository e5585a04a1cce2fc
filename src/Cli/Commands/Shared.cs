using System.CommandLine;

namespace Cli.Commands;

/// <summary>Options that mean the same on every command.</summary>
internal static class Shared
{
    public static Option<bool> Json() => new("--json") { Description = "Write JSON for programs instead of a table" };

    public static Option<DateOnly?> Date(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "YYYY-MM-DD",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DateOnly.TryParseExact(text, "yyyy-MM-dd", out var date))
                return date;
            result.AddError($"'{text}' is not a date: write {name} as YYYY-MM-DD.");
            return null;
        },
    };

    /// <summary>One word of a closed list; <paramref name="value"/> when none is given.</summary>
    public static Option<TValue> Choice<TValue>(string name, string description, TValue value)
        where TValue : struct, Enum
    {
        var option = Choice<TValue>(name, description);
        option.Required = false;
        option.DefaultValueFactory = _ => value;
        return option;
    }

    /// <summary>One word of a closed list that must be given.</summary>
    public static Option<TValue> Choice<TValue>(string name, string description)
        where TValue : struct, Enum => new(name)
        {
            Description = description,
            HelpName = string.Join('|', Names<TValue>()),
            Required = true,
            CustomParser = result => ParseChoice<TValue>(name, result),
        };

    private static TValue ParseChoice<TValue>(string name, System.CommandLine.Parsing.ArgumentResult result)
        where TValue : struct, Enum
    {
        var text = result.Tokens[0].Value;
        if (Array.IndexOf(Names<TValue>(), text) is var at and >= 0)
            return Enum.GetValues<TValue>()[at];
        result.AddError($"'{text}' is not a value of {name}: use one of {string.Join(", ", Names<TValue>())}.");
        return default;
    }

    private static string[] Names<TValue>()
        where TValue : struct, Enum => [.. Enum.GetNames<TValue>().Select(n => n.ToLowerInvariant())];
}
