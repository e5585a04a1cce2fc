namespace Warehouse.OData;

/// <summary>Reads <c>Column</c> or <c>Navigation/Column</c> and finds it among the visible columns.</summary>
internal static class PathParser
{
    public static StageColumn Parse(TokenReader reader, Stage stage)
    {
        var first = reader.Expect(TokenKind.Name, "a column name");
        if (first.Text == "$it" && reader.TakeIf(TokenKind.Slash))
            first = reader.Expect(TokenKind.Name, "a column name");
        return reader.Current.Kind == TokenKind.Slash ? ParseStep(reader, stage, first) : Find(reader, stage, first);
    }

    private static StageColumn Find(TokenReader reader, Stage stage, Token name)
    {
        if (stage.Find(null, name.Text) is { } column)
            return column;
        if (stage.FindNavigation(name.Text) is { } navigation)
            throw ODataErrors.NotOffered(reader.Target, $"A navigation property as a value ('{navigation}')", name.Start, $"name one of its columns, such as {navigation}/{stage.Known(navigation).First()}");
        throw ODataErrors.UnknownColumn(reader.Target, name.Start, name.Text, Place(stage), stage.Known(null));
    }

    private static StageColumn ParseStep(TokenReader reader, Stage stage, Token first)
    {
        reader.Take();
        var second = reader.Expect(TokenKind.Name, $"a column name after '{first.Text}/'");
        if (second.Text.StartsWith('$') || second.Is("any") || second.Is("all"))
            throw ODataErrors.NotOffered(reader.Target, $"'/{second.Text}' in an expression", second.Start);
        if (stage.FindNavigation(first.Text) is not { } navigation)
            throw ODataErrors.UnknownColumn(reader.Target, first.Start, first.Text, Place(stage), stage.Columns.Select(c => c.Path.Navigation).OfType<string>().Distinct());
        var column = stage.Find(navigation, second.Text)
            ?? throw ODataErrors.UnknownColumn(reader.Target, second.Start, second.Text, navigation, stage.Known(navigation));
        return reader.Current.Kind == TokenKind.Slash
            ? throw ODataErrors.NotOffered(reader.Target, "A path of more than one navigation property", second.Start)
            : column;
    }

    private static string Place(Stage stage) => stage.IsAggregated ? $"The result of $apply on {stage.SetName}" : stage.SetName;
}
