using System.Collections.Immutable;
using Warehouse.Catalog;
using Warehouse.Load.Layouts;

namespace Warehouse.Load.Returns;

/// <summary>The templates of what partners send: an empty file to fill in, and the rules of its rows as JSON Schema.</summary>
public static class ReturnTemplates
{
    /// <summary>Every template, by name.</summary>
    public static ImmutableArray<ReturnTemplate> All { get; } =
        [.. Layouts.Select(l => new ReturnTemplate(l.Template, l.Title, l.Guidance, l.Sensitive, Header(l), ReturnSchema.Of(l)))];

    internal static IEnumerable<ReturnLayout> Layouts => LayoutList.All.OfType<ReturnLayout>().OrderBy(l => l.Template, StringComparer.Ordinal);

    /// <summary>The template of that name; null where there is none.</summary>
    public static ReturnTemplate? Find(string name) => All.FirstOrDefault(t => t.Name == name);

    /// <summary><c> Did you mean 'x'?</c>, or nothing when no name is near.</summary>
    public static string Hint(string name) => NearestName.Hint(name, All.Select(t => t.Name));

    private static string Header(ReturnLayout layout) => string.Join(',', layout.Columns.Select(c => c.Headers[0])) + "\r\n";
}

/// <summary>A template.</summary>
/// <param name="Name">Its name, such as <c>marac_cases</c>.</param>
/// <param name="Title">What it is for.</param>
/// <param name="Guidance">What a row is.</param>
/// <param name="Sensitive">It is about single people.</param>
/// <param name="EmptyFile">A CSV file with the header alone.</param>
/// <param name="Schema">JSON Schema (draft 2020-12) of the fields of a row.</param>
public sealed record ReturnTemplate(string Name, string Title, string Guidance, bool Sensitive, string EmptyFile, string Schema);
