using System.Collections.Immutable;
using System.Text.Json;
using GraphQl.Errors;
using GraphQl.Language;
using GraphQl.Types;

namespace GraphQl.Execution;

/// <summary>
/// The values of an operation's variables (https://spec.graphql.org/September2025/#CoerceVariableValues()). A variable that was
/// not given and has no default is not in the result; one given as null is there with null. Undeclared ones are ignored.
/// </summary>
internal sealed class VariableValues
{
    private const int MostErrors = 10;

    private readonly Schema _schema;
    private readonly Document _document;
    private readonly JsonElement? _given;
    private readonly Dictionary<string, object?> _values = [];
    private readonly List<GraphQlError> _errors = [];

    private VariableValues(Schema schema, Document document, JsonElement? given)
    {
        _schema = schema;
        _document = document;
        _given = given;
    }

    public static IReadOnlyDictionary<string, object?> Coerce(Schema schema, Document document, OperationNode operation, JsonElement? variables)
    {
        var values = new VariableValues(schema, document, Object(variables));
        foreach (var definition in operation.Variables)
            values.Add(definition);
        return values._errors.Count == 0 ? values._values : throw new GraphQlException([.. values._errors.Take(MostErrors)]);
    }

    private static JsonElement? Object(JsonElement? variables) => variables?.ValueKind switch
    {
        null or JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.Object => variables,
        _ => throw new GraphQlException(new GraphQlError(ErrorCode.BadUserInput, "The variables must be a JSON object.", [])),
    };

    private void Add(VariableDefinitionNode definition)
    {
        var type = TypeReference.From(definition.Type);
        var name = definition.Name.Value;
        if (_given is { } given && given.TryGetProperty(name, out var value))
            Coerce(definition, type, value);
        else if (definition.Default is { } fallback)
            _values[name] = Coerce(definition, type, fallback, InputOrigin.Literal);
        else if (type.IsNonNull)
            Report(definition, "", $"a value of type \"{type}\" must be given.");
    }

    private void Coerce(VariableDefinitionNode definition, TypeReference type, JsonElement value)
    {
        try
        {
            _values[definition.Name.Value] = Coerce(definition, type, JsonValues.ToNode(value, definition.Start), InputOrigin.Json);
        }
        catch (FormatException e)
        {
            Report(definition, "", e.Message);
        }
    }

    private object? Coerce(VariableDefinitionNode definition, TypeReference type, ValueNode value, InputOrigin origin)
    {
        var coercion = new InputCoercion(_schema, origin) { Variables = ImmutableDictionary<string, object?>.Empty };
        var coerced = coercion.Coerce(value, type);
        foreach (var problem in coercion.Problems)
            Report(definition, problem.Path, problem.Message);
        return coerced;
    }

    private void Report(VariableDefinitionNode definition, string path, string message) =>
        _errors.Add(new GraphQlError(
            ErrorCode.BadUserInput, $"Variable \"${definition.Name.Value}{path}\": {message}", [_document.Locate(definition)]));
}
