using GraphQl.Errors;
using GraphQl.Language;

namespace GraphQl.Types;

/// <summary>
/// The defaults of a schema, coerced once. A default may need others (of the fields that it leaves out), so they are worked out
/// on demand; one that needs itself is refused.
/// </summary>
internal sealed class SchemaDefaults(Schema schema)
{
    private readonly Dictionary<InputValueDefinition, DefaultValue> _values = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<InputValueDefinition> _underWay = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _problems = [];

    public DefaultValue Of(InputValueDefinition input) => _values[input];

    /// <summary>Works out all defaults; afterwards the table is only read.</summary>
    /// <returns>What is wrong with them.</returns>
    public IEnumerable<string> Prepare()
    {
        foreach (var input in SchemaParts.Inputs(schema.AllTypes, schema.Directives).Where(i => i.Definition.Default is not null))
            Prepare(input.Coordinate, input.Definition);
        return _problems;
    }

    private DefaultValue Prepare(string coordinate, InputValueDefinition input)
    {
        if (_values.TryGetValue(input, out var known))
            return known;
        if (!_underWay.Add(input))
        {
            _problems.Add($"{coordinate}: the default needs itself.");
            return new DefaultValue(new NullValueNode(0), null);
        }
        var value = Coerce(coordinate, input);
        _underWay.Remove(input);
        return _values[input] = value;
    }

    private DefaultValue Coerce(string coordinate, InputValueDefinition input)
    {
        try
        {
            var literal = Parser.ParseConstant(input.Default!);
            var coercion = new InputCoercion(schema, InputOrigin.Literal) { DefaultOf = (i, c) => Prepare(c, i) };
            var value = coercion.Coerce(literal, input.Type);
            _problems.AddRange(coercion.Problems.Select(p => $"{coordinate}: the default {input.Default} is wrong. {p.Message}"));
            return new DefaultValue(literal, value);
        }
        catch (GraphQlException e)
        {
            _problems.Add($"{coordinate}: the default {input.Default} is no literal. {e.Message}");
            return new DefaultValue(new NullValueNode(0), null);
        }
    }
}
