using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace Warehouse.Catalog;

/// <summary>Header of a fact or dimension to <see cref="Relation"/>. <c>docs/adding-a-source.md</c> shows one.</summary>
internal static partial class RelationHeader
{
    private static readonly string[] Keys =
    [
        "table", "set", "entity", "root", "grain", "description", "sensitive", "versioned", "coverage", "vocabulary", "key", "not-additive-over", "polarity",
        "needs", "navigation", "column",
    ];

    // What every fact by area and source has: a ward and its borough, two series of the same area.
    private static readonly string[] AlwaysOverlapping = ["AreaType", "SourceCode"];

    public static Relation Read(Header header, string stem, RelationKind kind)
    {
        header.Allowing(Keys);
        var navigations = header.All("navigation").Select(l => Navigation(header.File, l)).ToImmutableArray();
        var columns = header.All("column").Select(l => Column(header.File, l, navigations)).ToImmutableArray();
        return new Relation(
            stem,
            kind,
            header.Required("set"),
            header.Required("entity"),
            header.Required("root"),
            header.Optional("table") ?? (kind is RelationKind.Fact ? "fact_" : "dim_") + stem,
            header.Required("grain"),
            header.Required("description"),
            header.YesOrNo("sensitive"),
            header.YesOrNo("versioned"),
            header.Optional("coverage"),
            [],
            Key(header, columns),
            columns,
            navigations)
        {
            NotAdditiveOver = NotAdditiveOver(header, kind, columns),
            HasPolarity = HasPolarity(header),
            Vocabulary = header.Has("vocabulary") ? Vocabulary(header.File, header.Line("vocabulary"), navigations) : null,
        };
    }

    private static ImmutableArray<string> NotAdditiveOver(Header header, RelationKind kind, ImmutableArray<Column> columns)
    {
        if (!header.Has("not-additive-over"))
            return kind is RelationKind.Fact && columns.Any(c => c.Additive) ? [.. AlwaysOverlapping.Where(n => columns.Any(c => c.Name == n))] : [];
        var line = header.Line("not-additive-over");
        var names = header.List("not-additive-over");
        var unknown = names.FirstOrDefault(n => columns.All(c => c.Name != n));
        return unknown is null
            ? names
            : throw new InvalidFileException(header.File, line.Line, $"'{unknown}' is no column of this file.{NearestName.Hint(unknown, columns.Select(c => c.Name))}");
    }

    // The line is there to say that a fact has none; each measure says its own.
    private static bool HasPolarity(Header header) => !header.Has("polarity") || (header.Line("polarity") is { Value: not "none" } line
        ? throw new InvalidFileException(header.File, line.Line, $"the polarity of a fact can only be 'none', not '{line.Value}'; leave the line out, and say it in the measures")
        : false);

    // table on key
    private static TaxonomyVocabulary Vocabulary(string file, HeaderLine line, ImmutableArray<Navigation> navigations) => line.Value.Split(' ') switch
    {
        [var table, "on", var key] when navigations.Any(n => n.ForeignKey == key) => new TaxonomyVocabulary(table, key),
        [_, "on", var key] => throw new InvalidFileException(file, line.Line, $"no navigation goes by '{key}'.{NearestName.Hint(key, navigations.Select(n => n.ForeignKey))}"),
        _ => throw new InvalidFileException(file, line.Line, $"'{line.Value}' is no vocabulary; write 'table on key', such as 'offence_of_taxonomy on offence_key'"),
    };

    private static ImmutableArray<string> Key(Header header, ImmutableArray<Column> columns)
    {
        var line = header.Line("key");
        var key = header.List("key");
        var missing = key.FirstOrDefault(k => !columns.Any(c => c.Name == k && !c.Nullable && c.Navigation is null));
        return missing is null
            ? key
            : throw new InvalidFileException(header.File, line.Line, $"the key '{missing}' is not a column of the table itself that is never null");
    }

    // Name Type[?] [additive [weighted]] [from [Navigation.]physical] : description
    private static Column Column(string file, HeaderLine line, ImmutableArray<Navigation> navigations)
    {
        var match = ColumnLine().Match(line.Value);
        if (!match.Success || !Enum.TryParse<ColumnType>(match.Groups["type"].Value, out var type))
            throw new InvalidFileException(file, line.Line, $"'{line.Value}' is no column; write 'Name Type : description', with '?' behind a type that may be null. Types: {string.Join(", ", Enum.GetNames<ColumnType>())}");
        var name = match.Groups["name"].Value;
        var navigation = match.Groups["navigation"] is { Success: true } group ? group.Value : null;
        if (navigation is not null && navigations.All(n => n.Name != navigation))
            throw new InvalidFileException(file, line.Line, $"column '{name}' comes from '{navigation}', which is no navigation of this file; add '-- navigation: {navigation} -> ...'");
        var weighted = match.Groups["weighted"].Success;
        if (weighted && (type is not ColumnType.Int64 || navigation is not null))
            throw new InvalidFileException(file, line.Line, $"column '{name}' is weighted, so it must be an Int64 of the table itself");
        return new Column(
            name,
            type,
            match.Groups["null"].Success,
            match.Groups["additive"].Success,
            match.Groups["description"].Value,
            navigation,
            match.Groups["physical"] is { Success: true } physical ? physical.Value : SnakeCase(name))
        {
            Weighted = weighted,
        };
    }

    // Name -> stem on foreign_key [= target_key]
    private static Navigation Navigation(string file, HeaderLine line)
    {
        var match = NavigationLine().Match(line.Value);
        if (!match.Success)
            throw new InvalidFileException(file, line.Line, $"'{line.Value}' is no navigation; write 'Name -> stem on column' or 'Name -> stem on column = its_column'");
        var foreignKey = match.Groups["foreign"].Value;
        var targetKey = match.Groups["target"] is { Success: true } target ? target.Value : foreignKey;
        return new Navigation(match.Groups["name"].Value, match.Groups["stem"].Value, foreignKey, targetKey);
    }

    private static string SnakeCase(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }

    [GeneratedRegex(@"^(?<name>[A-Z]\w*)\s+(?<type>\w+)(?<null>\?)?((?<additive>\s+additive)(?<weighted>\s+weighted)?)?(\s+from\s+((?<navigation>[A-Z]\w*)\.)?(?<physical>[a-z]\w*))?\s*:\s*(?<description>\S.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ColumnLine();

    [GeneratedRegex(@"^(?<name>[A-Z]\w*)\s*->\s*(?<stem>[a-z]\w*)\s+on\s+(?<foreign>[a-z]\w*)(\s*=\s*(?<target>[a-z]\w*))?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex NavigationLine();
}
