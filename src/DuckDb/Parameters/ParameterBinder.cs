using System.Globalization;
using DuckDb.Native;

namespace DuckDb.Parameters;

/// <summary>
/// Gives a statement its values. Parameters with a name go where the statement has the name; those without go by position. A name that
/// the statement lacks, and one that is not given, are errors.
/// </summary>
internal sealed class ParameterBinder
{
    private readonly Dictionary<string, DuckDBParameter> _named = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<DuckDBParameter> _positional = [];

    /// <exception cref="InvalidOperationException">Two have one name, or some have names and others not.</exception>
    public ParameterBinder(IEnumerable<DuckDBParameter> parameters)
    {
        foreach (var parameter in parameters)
        {
            if (parameter.PlainName.Length == 0)
                _positional.Add(parameter);
            else if (!_named.TryAdd(parameter.PlainName, parameter))
                throw new InvalidOperationException($"There are two parameters ${parameter.PlainName}.");
        }

        if (_named.Count > 0 && _positional.Count > 0)
            throw new InvalidOperationException("Some parameters have names and others have none; a statement takes either names or positions.");
    }

    /// <summary>The text with <c>@name</c> as <c>$name</c> for the names that are given.</summary>
    public string Translate(string sql) => _named.Count == 0 ? sql : SqlParameters.WithDollar(sql, _named.ContainsKey);

    /// <summary>With several statements a name may be used by any of them, so the whole text is asked.</summary>
    /// <exception cref="InvalidOperationException">A name is nowhere in the text, or parameters go by position.</exception>
    public void CheckBatch(string sql)
    {
        if (_positional.Count > 0)
            throw new InvalidOperationException("A command of several statements takes its parameters by name: write $name, and name the parameters.");
        if (_named.Count > 0)
            CheckUsed(SqlParameters.Names(sql));
    }

    /// <exception cref="InvalidOperationException">The statement and the given parameters do not fit.</exception>
    public void Bind(StatementHandle statement, bool isWholeCommand)
    {
        var names = NamesOf(statement);
        if (isWholeCommand && _positional.Count > names.Length)
            throw new InvalidOperationException($"The statement has {names.Length} parameters; {_positional.Count} are given.");
        if (isWholeCommand)
            CheckUsed(names.ToHashSet(StringComparer.OrdinalIgnoreCase));
        for (var i = 0; i < names.Length; i++)
            Bind(statement, i + 1, names[i]);
    }

    private void Bind(StatementHandle statement, int index, string name)
    {
        var parameter = _named.GetValueOrDefault(name) ?? AtPosition(name) ?? throw Missing(name);
        using var value = EngineValue.Of(parameter.EngineValue);
        if (NativeMethods.duckdb_bind_value(statement, (ulong)index, value) != NativeMethods.Success)
            throw new InvalidOperationException($"The engine refuses the value of the parameter {Marked(name)}.");
    }

    private DuckDBParameter? AtPosition(string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position <= _positional.Count
            ? _positional[position - 1]
            : null;

    private void CheckUsed(HashSet<string> names)
    {
        if (_named.Keys.FirstOrDefault(name => !names.Contains(name)) is { } unused)
        {
            var known = names.Count == 0 ? "it has no parameters" : $"it has {string.Join(", ", names.Select(Marked))}";
            throw new InvalidOperationException($"The statement has no parameter {Marked(unused)}; {known}.");
        }
    }

    private InvalidOperationException Missing(string name)
    {
        var given = _named.Count > 0 ? string.Join(", ", _named.Keys.Select(Marked)) : $"{_positional.Count} by position";
        return new($"The statement needs a value for its parameter {Marked(name)}; given: {given}.");
    }

    private static string Marked(string name) => $"${name}";

    private static unsafe string[] NamesOf(StatementHandle statement)
    {
        var names = new string[checked((int)NativeMethods.duckdb_nparams(statement))];
        for (var i = 0; i < names.Length; i++)
            names[i] = NativeText.Take(NativeMethods.duckdb_parameter_name(statement, (ulong)i + 1));
        return names;
    }
}
