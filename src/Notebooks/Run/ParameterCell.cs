using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Notebooks.Format;
using Warehouse.Catalog;

namespace Notebooks.Run;

/// <summary>
/// The cell tagged <c>parameters</c>, as papermill has it: its variables have defaults; given values are assigned in a cell that
/// is put behind it, typed as they were declared.
/// </summary>
internal static class ParameterCell
{
    private const string Tag = "parameters";
    private const string InjectedTag = "injected-parameters";

    internal static void Inject(Notebook notebook, ImmutableDictionary<string, string> values)
    {
        if (values.IsEmpty)
            return;
        var index = notebook.Cells.TakeWhile(c => !c.Tags.Contains(Tag)).Count();
        if (index == notebook.Cells.Count)
            throw new NotebookException($"The notebook has no cell tagged '{Tag}', so it takes no parameters.");

        var code = Assignments(Declared(notebook.Cells[index].Source), values);
        notebook.InsertCode(index + 1, InjectedTag, code, [InjectedTag]);
    }

    /// <summary>Whether a cell declares parameters or sets them.</summary>
    internal static bool IsParameters(Cell cell) => cell.Tags.Contains(Tag) || cell.Tags.Contains(InjectedTag);

    /// <summary>Written type of each parameter of a notebook by name; empty when it takes none.</summary>
    internal static ImmutableDictionary<string, string> Declared(Notebook notebook) =>
        notebook.Cells.FirstOrDefault(c => c.Tags.Contains(Tag)) is { } cell ? Declared(cell.Source) : ImmutableDictionary<string, string>.Empty;

    private static ImmutableDictionary<string, string> Declared(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(kind: Microsoft.CodeAnalysis.SourceCodeKind.Script)).GetRoot();
        return root.DescendantNodes().OfType<VariableDeclarationSyntax>()
            .SelectMany(d => d.Variables.Select(v => (v.Identifier.Text, Type: d.Type.ToString())))
            .ToImmutableDictionary(v => v.Text, v => v.Type, StringComparer.Ordinal);
    }

    private static string Assignments(ImmutableDictionary<string, string> declared, ImmutableDictionary<string, string> values)
    {
        var code = new StringBuilder();
        foreach (var (name, value) in values.OrderBy(v => v.Key, StringComparer.Ordinal))
        {
            if (!declared.TryGetValue(name, out var type))
                throw new NotebookException($"The notebook has no parameter '{name}'.{NearestName.Hint(name, declared.Keys)}");
            code.Append(name).Append(" = ").Append(Literal(name, type, value)).Append(";\n");
        }

        return code.ToString();
    }

    private static string Literal(string name, string type, string value) => type switch
    {
        "Place" => $"await Borough({SymbolDisplay.FormatLiteral(value, quote: true)})",
        "string" => SymbolDisplay.FormatLiteral(value, quote: true),
        "int" or "long" when long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) => value,
        "decimal" when decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var d) => d.ToString(CultureInfo.InvariantCulture) + "m",
        "bool" when bool.TryParse(value, out var b) => b ? "true" : "false",
        "DateOnly" when DateOnly.TryParseExact(value, ["yyyy-MM-dd", "yyyy-MM"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var d) =>
            string.Create(CultureInfo.InvariantCulture, $"new DateOnly({d.Year}, {d.Month}, {d.Day})"),
        "int" or "long" or "decimal" or "bool" or "DateOnly" =>
            throw new NotebookException($"'{value}' is no {type} for the parameter '{name}'.{(type == "DateOnly" ? " Write a day as 2023-02-01, a month as 2023-02." : "")}"),
        _ => throw new NotebookException($"The parameter '{name}' is a {type}; parameters are string, int, long, decimal, bool, DateOnly or Place."),
    };
}
