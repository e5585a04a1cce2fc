using System.Collections.Immutable;
using System.Diagnostics;
using GraphQl.Errors;
using GraphQl.Language;

namespace GraphQl.Types;

/// <summary>Where a value tree comes from. JSON has no enum values: there they are strings.</summary>
internal enum InputOrigin
{
    Literal,
    Json,
}

/// <summary>
/// A value and a type to a CLR value (https://spec.graphql.org/September2025/#sec-Types, "Input Coercion" of each kind).
/// The one place where it is decided what is of a type: for literals, variables and defaults, when validating and when running.
/// Recursion is as deep as the value, which the parser limits.
/// </summary>
internal sealed class InputCoercion(Schema schema, InputOrigin origin)
{
    private const int LongestQuotation = 60;

    private readonly Stack<string> _path = new();
    private readonly List<InputProblem> _problems = [];

    /// <summary>Values of the operation's variables; null while validating, when none are known and each is taken to fit.</summary>
    public IReadOnlyDictionary<string, object?>? Variables { get; init; }

    /// <summary>How the default of an input, at a schema coordinate, is found.</summary>
    public Func<InputValueDefinition, string, DefaultValue> DefaultOf { get; init; } = (input, _) => schema.DefaultOf(input);

    /// <summary>What was wrong so far; where something is wrong the coerced value is null.</summary>
    public IReadOnlyList<InputProblem> Problems => _problems;

    public object? Coerce(ValueNode value, TypeReference type) => (value, type) switch
    {
        (VariableNode variable, _) => Variable(variable, type),
        (NullValueNode, NonNullTypeReference) => Problem(value, $"A value of type \"{type}\" cannot be null."),
        (_, NonNullTypeReference nonNull) => Coerce(value, nonNull.Of),
        (NullValueNode, _) => null,
        (ListValueNode list, ListTypeReference listType) => Items(list, listType.Item),
        (_, ListTypeReference listType) => new[] { Coerce(value, listType.Item) },
        _ => schema.NamedTypeOf(type) switch
        {
            ScalarType scalar => Scalar(value, scalar),
            EnumType enumType => Enum(value, enumType),
            InputObjectType input => Object(value, input),
            var other => throw new UnreachableException($"{other.Name} is no input type."),
        },
    };

    /// <summary>The arguments of a field or directive.</summary>
    /// <param name="place">The field or directive.</param>
    /// <param name="arguments">As written.</param>
    /// <param name="definitions">Those that it takes.</param>
    /// <param name="owner">Its schema coordinate.</param>
    public InputObject Arguments(
        Node place, ImmutableArray<ArgumentNode> arguments, ImmutableArray<InputValueDefinition> definitions, string owner) =>
        Inputs(place, arguments.Select(a => KeyValuePair.Create(a.Name.Value, a.Value)), definitions, d => $"{owner}({d.Name}:)");

    private object? Variable(VariableNode variable, TypeReference type)
    {
        if (Variables is null)
            return null;
        var value = Variables.GetValueOrDefault(variable.Name.Value);
        return value is null && type.IsNonNull
            ? Problem(variable, $"Variable \"${variable.Name.Value}\" has no value where type \"{type}\" needs one.")
            : value;
    }

    private object?[] Items(ListValueNode list, TypeReference type)
    {
        var items = new object?[list.Items.Length];
        for (var i = 0; i < items.Length; i++)
            items[i] = At($"[{i}]", list.Items[i], type);
        return items;
    }

    private object? Scalar(ValueNode value, ScalarType type)
    {
        ScalarInput? input = value switch
        {
            IntValueNode number => new(ScalarInputKind.Int, number.Text),
            FloatValueNode number => new(ScalarInputKind.Float, number.Text),
            StringValueNode text => new(ScalarInputKind.String, text.Value),
            BooleanValueNode boolean => new(ScalarInputKind.Boolean, boolean.Value ? "true" : "false"),
            _ => null,
        };
        return (input is { } given ? type.Parse(given) : null)
            ?? Problem(value, $"{type.Name} takes {type.Expects}, not {Quote(value)}.");
    }

