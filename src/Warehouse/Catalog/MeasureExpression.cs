using System.Text;
using System.Text.RegularExpressions;

namespace Warehouse.Catalog;

/// <summary>The text of a measure's own expression, written over served names in double quotes.</summary>
internal static partial class MeasureExpression
{
    /// <summary>
    /// The expression with every quoted name replaced; text in single quotes stays. A cast of the whole is left out: the compiler casts
    /// to the measure's type itself, after rounding.
    /// </summary>
    public static string Print(string expression, Func<string, string> read)
    {
        var sql = new StringBuilder();
        expression = WithoutCast(expression);
        for (var i = 0; i < expression.Length;)
        {
            var quote = expression[i];
            if (quote is not ('"' or '\''))
            {
                sql.Append(expression[i++]);
                continue;
            }

            var end = expression.IndexOf(quote, i + 1);
            end = end < 0 ? throw new InvalidOperationException($"The measure expression '{expression}' has an open quote.") : end;
            sql.Append(quote == '"' ? read(expression[(i + 1)..end]) : expression[i..(end + 1)]);
            i = end + 1;
        }

        return sql.ToString();
    }

    /// <summary>The served names that the expression reads.</summary>
    public static IEnumerable<string> Names(string expression)
    {
        var names = new List<string>();
        Print(expression, name =>
        {
            names.Add(name);
            return name;
        });
        return names.Distinct();
    }

    /// <summary>Whether it is the sum of a column, over all rows or those of a condition, and nothing else, so that it can be computed in parts.</summary>
    public static bool IsSumOfColumn(string expression) => SumOfColumn().IsMatch(WithoutCast(expression));

    private static string WithoutCast(string expression) => Cast().Match(expression) is { Success: true } match ? match.Groups["whole"].Value : expression;

    // '::' binds closer than an operator, so it casts the whole only behind one call or one pair of brackets.
    [GeneratedRegex(@"^\s*(?<whole>\w*\((?>[^()']|'[^']*'|(?<open>\()|(?<-open>\)))*(?(open)(?!))\))\s*::\s*BIGINT\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cast();

    [GeneratedRegex("""^\s*\(?\s*sum\(\s*"[^"]+"\s*\)\s*(FILTER\s*\((?>[^()']|'[^']*'|(?<open>\()|(?<-open>\)))*(?(open)(?!))\)\s*)?\)?\s*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SumOfColumn();
}
