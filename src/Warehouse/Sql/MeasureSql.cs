using System.Text;

namespace Warehouse.Sql;

/// <summary>Puts a measure's own expression, written over served names in double quotes, into the terms of a query.</summary>
internal static class MeasureSql
{
    /// <summary>The expression with every quoted name replaced; text in single quotes stays.</summary>
    public static string Print(string expression, Func<string, string> read)
    {
        var sql = new StringBuilder();
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
}
