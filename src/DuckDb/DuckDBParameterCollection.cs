using System.Collections;
using System.Data.Common;

namespace DuckDb;

/// <summary>The parameters of a command.</summary>
public sealed class DuckDBParameterCollection : DbParameterCollection, IReadOnlyList<DuckDBParameter>
{
    private readonly List<DuckDBParameter> _parameters = [];

    /// <inheritdoc/>
    public override int Count => _parameters.Count;

    /// <inheritdoc/>
    public override object SyncRoot => ((ICollection)_parameters).SyncRoot;

    /// <inheritdoc cref="DbParameterCollection.this[int]"/>
    public new DuckDBParameter this[int index]
    {
        get => _parameters[index];
        set => _parameters[index] = value;
    }

    /// <inheritdoc cref="DbParameterCollection.this[string]"/>
    public new DuckDBParameter this[string parameterName]
    {
        get => _parameters[Existing(parameterName)];
        set => _parameters[Existing(parameterName)] = value;
    }

    /// <summary>Adds a parameter and gives it back.</summary>
    public DuckDBParameter Add(DuckDBParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        _parameters.Add(parameter);
        return parameter;
    }

    /// <summary>Adds a named value.</summary>
    public DuckDBParameter AddWithValue(string name, object? value) => Add(new DuckDBParameter(name, value));

    /// <inheritdoc/>
    public override int Add(object value)
    {
        Add(Typed(value));
        return Count - 1;
    }

    /// <inheritdoc/>
    public override void AddRange(Array values)
    {
        ArgumentNullException.ThrowIfNull(values);
        foreach (var value in values)
            Add(Typed(value));
    }

    /// <inheritdoc/>
    public override void Clear() => _parameters.Clear();

    /// <inheritdoc/>
    public override bool Contains(object value) => IndexOf(value) >= 0;

    /// <inheritdoc/>
    public override bool Contains(string value) => IndexOf(value) >= 0;

    /// <inheritdoc/>
    public override void CopyTo(Array array, int index) => ((ICollection)_parameters).CopyTo(array, index);

    /// <inheritdoc/>
    public override IEnumerator GetEnumerator() => _parameters.GetEnumerator();

    IEnumerator<DuckDBParameter> IEnumerable<DuckDBParameter>.GetEnumerator() => _parameters.GetEnumerator();

    /// <inheritdoc/>
    public override int IndexOf(object value) => value is DuckDBParameter parameter ? _parameters.IndexOf(parameter) : -1;

    /// <summary>The position of a name, with or without its mark; -1 if there is none.</summary>
    public override int IndexOf(string parameterName)
    {
        var plain = new DuckDBParameter(parameterName, null).PlainName;
        return _parameters.FindIndex(parameter => string.Equals(parameter.PlainName, plain, StringComparison.OrdinalIgnoreCase));
    }

    /// <inheritdoc/>
    public override void Insert(int index, object value) => _parameters.Insert(index, Typed(value));

    /// <inheritdoc/>
    public override void Remove(object value) => _parameters.Remove(Typed(value));

    /// <inheritdoc/>
    public override void RemoveAt(int index) => _parameters.RemoveAt(index);

    /// <inheritdoc/>
    public override void RemoveAt(string parameterName) => _parameters.RemoveAt(Existing(parameterName));

    /// <inheritdoc/>
    protected override DbParameter GetParameter(int index) => _parameters[index];

    /// <inheritdoc/>
    protected override DbParameter GetParameter(string parameterName) => this[parameterName];

    /// <inheritdoc/>
    protected override void SetParameter(int index, DbParameter value) => _parameters[index] = Typed(value);

    /// <inheritdoc/>
    protected override void SetParameter(string parameterName, DbParameter value) => this[parameterName] = Typed(value);

    private int Existing(string parameterName) =>
        IndexOf(parameterName) is >= 0 and var index ? index : throw new ArgumentException($"There is no parameter '{parameterName}'.", nameof(parameterName));

    private static DuckDBParameter Typed(object? value) => value switch
    {
        DuckDBParameter parameter => parameter,
        null => throw new ArgumentNullException(nameof(value)),
        _ => throw new InvalidCastException($"The collection takes DuckDBParameter, not {value.GetType().Name}."),
    };
}
