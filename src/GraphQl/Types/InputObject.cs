using System.Diagnostics.CodeAnalysis;

namespace GraphQl.Types;

/// <summary>
/// The coerced arguments of a field, or the coerced value of an input object. What was not given and has no default is not there;
/// what was given as null is there with null. Values: null, <see cref="string"/> (also for enum values: their names), <see cref="int"/>,
/// <see cref="long"/>, <see cref="double"/>, <see cref="decimal"/>, <see cref="bool"/>, <see cref="DateOnly"/>, <see cref="DateTimeOffset"/>,
/// <see cref="IReadOnlyList{T}"/> of such values for lists, and <see cref="InputObject"/>.
/// </summary>
public sealed class InputObject
{
    private readonly OrderedDictionary<string, object?> _fields;

    internal InputObject(OrderedDictionary<string, object?> fields) => _fields = fields;

    /// <summary>Without any field.</summary>
    public static InputObject Empty { get; } = new([]);

    /// <summary>Names and values, in the order of the schema.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Fields => _fields;

    /// <summary>How many fields have a value, null included.</summary>
    public int Count => _fields.Count;

    /// <summary>Whether the field was given or has a default.</summary>
    public bool Contains(string name) => _fields.ContainsKey(name);

    /// <summary>The field's value; false when it was not given and has no default.</summary>
    public bool TryGet(string name, out object? value) => _fields.TryGetValue(name, out value);

    /// <summary>The field's value as a type; false when it is absent or null.</summary>
    /// <exception cref="InvalidCastException">The schema gives the field another type.</exception>
    public bool TryGet<T>(string name, [MaybeNullWhen(false)] out T value)
    {
        var found = _fields.TryGetValue(name, out var boxed) && boxed is not null;
        value = found ? (T)boxed! : default;
        return found;
    }

    /// <summary>The field's value as a type, or null when it is absent or null.</summary>
    public T? Get<T>(string name)
        where T : class => TryGet<T>(name, out var value) ? value : null;
}
