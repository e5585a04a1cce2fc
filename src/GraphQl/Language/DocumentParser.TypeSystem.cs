using System.Collections.Immutable;

namespace GraphQl.Language;

/// <summary>The type system (https://spec.graphql.org/September2025/#sec-Type-System).</summary>
internal sealed partial class DocumentParser
{
    // TypeSystemExtension : SchemaExtension | TypeExtension
    private TypeSystemNode ParseExtension(int start)
    {
        ExpectKeyword("extend");
        if (_token is not { Kind: TokenKind.Name, Value: not "directive" })
            throw Unexpected("\"schema\" or a kind of type");
        var extension = ParseTypeSystemDefinition(start, null, isExtension: true);
        return AddsSomething(extension) ? extension : throw Unexpected("what the extension adds");
    }

    private static bool AddsSomething(TypeSystemNode extension) => !extension.Directives.IsEmpty || extension switch
    {
        SchemaNode schema => !schema.RootTypes.IsEmpty,
        FieldsTypeNode type => !type.Fields.IsEmpty || !type.Interfaces.IsEmpty,
        UnionNode union => !union.Members.IsEmpty,
        EnumNode type => !type.Values.IsEmpty,
        InputObjectNode input => !input.Fields.IsEmpty,
        _ => false,
    };

    // TypeSystemDefinition : SchemaDefinition | TypeDefinition | DirectiveDefinition
    private TypeSystemNode ParseTypeSystemDefinition(int start, StringValueNode? description, bool isExtension) => _token.Value switch
    {
        "schema" => ParseSchema(start, description, isExtension),
        "scalar" => ParseScalar(start, description, isExtension),
        "type" => ParseFieldsType(start, description, isExtension),
        "interface" => ParseFieldsType(start, description, isExtension),
        "union" => ParseUnion(start, description, isExtension),
        "enum" => ParseEnum(start, description, isExtension),
        "input" => ParseInputObject(start, description, isExtension),
        "directive" => ParseDirectiveDefinition(start, description),
        _ => throw Unexpected("\"query\", \"fragment\" or another keyword that begins a definition"),
    };

    // SchemaDefinition : Description? schema Directives[Const]? { RootOperationTypeDefinition+ }
    private SchemaNode ParseSchema(int start, StringValueNode? description, bool isExtension)
    {
        ExpectKeyword("schema");
        var directives = ParseDirectives(isConst: true);
        var roots = isExtension
            ? OptionalMany(TokenKind.BraceOpen, ParseRootType, TokenKind.BraceClose)
            : Many(TokenKind.BraceOpen, ParseRootType, TokenKind.BraceClose);
        return new SchemaNode(start, description, isExtension, directives, roots);
    }

    // RootOperationTypeDefinition : OperationType : NamedType
    private RootTypeNode ParseRootType()
    {
        var start = _token.Start;
        var kind = ParseOperationKind();
        Expect(TokenKind.Colon);
        return new RootTypeNode(start, kind, ParseNamedType());
    }

    // ScalarTypeDefinition : Description? scalar Name Directives[Const]?
    private ScalarNode ParseScalar(int start, StringValueNode? description, bool isExtension)
    {
        ExpectKeyword("scalar");
        return new ScalarNode(start, description, isExtension, ParseName(), ParseDirectives(isConst: true));
    }

    // ObjectTypeDefinition : Description? type Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    // InterfaceTypeDefinition : Description? interface Name ImplementsInterfaces? Directives[Const]? FieldsDefinition?
    private FieldsTypeNode ParseFieldsType(int start, StringValueNode? description, bool isExtension) => new(
        start,
        description,
        isExtension,
        Expect(TokenKind.Name).Value == "interface",
        ParseName(),
        SkipKeyword("implements") ? Delimited(TokenKind.Ampersand, ParseNamedType) : [],
        ParseDirectives(isConst: true),
        OptionalMany(TokenKind.BraceOpen, ParseFieldDefinition, TokenKind.BraceClose));

    // FieldDefinition : Description? Name ArgumentsDefinition? : Type Directives[Const]?
    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        Expect(TokenKind.Colon);
        return new FieldDefinitionNode(start, description, name, arguments, ParseTypeReference(), ParseDirectives(isConst: true));
    }

    // ArgumentsDefinition : ( InputValueDefinition+ )
    private ImmutableArray<InputValueDefinitionNode> ParseArgumentDefinitions() =>
        OptionalMany(TokenKind.ParenOpen, ParseInputValueDefinition, TokenKind.ParenClose);

    // InputValueDefinition : Description? Name : Type DefaultValue? Directives[Const]?
    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new InputValueDefinitionNode(
            start, description, name, ParseTypeReference(), ParseDefault(), ParseDirectives(isConst: true));
    }

    // UnionTypeDefinition : Description? union Name Directives[Const]? UnionMemberTypes?
    private UnionNode ParseUnion(int start, StringValueNode? description, bool isExtension)
    {
        ExpectKeyword("union");
        return new UnionNode(
            start,
            description,
            isExtension,
            ParseName(),
            ParseDirectives(isConst: true),
            Skip(TokenKind.Equals) ? Delimited(TokenKind.Pipe, ParseNamedType) : []);
    }

    // EnumTypeDefinition : Description? enum Name Directives[Const]? EnumValuesDefinition?
    private EnumNode ParseEnum(int start, StringValueNode? description, bool isExtension)
    {
        ExpectKeyword("enum");
        return new EnumNode(
            start,
            description,
            isExtension,
            ParseName(),
            ParseDirectives(isConst: true),
            OptionalMany(TokenKind.BraceOpen, ParseEnumValueDefinition, TokenKind.BraceClose));
    }

    // EnumValueDefinition : Description? EnumValue Directives[Const]?
    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = _token.Start;
        var description = ParseDescription();
        if (_token.Value is "true" or "false" or "null")
            throw Unexpected("the name of an enum value, which cannot be true, false or null");
        var name = ParseName();
        return new EnumValueDefinitionNode(start, description, new EnumValueNode(name.Start, name.Value), ParseDirectives(isConst: true));
    }

    // InputObjectTypeDefinition : Description? input Name Directives[Const]? InputFieldsDefinition?
    private InputObjectNode ParseInputObject(int start, StringValueNode? description, bool isExtension)
    {
        ExpectKeyword("input");
        return new InputObjectNode(
            start,
            description,
            isExtension,
            ParseName(),
            ParseDirectives(isConst: true),
            OptionalMany(TokenKind.BraceOpen, ParseInputValueDefinition, TokenKind.BraceClose));
    }

    // DirectiveDefinition : Description? directive @ Name ArgumentsDefinition? repeatable? on DirectiveLocations
    private DirectiveDefinitionNode ParseDirectiveDefinition(int start, StringValueNode? description)
    {
        ExpectKeyword("directive");
        Expect(TokenKind.At);
        var name = ParseName();
        var arguments = ParseArgumentDefinitions();
        var isRepeatable = SkipKeyword("repeatable");
        ExpectKeyword("on");
        return new DirectiveDefinitionNode(start, description, name, arguments, isRepeatable, Delimited(TokenKind.Pipe, ParseName));
    }

    /// <summary>One item or more with a punctuator between them, which may also stand before the first.</summary>
    private ImmutableArray<T> Delimited<T>(TokenKind delimiter, Func<T> parse)
    {
        Skip(delimiter);
        var items = ImmutableArray.CreateBuilder<T>();
        do
            items.Add(parse());
        while (Skip(delimiter));
        return items.ToImmutable();
    }
}
