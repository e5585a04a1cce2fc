using System.Collections.Immutable;
using System.Diagnostics;

namespace GraphQl.Language;

/// <summary>Type system definitions to text.</summary>
internal static class TypeSystemPrinter
{
    private const string Inner = "  ";

    public static string Print(TypeSystemNode node) =>
        Printer.Description(node.Description, "") + (node.IsExtension ? "extend " : "") + Definition(node);

    private static string Definition(TypeSystemNode node) => node switch
    {
        SchemaNode schema => $"schema{Printer.Directives(schema.Directives)}{Block(schema.RootTypes, RootType)}",
        ScalarNode scalar => $"scalar {scalar.Name.Value}{Printer.Directives(scalar.Directives)}",
        FieldsTypeNode type =>
            $"{(type.IsInterface ? "interface" : "type")} {type.Name.Value}{Joined(" implements ", " & ", type.Interfaces)}"
            + $"{Printer.Directives(type.Directives)}{Block(type.Fields, Field)}",
        UnionNode union => $"union {union.Name.Value}{Printer.Directives(union.Directives)}{Joined(" = ", " | ", union.Members)}",
        EnumNode type => $"enum {type.Name.Value}{Printer.Directives(type.Directives)}{Block(type.Values, EnumValue)}",
        InputObjectNode input => $"input {input.Name.Value}{Printer.Directives(input.Directives)}{Block(input.Fields, f => InputValue(f, Inner))}",
        DirectiveDefinitionNode directive =>
            $"directive @{directive.Name.Value}{Arguments(directive.Arguments, "")}{(directive.IsRepeatable ? " repeatable" : "")}"
            + $" on {string.Join(" | ", directive.Locations.Select(l => l.Value))}",
        _ => throw new UnreachableException($"Definition {node.GetType().Name}."),
    };

    private static string RootType(RootTypeNode root) => $"{root.Kind switch
    {
        OperationKind.Query => "query",
        OperationKind.Mutation => "mutation",
        OperationKind.Subscription => "subscription",
        _ => throw new UnreachableException($"Operation {root.Kind}."),
    }}: {root.Type.Name}";

    private static string Field(FieldDefinitionNode field) =>
        $"{Printer.Description(field.Description, Inner)}{field.Name.Value}{Arguments(field.Arguments, Inner)}: "
        + Printer.Print(field.Type) + Printer.Directives(field.Directives);

    private static string EnumValue(EnumValueDefinitionNode value) =>
        Printer.Description(value.Description, Inner) + value.Value.Name + Printer.Directives(value.Directives);

    private static string InputValue(InputValueDefinitionNode value, string indent) =>
        $"{Printer.Description(value.Description, indent)}{value.Name.Value}: {Printer.Print(value.Type)}"
        + Printer.Default(value.Default) + Printer.Directives(value.Directives);

    private static string Arguments(ImmutableArray<InputValueDefinitionNode> arguments, string indent)
    {
        if (arguments.IsEmpty)
            return "";
        var inner = indent + Inner;
        return arguments.All(a => a.Description is null)
            ? $"({string.Join(", ", arguments.Select(a => InputValue(a, "")))})"
            : $"({Lines(arguments.Select(a => InputValue(a, inner)), inner)}\n{indent})";
    }

    private static string Block<T>(ImmutableArray<T> items, Func<T, string> print) =>
        items.IsEmpty ? "" : $" {{{Lines(items.Select(print), Inner)}\n}}";

    // An empty line before what has a description, unless it comes first.
    private static string Lines(IEnumerable<string> items, string indent) =>
        string.Concat(items.Select((item, i) => (i > 0 && item[0] == '"' ? "\n\n" : "\n") + indent + item));

    private static string Joined(string before, string between, ImmutableArray<NamedTypeNode> types) =>
        types.IsEmpty ? "" : before + string.Join(between, types.Select(t => t.Name));
}