    private object? Enum(ValueNode value, EnumType type)
    {
        var name = (value, origin) switch
        {
            (EnumValueNode written, InputOrigin.Literal) => written.Name,
            (StringValueNode text, InputOrigin.Json) => text.Value,
            _ => null,
        };
        if (name is not null && type.Find(name) is { } found)
            return found.Name;
        return Problem(value, $"Enum \"{type.Name}\" has no value {Quote(value)}.{EnumHint(value, name, type)}");
    }

    private static string EnumHint(ValueNode value, string? name, EnumType type) => value switch
    {
        StringValueNode text when name is null && type.Find(text.Value) is not null => $" Enum values have no quotes: {text.Value}.",
        _ => NearestName.Hint(name ?? Quote(value).Trim('"'), type.Values.Select(v => v.Name)),
    };

    private object? Object(ValueNode value, InputObjectType type)
    {
        if (value is not ObjectValueNode written)
            return Problem(value, $"{type.Name} takes an object, not {Quote(value)}.");
        foreach (var unknown in written.Fields.Where(f => type.Find(f.Name.Value) is null))
        {
            Problem(unknown, $"Input \"{type.Name}\" has no field \"{unknown.Name.Value}\"."
                + NearestName.Hint(unknown.Name.Value, type.Fields.Select(f => f.Name)));
        }
        var fields = Inputs(
            written, written.Fields.Select(f => KeyValuePair.Create(f.Name.Value, f.Value)), type.Fields, d => $"{type.Name}.{d.Name}");
        return type.IsOneOf ? OneOf(written, type, fields) : fields;
    }

    // https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects; a nullable variable is refused by a rule of its own.
    private object? OneOf(ObjectValueNode written, InputObjectType type, InputObject fields)
    {
        if (written.Fields.Length != 1)
            return Problem(written, $"OneOf input \"{type.Name}\" takes exactly one field, not {written.Fields.Length}.");
        var field = written.Fields[0];
        if (field.Value is NullValueNode)
            return Problem(field, $"Field \"{type.Name}.{field.Name.Value}\" of a OneOf input cannot be null.");
        var known = Variables is not null || field.Value is not VariableNode;
        return known && field.Value is VariableNode && !fields.TryGet<object>(field.Name.Value, out _)
            ? Problem(field, $"Field \"{type.Name}.{field.Name.Value}\" of a OneOf input has no value.")
            : fields;
    }

    private InputObject Inputs(
        Node place,
        IEnumerable<KeyValuePair<string, ValueNode>> written,
        ImmutableArray<InputValueDefinition> definitions,
        Func<InputValueDefinition, string> coordinate)
    {
        if (definitions.IsEmpty)
            return InputObject.Empty;
        var given = written.DistinctBy(w => w.Key).ToDictionary();
        var values = new OrderedDictionary<string, object?>();
        foreach (var definition in definitions)
        {
            if (given.TryGetValue(definition.Name, out var value) && !IsMissing(value))
                values.Add(definition.Name, At("." + definition.Name, value, definition.Type));
            else if (definition.Default is not null)
                values.Add(definition.Name, DefaultOf(definition, coordinate(definition)).Value);
            else if (definition.Type.IsNonNull)
                Problem(place, $"\"{coordinate(definition)}\" of type \"{definition.Type}\" needs a value.");
        }
        return new InputObject(values);
    }

    private bool IsMissing(ValueNode value) =>
        value is VariableNode variable && Variables is not null && !Variables.ContainsKey(variable.Name.Value);

    private object? At(string step, ValueNode value, TypeReference type)
    {
        _path.Push(step);
        var coerced = Coerce(value, type);
        _path.Pop();
        return coerced;
    }

    private object? Problem(Node place, string message)
    {
        _problems.Add(new InputProblem(place, string.Concat(_path.Reverse()), message));
        return null;
    }

    private static string Quote(ValueNode value)
    {
        var text = ValuePrinter.Print(value);
        return text.Length <= LongestQuotation ? text : text[..LongestQuotation] + "...";
    }
}
