using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Notebooks.Format;
using Warehouse.Sql;

namespace Notebooks.Scope;

/// <summary>
/// SQL of a cell made ready to run: each entity set that it names becomes a common table expression in front of it, compiled as on
/// any other channel, so that disclosure and as-of hold here too; <c>$name</c> becomes a parameter.
/// </summary>
internal static partial class SqlText
{
    internal static Statement Bind(string sql, IEnumerable<(string Name, Statement Rows)> sets, Func<string, object?> variable)
    {
        var values = ImmutableArray.CreateBuilder<object?>();
        var common = string.Join(", ", sets.Select(s => $"\"{s.Name}\" AS ({Common(s.Rows, values)})"));
        var bound = Token().Replace(sql, m => m.Groups["name"] is { Success: true } name ? Parameter(name.Value, variable, values) : m.Value);
        var text = common.Length == 0 ? bound : Beginning().Replace(bound, m => m.Groups["with"].Success ? $"{m.Value} {common}, " : $"WITH {common} {m.Value}", 1);
        return new Statement(text, values.ToImmutable(), []);
    }

    /// <summary>The SQL of a cell with the values of its variables written into it, so that it can be asked again where they are not.</summary>
    internal static string WithValues(string sql, Func<string, object?> variable) =>
        Token().Replace(sql.Trim(), m => m.Groups["name"] is { Success: true } name ? Literal(ValueOf(name.Value, variable)) : m.Value);

    // On one line, so that the engine counts the lines of the cell. What is compiled has every value that was asked for as a parameter.
    private static string Common(Statement rows, ImmutableArray<object?>.Builder values)
    {
        var before = values.Count;
        values.AddRange(rows.Parameters);
        return CompiledParameter().Replace(rows.Text, m => Name(before + int.Parse(m.Groups["number"].ValueSpan, CultureInfo.InvariantCulture))).ReplaceLineEndings(" ");
    }

    private static string Parameter(string name, Func<string, object?> variable, ImmutableArray<object?>.Builder values)
    {
        values.Add(ValueOf(name, variable));
        return Name(values.Count);
    }

    private static object? ValueOf(string name, Func<string, object?> variable) => variable(name) switch
    {
        null => null,
        Place place => place.Code,
        var value and (string or bool or int or long or decimal or double or DateOnly) => value,
        var value => throw new NotebookException(
            $"${name} is a {value.GetType().Name}; SQL takes text, numbers, true or false, days and places. Put what you need of it into a variable of its own."),
    };

    private static string Literal(object? value) => value switch
    {
        null => "NULL",
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool flag => flag ? "true" : "false",
        DateOnly day => $"DATE '{Numbers.DateText.Iso(day)}'",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Name(int position) => string.Create(CultureInfo.InvariantCulture, $"$p{position}");

    [GeneratedRegex(@"\$p(?<number>[0-9]+)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CompiledParameter();

    // Quoted text and comments first, so that what looks like a parameter in them is left alone.
    [GeneratedRegex(@"'(?:[^']|'')*'|""(?:[^""]|"""")*""|--[^\n]*|/\*.*?\*/|\$(?<tag>\w*)\$.*?\$\k<tag>\$|\$(?<name>[A-Za-z_]\w*)", RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"\A(?:\s|--[^\n]*\n|/\*.*?\*/)*(?<with>with\b(?:\s+recursive\b)?)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Beginning();
}
