using System.Collections.Immutable;
using GraphQl.Language;
using GraphQl.Types;

namespace GraphQl.Validation;

/// <summary>Walks the tree once, carrying the types along. As deep as the document is written; fragments are not followed.</summary>
internal sealed class TypedDocumentBuilder
{
    private readonly Schema _schema;
    private readonly FragmentGraph _definitions;
    private readonly List<FieldSite> _fields = [];
    private readonly List<FragmentSite> _fragments = [];
    private readonly List<DirectiveSite> _directives = [];
    private readonly List<ArgumentsSite> _arguments = [];
    private readonly List<ObjectValueNode> _objects = [];
    private readonly Dictionary<ExecutableNode, IReadOnlyList<VariableUse>> _uses = new(ReferenceEqualityComparer.Instance);
    private List<VariableUse> _usesOfDefinition = [];

    private TypedDocumentBuilder(Schema schema, FragmentGraph definitions)
    {
        _schema = schema;
        _definitions = definitions;
    }

    public static TypedDocument Build(Schema schema, Document document, FragmentGraph fragments, Expansions expansions)
    {
        var builder = new TypedDocumentBuilder(schema, fragments);
        foreach (var definition in document.Definitions.OfType<ExecutableNode>())
            builder.Visit(definition);
        return new TypedDocument
        {
            Schema = schema,
            Document = document,
            Fragments = fragments,
            Expansions = expansions,
            Fields = builder._fields,
            FragmentSites = builder._fragments,
            Directives = builder._directives,
            Arguments = builder._arguments,
            Objects = builder._objects,
            OwnUses = builder._uses,
        };
    }

    private void Visit(ExecutableNode definition)
    {
        _uses[definition] = _usesOfDefinition = [];
        if (definition is OperationNode operation)
            Visit(operation);
        else
            Visit((FragmentNode)definition);
    }

    private void Visit(OperationNode operation)
    {
        foreach (var variable in operation.Variables)
        {
            Visit(variable.Directives, DirectiveLocation.VariableDefinition);
            if (variable.Default is { } value)
                Visit(value, TypeReference.From(variable.Type), hasDefault: false, oneOf: null);
        }
        Visit(operation.Directives, operation.Kind switch
        {
            OperationKind.Mutation => DirectiveLocation.Mutation,
            OperationKind.Subscription => DirectiveLocation.Subscription,
            _ => DirectiveLocation.Query,
        });
        Visit(operation.SelectionSet, _schema.RootType(operation.Kind));
    }

    private void Visit(FragmentNode fragment)
    {
        Visit(fragment.Directives, DirectiveLocation.FragmentDefinition);
        Visit(fragment.SelectionSet, Composite(fragment.TypeCondition));
    }

    private void Visit(SelectionSetNode set, NamedType? parent)
    {
        foreach (var selection in set.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Visit(field, parent);
                    break;
                case InlineFragmentNode inline:
                    Visit(inline, parent);
                    break;
                case FragmentSpreadNode spread:
                    Visit(spread, parent);
                    break;
            }
        }
    }

    private void Visit(FieldNode field, NamedType? parent)
    {
        var definition = parent is null ? null : _schema.FindField(parent, field.Name.Value);
        _fields.Add(new FieldSite(field, parent, definition));
        Visit(new ArgumentsSite(field, field.Arguments, definition is not null, definition?.Arguments ?? [], $"{parent?.Name}.{field.Name.Value}"));
        Visit(field.Directives, DirectiveLocation.Field);
        if (field.SelectionSet is { } set)
            Visit(set, definition is null ? null : CompositeOrNull(_schema.NamedTypeOf(definition.Type)));
    }

    private void Visit(InlineFragmentNode inline, NamedType? parent)
    {
        var condition = inline.TypeCondition is null ? null : Composite(inline.TypeCondition);
        _fragments.Add(new FragmentSite(inline, parent, condition));
        Visit(inline.Directives, DirectiveLocation.InlineFragment);
        Visit(inline.SelectionSet, inline.TypeCondition is null ? parent : condition);
    }

    private void Visit(FragmentSpreadNode spread, NamedType? parent)
    {
        _fragments.Add(new FragmentSite(spread, parent, _definitions.Find(spread.Name.Value) is { } f ? Composite(f.TypeCondition) : null));
        Visit(spread.Directives, DirectiveLocation.FragmentSpread);
    }

    private void Visit(ImmutableArray<DirectiveNode> directives, DirectiveLocation location)
    {
        if (directives.IsEmpty)
            return;
        _directives.Add(new DirectiveSite(directives, location));
        foreach (var directive in directives)
        {
            var definition = _schema.FindDirective(directive.Name.Value);
            Visit(new ArgumentsSite(directive, directive.Arguments, definition is not null, definition?.Arguments ?? [], "@" + directive.Name.Value));
        }
    }

    private void Visit(ArgumentsSite site)
    {
        _arguments.Add(site);
        foreach (var argument in site.Arguments)
        {
            var definition = site.Definitions.FirstOrDefault(d => d.Name == argument.Name.Value);
            Visit(argument.Value, definition?.Type, definition?.Default is not null, oneOf: null);
        }
    }

    private void Visit(ValueNode value, TypeReference? type, bool hasDefault, InputObjectType? oneOf)
    {
        switch (value)
        {
            case VariableNode variable:
                _usesOfDefinition.Add(new VariableUse(variable, type, hasDefault, oneOf));
                break;
            case ListValueNode list:
                var item = (type?.Nullable as ListTypeReference)?.Item;
                foreach (var element in list.Items)
                    Visit(element, item, hasDefault: false, oneOf: null);
                break;
            case ObjectValueNode written:
                Visit(written, type is null ? null : _schema.Find(type.Name) as InputObjectType);
                break;
        }
    }

    private void Visit(ObjectValueNode written, InputObjectType? type)
    {
        _objects.Add(written);
        foreach (var field in written.Fields)
        {
            var definition = type?.Find(field.Name.Value);
            Visit(field.Value, definition?.Type, definition?.Default is not null, type is { IsOneOf: true } ? type : null);
        }
    }

    private NamedType? Composite(NamedTypeNode node) => CompositeOrNull(_schema.Find(node.Name));

    private static NamedType? CompositeOrNull(NamedType? type) => type is { IsComposite: true } ? type : null;
}
