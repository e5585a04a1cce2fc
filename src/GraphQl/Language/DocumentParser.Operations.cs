namespace GraphQl.Language;

/// <summary>Operations, selections, fragments (https://spec.graphql.org/September2025/#sec-Language.Operations to #sec-Language.Fragments).</summary>
internal sealed partial class DocumentParser
{
    // OperationDefinition : SelectionSet
    private OperationNode ParseShorthand()
    {
        var start = _token.Start;
        return new OperationNode(start, null, OperationKind.Query, null, [], [], ParseSelectionSet());
    }

    // OperationDefinition : Description? OperationType Name? VariablesDefinition? Directives? SelectionSet
    private OperationNode ParseOperation(int start, StringValueNode? description) => new(
        start,
        description,
        ParseOperationKind(),
        _token.Kind == TokenKind.Name ? ParseName() : null,
        OptionalMany(TokenKind.ParenOpen, ParseVariableDefinition, TokenKind.ParenClose),
        ParseDirectives(isConst: false),
        ParseSelectionSet());

    // OperationType : one of query mutation subscription
    private OperationKind ParseOperationKind()
    {
        var kind = _token.Value switch
        {
            "query" => OperationKind.Query,
            "mutation" => OperationKind.Mutation,
            "subscription" => OperationKind.Subscription,
            _ => throw Unexpected("\"query\", \"mutation\" or \"subscription\""),
        };
        Expect(TokenKind.Name);
        return kind;
    }

    // VariableDefinition : Description? Variable : Type DefaultValue? Directives[Const]?
    private VariableDefinitionNode ParseVariableDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        Expect(TokenKind.Dollar);
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new VariableDefinitionNode(
            start, description, name, ParseTypeReference(), ParseDefault(), ParseDirectives(isConst: true));
    }

    // DefaultValue : = Value[Const]
    private ValueNode? ParseDefault() => Skip(TokenKind.Equals) ? ParseValue(isConst: true) : null;

    // SelectionSet : { Selection+ }
    private SelectionSetNode ParseSelectionSet()
    {
        var start = _token.Start;
        return Nested(() => new SelectionSetNode(start, Many(TokenKind.BraceOpen, ParseSelection, TokenKind.BraceClose)));
    }

    // Selection : Field | FragmentSpread | InlineFragment
    private SelectionNode ParseSelection() =>
        _token.Kind == TokenKind.Spread ? ParseSpreadOrInlineFragment() : ParseField();

    // Field : Alias? Name Arguments? Directives? SelectionSet?
    private FieldNode ParseField()
    {
        var first = ParseName();
        var second = Skip(TokenKind.Colon) ? ParseName() : null;
        return new FieldNode(
            first.Start,
            second is null ? null : first,
            second ?? first,
            ParseArguments(isConst: false),
            ParseDirectives(isConst: false),
            _token.Kind == TokenKind.BraceOpen ? ParseSelectionSet() : null);
    }

    // FragmentSpread : ... FragmentName Directives?
    // InlineFragment : ... TypeCondition? Directives? SelectionSet
    private SelectionNode ParseSpreadOrInlineFragment()
    {
        var start = Expect(TokenKind.Spread).Start;
        if (SkipKeyword("on"))
            return new InlineFragmentNode(start, ParseNamedType(), ParseDirectives(isConst: false), ParseSelectionSet());
        if (_token.Kind == TokenKind.Name)
            return new FragmentSpreadNode(start, ParseName(), ParseDirectives(isConst: false));
        return new InlineFragmentNode(start, null, ParseDirectives(isConst: false), ParseSelectionSet());
    }

    // FragmentDefinition : Description? fragment FragmentName TypeCondition Directives? SelectionSet
    private FragmentNode ParseFragment(int start, StringValueNode? description)
    {
        ExpectKeyword("fragment");
        var name = ParseFragmentName();
        ExpectKeyword("on");
        return new FragmentNode(start, description, name, ParseNamedType(), ParseDirectives(isConst: false), ParseSelectionSet());
    }

    // FragmentName : Name but not `on`
    private NameNode ParseFragmentName() =>
        _token is { Kind: TokenKind.Name, Value: "on" } ? throw Unexpected("the fragment's name, which cannot be \"on\"") : ParseName();
}
