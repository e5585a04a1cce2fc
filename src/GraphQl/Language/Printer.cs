using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;

namespace GraphQl.Language;

/// <summary>Syntax tree to text, in one form: two documents that differ only in layout, commas and comments print alike.</summary>
public static class Printer
{
    /// <summary>The document as text.</summary>
    public static string Print(Document document) =>
        string.Join("\n\n", document.Definitions.Select(Print)) + "\n";

    internal static string Print(DefinitionNode definition) => definition switch
    {
        OperationNode operation => Print(operation),
        FragmentNode fragment =>
            $"{Description(fragment.Description, "")}fragment {fragment.Name.Value} on {fragment.TypeCondition.Name}"
            + $"{Directives(fragment.Directives)} {Print(fragment.SelectionSet, "")}",
        TypeSystemNode typeSystem => TypeSystemPrinter.Print(typeSystem),
        _ => throw new UnreachableException($"Definition {definition.GetType().Name}."),
    };

    internal static string Print(TypeNode type) => type switch
    {
        NamedTypeNode named => named.Name,
        ListTypeNode list => $"[{Print(list.Item)}]",
        NonNullTypeNode nonNull => Print(nonNull.Nullable) + "!",
        _ => throw new UnreachableException($"Type {type.GetType().Name}."),
    };

    internal static string Directives(ImmutableArray<DirectiveNode> directives) =>
        string.Concat(directives.Select(d => $" @{d.Name.Value}{Arguments(d.Arguments)}"));

    internal static string Description(StringValueNode? description, string indent) =>
        description is null ? "" : ValuePrinter.Print(description, indent) + "\n" + indent;

    internal static string Default(ValueNode? value) => value is null ? "" : $" = {ValuePrinter.Print(value)}";

    private static string Print(OperationNode operation)
    {
        var selections = Print(operation.SelectionSet, "");
        if (operation is { Kind: OperationKind.Query, Name: null, Description: null, Variables: [], Directives: [] })
            return selections;
        var keyword = operation.Kind switch
        {
            OperationKind.Query => "query",
            OperationKind.Mutation => "mutation",
            OperationKind.Subscription => "subscription",
            _ => throw new UnreachableException($"Operation {operation.Kind}."),
        };
        var name = operation.Name is null ? "" : " " + operation.Name.Value;
        return $"{Description(operation.Description, "")}{keyword}{name}{Variables(operation.Variables)}{Directives(operation.Directives)} {selections}";
    }

    private static string Variables(ImmutableArray<VariableDefinitionNode> variables) => variables switch
    {
        [] => "",
        _ when variables.Any(v => v.Description is not null) => $"(\n  {string.Join("\n  ", variables.Select(Variable))}\n)",
        _ => $"({string.Join(", ", variables.Select(Variable))})",
    };

    private static string Variable(VariableDefinitionNode variable) =>
        $"{Description(variable.Description, "  ")}${variable.Name.Value}: {Print(variable.Type)}{Default(variable.Default)}{Directives(variable.Directives)}";

    private static string Print(SelectionSetNode set, string indent)
    {
        var inner = indent + "  ";
        var text = new StringBuilder("{\n");
        foreach (var selection in set.Selections)
            text.Append(inner).Append(Print(selection, inner)).Append('\n');
        return text.Append(indent).Append('}').ToString();
    }

    private static string Print(SelectionNode selection, string indent) => selection switch
    {
        FieldNode field =>
            $"{(field.Alias is null ? "" : field.Alias.Value + ": ")}{field.Name.Value}{Arguments(field.Arguments)}{Directives(field.Directives)}"
            + (field.SelectionSet is null ? "" : " " + Print(field.SelectionSet, indent)),
        FragmentSpreadNode spread => $"...{spread.Name.Value}{Directives(spread.Directives)}",
        InlineFragmentNode inline =>
            $"...{(inline.TypeCondition is null ? "" : " on " + inline.TypeCondition.Name)}{Directives(inline.Directives)} {Print(inline.SelectionSet, indent)}",
        _ => throw new UnreachableException($"Selection {selection.GetType().Name}."),
    };

    private static string Arguments(ImmutableArray<ArgumentNode> arguments) =>
        arguments.IsEmpty ? "" : $"({string.Join(", ", arguments.Select(a => $"{a.Name.Value}: {ValuePrinter.Print(a.Value)}"))})";
}
