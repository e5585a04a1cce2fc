using System.Collections.Immutable;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.OData;

/// <summary>Literals, columns, functions, brackets and lists.</summary>
internal sealed partial class ExpressionParser
{
    private Operand ParsePrimary() => reader.Current switch
    {
        { Kind: TokenKind.Open } => ParseBrackets(),
        { Kind: TokenKind.Literal } => ParseLiteral(),
        { Kind: TokenKind.Alias } => ParseAlias(),
        { Kind: TokenKind.Name } when reader.Ahead(1).Kind == TokenKind.Open => ParseCall(),
        { Kind: TokenKind.Name } => ParseColumn(),
        var other => throw ODataErrors.Expected(reader.Target, other, "a column, a value or a function"),
    };

    private Operand ParseBrackets()
    {
        reader.Take();
        var operand = ParseExpression();
        reader.Expect(TokenKind.Close, "')' or an operator");
        return operand;
    }

    private Operand ParseLiteral()
    {
        var token = reader.Take();
        ColumnType? type = token.Value is { } value ? Families.OfLiteral(value) : null;
        return new(new Expression.Literal(token.Value, type), type, token.Start);
    }

    private Operand ParseColumn()
    {
        var start = reader.Current.Start;
        if (OperatorTable.Find(reader.Current) is not null && stage.Find(null, reader.Current.Text) is null)
            throw ODataErrors.Expected(reader.Target, reader.Current, "a column, a value or a function");
        var column = PathParser.Parse(reader, stage);
        return new(new Expression.Column(column.Path), column.Type, start);
    }

    // An alias stands for the expression in its own option; one that is not given is null (part 2, 5.3).
    private Operand ParseAlias()
    {
        var alias = reader.Take();
        if (aliases.Find(alias.Text) is not { } text)
            return new(new Expression.Literal(null, null), null, alias.Start);
        var inner = new TokenReader(alias.Text, text);
        var operand = new ExpressionParser(inner, stage, aliases, budget).ParseExpression();
        inner.ExpectEnd("the end of the value");
        return operand with { Position = alias.Start };
    }

    private Operand ParseCall()
    {
        var name = reader.Take();
        budget.CountOperation(reader.Target, name.Start);
        var signature = FunctionTable.Find(name.Text)
            ?? throw (FunctionTable.IsKnownToOData(name.Text)
                ? ODataErrors.NotOffered(reader.Target, $"The function {name.Text}", name.Start)
                : ODataErrors.UnknownFunction(reader.Target, name.Start, name.Text, FunctionTable.Names));
        var arguments = ParseArguments();
        CheckCount(name, signature, arguments.Length);
        var bound = arguments.Select((argument, i) => Argument(name, argument, signature.Parameters[i])).ToImmutableArray();
        return new(new Expression.Call(signature.Function, [.. bound.Select(b => b.Expression)]), signature.Result ?? bound[0].Type, name.Start);
    }

    private ImmutableArray<Operand> ParseArguments()
    {
        reader.Take();
        var arguments = ImmutableArray.CreateBuilder<Operand>();
        if (reader.TakeIf(TokenKind.Close))
            return [];
        do
            arguments.Add(ParseExpression());
        while (reader.TakeIf(TokenKind.Comma));
        reader.Expect(TokenKind.Close, "',' or ')'");
        return arguments.ToImmutable();
    }

    private void CheckCount(Token name, FunctionSignature signature, int given)
    {
        var most = signature.Parameters.Length;
        var least = most - signature.Optional;
        if (given < least || given > most)
            throw ODataErrors.Syntax(reader.Target, name.Start, $"{name.Text} takes {(least == most ? $"{most}" : $"{least} or {most}")} arguments, not {given}");
    }

    private Operand Argument(Token name, Operand argument, ValueFamily wanted)
    {
        var folded = wanted.HasFlag(ValueFamily.Date) && argument.Family == ValueFamily.Text ? LiteralFolding.To(ColumnType.Date, argument, reader.Target) : argument;
        if (folded.IsNull)
            return folded with { Expression = new Expression.Literal(null, TypeFor(wanted)), Type = TypeFor(wanted) };
        return wanted.HasFlag(folded.Family)
            ? folded
            : throw ODataErrors.TypeMismatch(reader.Target, folded.Position, $"{name.Text} needs {Families.Describe(wanted)} here, found {folded.Describe()}");
    }

    private static ColumnType TypeFor(ValueFamily wanted) => wanted switch
    {
        ValueFamily.Text => ColumnType.String,
        ValueFamily.Number => ColumnType.Int32,
        _ => ColumnType.Date,
    };

    // "in" and "has" bind as strongly as a path, so "not Month in (...)" is the opposite of the whole.
    private Operand ParseList(Operand operand)
    {
        if (reader.Current.Is("has"))
            throw ODataErrors.NotOffered(reader.Target, "The operator has", reader.Current.Start);
        if (!reader.TakeWord("in"))
            return operand;
        budget.CountOperation(reader.Target, operand.Position);
        var values = reader.Current.Kind == TokenKind.Alias ? AliasedValues(reader.Take()) : Values(reader);
        return new(In(operand, values), ColumnType.Boolean, operand.Position);
    }

    private Expression In(Operand operand, ImmutableArray<Operand> values)
    {
        if (operand.Type is not { } type)
            throw ODataErrors.TypeMismatch(reader.Target, operand.Position, "'in' needs a column or a value that has a type");
        var folded = values.Select(v => LiteralFolding.To(type, v, reader.Target)).ToImmutableArray();
        return folded.IsEmpty
            ? new Expression.Literal(false, ColumnType.Boolean)
            : new Expression.In(operand.Expression, [.. folded.Select(v => (Expression.Literal)v.Expression)]);
    }

    private ImmutableArray<Operand> AliasedValues(Token alias)
    {
        var text = aliases.Find(alias.Text)
            ?? throw ODataErrors.Syntax(reader.Target, alias.Start, $"The list {alias.Text} is not given; add &{alias.Text}=(...)");
        var inner = new TokenReader(alias.Text, text);
        var values = Values(inner);
        inner.ExpectEnd("the end of the list");
        return values;
    }

    private ImmutableArray<Operand> Values(TokenReader list)
    {
        list.Expect(TokenKind.Open, "a list of values in brackets");
        var values = ImmutableArray.CreateBuilder<Operand>();
        if (list.TakeIf(TokenKind.Close))
            return [];
        do
            values.Add(Value(list));
        while (list.TakeIf(TokenKind.Comma));
        list.Expect(TokenKind.Close, "',' or ')'");
        return values.ToImmutable();
    }

    private Operand Value(TokenReader list)
    {
        if (list.Current.Kind != TokenKind.Literal)
            throw ODataErrors.Expected(list.Target, list.Current, "a text, number or date");
        return list == reader ? ParseLiteral() : new ExpressionParser(list, stage, aliases, budget).ParseLiteral();
    }
}
