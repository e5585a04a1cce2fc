using System.Collections.Immutable;

namespace GraphQl.Language;

/// <summary>
/// Arguments, values, types, directives (https://spec.graphql.org/September2025/#sec-Language.Arguments, #sec-Input-Values,
/// #sec-Type-References, #sec-Language.Directives).
/// </summary>
internal sealed partial class DocumentParser
{
    // Arguments[Const] : ( Argument[?Const]+ )
    private ImmutableArray<ArgumentNode> ParseArguments(bool isConst) =>
        OptionalMany(TokenKind.ParenOpen, () => ParseArgument(isConst), TokenKind.ParenClose);

    // Argument[Const] : Name : Value[?Const]
    private ArgumentNode ParseArgument(bool isConst)
    {
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new ArgumentNode(name.Start, name, ParseValue(isConst));
    }

    // Value[Const] : [~Const] Variable | IntValue | FloatValue | StringValue | BooleanValue | NullValue | EnumValue
    //   | ListValue[?Const] | ObjectValue[?Const]
    public ValueNode ParseValue(bool isConst) => _token.Kind switch
    {
        TokenKind.Dollar => ParseVariable(isConst),
        TokenKind.Int => new IntValueNode(_token.Start, Advance().Value),
        TokenKind.Float => new FloatValueNode(_token.Start, Advance().Value),
        TokenKind.String or TokenKind.BlockString => ParseString(),
        TokenKind.Name => ParseNamedValue(),
        TokenKind.BracketOpen => ParseList(isConst),
        TokenKind.BraceOpen => ParseObject(isConst),
        _ => throw Unexpected("a value"),
    };

    // Variable : $ Name
    private VariableNode ParseVariable(bool isConst)
    {
        if (isConst)
            throw Unexpected("a constant value: a variable cannot stand here");
        var start = Expect(TokenKind.Dollar).Start;
        return new VariableNode(start, ParseName());
    }

    private StringValueNode ParseString()
    {
        var token = Advance();
        return new StringValueNode(token.Start, token.Value, token.Kind == TokenKind.BlockString);
    }

    // BooleanValue : one of true false
    // NullValue : null
    // EnumValue : Name but not true, false or null
    private ValueNode ParseNamedValue()
    {
        var token = Advance();
        return token.Value switch
        {
            "true" => new BooleanValueNode(token.Start, true),
            "false" => new BooleanValueNode(token.Start, false),
            "null" => new NullValueNode(token.Start),
            _ => new EnumValueNode(token.Start, token.Value),
        };
    }

    // ListValue[Const] : [ ] | [ Value[?Const]+ ]
    private ListValueNode ParseList(bool isConst)
    {
        var start = _token.Start;
        return Nested(() => new ListValueNode(start, Any(TokenKind.BracketOpen, () => ParseValue(isConst), TokenKind.BracketClose)));
    }

    // ObjectValue[Const] : { } | { ObjectField[?Const]+ }
    private ObjectValueNode ParseObject(bool isConst)
    {
        var start = _token.Start;
        return Nested(() => new ObjectValueNode(start, Any(TokenKind.BraceOpen, () => ParseObjectField(isConst), TokenKind.BraceClose)));
    }

    // ObjectField[Const] : Name : Value[?Const]
    private ObjectFieldNode ParseObjectField(bool isConst)
    {
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new ObjectFieldNode(name.Start, name, ParseValue(isConst));
    }

    // Type : NamedType | ListType | NonNullType
    // NonNullType : NamedType ! | ListType !
    public TypeNode ParseTypeReference()
    {
        TypeNode type = _token.Kind == TokenKind.BracketOpen ? ParseListType() : ParseNamedType();
        return Skip(TokenKind.Bang) ? new NonNullTypeNode(type.Start, type) : type;
    }

    // ListType : [ Type ]
    private ListTypeNode ParseListType()
    {
        var start = Expect(TokenKind.BracketOpen).Start;
        var item = Nested(ParseTypeReference);
        Expect(TokenKind.BracketClose);
        return new ListTypeNode(start, item);
    }

    // NamedType : Name
    private NamedTypeNode ParseNamedType()
    {
        var name = ParseName();
        return new NamedTypeNode(name.Start, name.Value);
    }

    // Directives[Const] : Directive[?Const]+
    private ImmutableArray<DirectiveNode> ParseDirectives(bool isConst)
    {
        if (_token.Kind != TokenKind.At)
            return [];
        var directives = ImmutableArray.CreateBuilder<DirectiveNode>();
        while (_token.Kind == TokenKind.At)
            directives.Add(ParseDirective(isConst));
        return directives.ToImmutable();
    }

    // Directive[Const] : @ Name Arguments[?Const]?
    private DirectiveNode ParseDirective(bool isConst)
    {
        var start = Expect(TokenKind.At).Start;
        return new DirectiveNode(start, ParseName(), ParseArguments(isConst));
    }
}
