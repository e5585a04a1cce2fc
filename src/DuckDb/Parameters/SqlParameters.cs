using System.Buffers;

namespace DuckDb.Parameters;

/// <summary>
/// What a command text says about parameters, found without the engine: it must be known before the first of several statements runs.
/// Strings, quoted names and comments are passed over.
/// </summary>
internal static class SqlParameters
{
    private static readonly SearchValues<char> Interesting = SearchValues.Create("'\"$@-/");

    /// <summary>
    /// <c>@name</c> as DuckDB's own <c>$name</c>, for those names only that are given: elsewhere <c>@</c> is DuckDB's operator for
    /// the absolute value.
    /// </summary>
    public static string WithDollar(string sql, Func<string, bool> isGiven)
    {
        if (!sql.Contains('@', StringComparison.Ordinal))
            return sql;
        char[] text = [.. sql];
        foreach (var (at, name) in Marks(sql))
        {
            if (sql[at] == '@' && isGiven(name))
                text[at] = '$';
        }

        return new string(text);
    }

    /// <summary>The names after <c>$</c>, numbers included.</summary>
    public static HashSet<string> Names(string sql) =>
        Marks(sql).Where(mark => sql[mark.At] == '$').Select(mark => mark.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<(int At, string Name)> Marks(string sql)
    {
        for (var at = NextInteresting(sql, 0); at < sql.Length; at = NextInteresting(sql, at))
        {
            var end = EndOfQuoted(sql, at);
            if (end > at)
            {
                at = end;
                continue;
            }

            var name = NameAfter(sql, at);
            if (name.Length > 0 && sql[at] is '$' or '@' && !IsInsideWord(sql, at))
                yield return (at, name);
            at += 1 + name.Length;
        }
    }

    private static int NextInteresting(string sql, int from)
    {
        var distance = sql.AsSpan(Math.Min(from, sql.Length)).IndexOfAny(Interesting);
        return distance < 0 ? sql.Length : from + distance;
    }

    // The place after a string, a quoted name or a comment that begins here; the same place if none does.
    private static int EndOfQuoted(string sql, int at) => sql[at] switch
    {
        '\'' => EndOfString(sql, at),
        '"' => After(sql, "\"", at + 1),
        '-' when Next(sql, at) == '-' => After(sql, "\n", at),
        '/' when Next(sql, at) == '*' => EndOfComment(sql, at),
        '$' when DollarTag(sql, at) is { Length: > 0 } tag => After(sql, tag, at + tag.Length),
        _ => at,
    };

    // A doubled quote inside reads as two strings side by side. Only E'...' knows the backslash.
    private static int EndOfString(string sql, int at)
    {
        var escapes = at > 0 && sql[at - 1] is 'e' or 'E' && (at < 2 || !IsNamePart(sql[at - 2]));
        for (var i = at + 1; i < sql.Length; i++)
        {
            if (escapes && sql[i] == '\\')
                i++;
            else if (sql[i] == '\'')
                return i + 1;
        }

        return sql.Length;
    }

    private static int EndOfComment(string sql, int at)
    {
        var depth = 1;
        var i = at + 2;
        for (; i < sql.Length && depth > 0; i++)
        {
            if (sql[i] == '*' && Next(sql, i) == '/')
                (depth, i) = (depth - 1, i + 1);
            else if (sql[i] == '/' && Next(sql, i) == '*')
                (depth, i) = (depth + 1, i + 1);
        }

        return i;
    }

    // $$ or $tag$, which begins a string that ends with the same.
    private static string DollarTag(string sql, int at)
    {
        var name = NameAfter(sql, at);
        var end = at + 1 + name.Length;
        var isTag = end < sql.Length && sql[end] == '$' && (name.Length == 0 || !char.IsAsciiDigit(name[0])) && (at == 0 || !IsNamePart(sql[at - 1]));
        return isTag ? sql[at..(end + 1)] : "";
    }

    private static string NameAfter(string sql, int at)
    {
        var end = at + 1;
        while (end < sql.Length && IsNamePart(sql[end]))
            end++;
        return sql[(at + 1)..end];
    }

    private static int After(string sql, string closing, int from)
    {
        var at = sql.IndexOf(closing, from, StringComparison.Ordinal);
        return at < 0 ? sql.Length : at + closing.Length;
    }

    // a$b is a name, and @@ an operator.
    private static bool IsInsideWord(string sql, int at) => at > 0 && (IsNamePart(sql[at - 1]) || sql[at - 1] is '@' or '$');

    private static char Next(string sql, int at) => at + 1 < sql.Length ? sql[at + 1] : '\0';

    private static bool IsNamePart(char c) => char.IsLetterOrDigit(c) || c == '_';
}
