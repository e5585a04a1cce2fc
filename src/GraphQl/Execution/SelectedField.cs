using System.Collections.Immutable;
using GraphQl.Errors;
using GraphQl.Language;
using GraphQl.Types;

namespace GraphQl.Execution;

/// <summary>A field to answer: all selections of one response name merged, arguments coerced, skipped parts left out.</summary>
public sealed class SelectedField
{
    private readonly Document _document;
    private readonly FieldNode _node;
    private readonly ImmutableArray<KeyValuePair<string, ImmutableArray<SelectedField>>> _selections;

    internal SelectedField(
        Document document,
        FieldNode node,
        ObjectType parentType,
        FieldDefinition definition,
        NamedType type,
        InputObject arguments,
        ImmutableArray<string> path,
        ImmutableArray<KeyValuePair<string, ImmutableArray<SelectedField>>> selections)
    {
        _document = document;
        _node = node;
        _selections = selections;
        ParentType = parentType;
        Definition = definition;
        Type = type;
        Arguments = arguments;
        Path = path;
    }

    /// <summary>The member of the response: alias or name.</summary>
    public string ResponseName => _node.ResponseName;

    /// <summary>The name in the schema.</summary>
    public string Name => Definition.Name;

    /// <summary>The object type whose field it is.</summary>
    public ObjectType ParentType { get; }

    /// <summary>The field of the schema; <c>__typename</c>, <c>__schema</c> and <c>__type</c> have definitions, too.</summary>
    public FieldDefinition Definition { get; }

    /// <summary>The type inside the wrappers of the definition's type.</summary>
    public NamedType Type { get; }

    /// <summary>What was given, and defaults.</summary>
    public InputObject Arguments { get; }

    /// <summary>Response names from the root down to this field.</summary>
    public ImmutableArray<string> Path { get; }

    /// <summary>Where the field stands in the document; the first place of several.</summary>
    public SourceLocation Location => _document.Locate(_node);

    /// <summary>What to answer of a value of <see cref="Type"/>, an object type; empty for a leaf.</summary>
    /// <exception cref="InvalidOperationException">The type is an interface or union: see <see cref="SelectionsOn"/>.</exception>
    public ImmutableArray<SelectedField> Selections => Type switch
    {
        ObjectType o => SelectionsOn(o.Name),
        InterfaceType or UnionType => throw new InvalidOperationException($"{Type.Name} is abstract; ask for the selections on an object type."),
        _ => [],
    };

    /// <summary>What to answer of a value that is of this object type; empty when no value can be.</summary>
    public ImmutableArray<SelectedField> SelectionsOn(string objectType)
    {
        foreach (var (name, fields) in _selections)
        {
            if (name == objectType)
                return fields;
        }
        return [];
    }

    /// <summary>An error about this field, or about one of its arguments: with its place, path and schema coordinate.</summary>
    /// <param name="code">Its <c>extensions.code</c>.</param>
    /// <param name="message">What is wrong and what to do next.</param>
    /// <param name="argument">The argument that is wrong, or null.</param>
    public GraphQlError Error(string code, string message, string? argument = null)
    {
        Node place = _node.Arguments.FirstOrDefault(a => a.Name.Value == argument) is { } written ? written : _node;
        var coordinate = $"{ParentType.Name}.{Name}" + (argument is null ? "" : $"({argument}:)");
        return new GraphQlError(code, message, [_document.Locate(place)])
        {
            Path = [.. Path],
            Details = [new("coordinate", coordinate)],
        };
    }
}
