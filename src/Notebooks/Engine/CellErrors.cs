using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Scripting;
using Notebooks.Format;
using Notebooks.Scope;
using Warehouse.Query;

namespace Notebooks.Engine;

/// <summary>Errors of the compiler and of running code, placed in the cell.</summary>
internal static class CellErrors
{
    internal static CellError Of(CompilationErrorException exception, string code)
    {
        var first = exception.Diagnostics.First(d => d.Severity == DiagnosticSeverity.Error);
        return new CellError(
            first.Id,
            first.GetMessage(CultureInfo.InvariantCulture) + Advice(first.Id, code),
            first.Location.GetMappedLineSpan().StartLinePosition.Line + 1,
            [.. exception.Diagnostics.Select(d => Describe(d, code))]);
    }

    internal static CellError Of(Exception exception, string cell) => At(
        exception, cell, new StackTrace(exception, fNeedFileInfo: true).GetFrames().FirstOrDefault(f => f.GetFileName() == cell)?.GetFileLineNumber());

    /// <summary>An error whose line is known, or known not to be known.</summary>
    internal static CellError At(Exception exception, string cell, int? line)
    {
        var place = line is { } at ? $"{cell}, line {at.ToString(CultureInfo.InvariantCulture)}: " : "";
        return new CellError(NameOf(exception), exception.Message, line, [$"{place}{NameOf(exception)}: {exception.Message}"]);
    }

    // Errors of the warehouse say what to do in words of their own; the class behind them helps nobody.
    private static string NameOf(Exception exception) => exception switch
    {
        SqlException => "SQL",
        QueryException => "Query",
        NotebookException => "Notebook",
        _ => exception.GetType().Name,
    };

    private static string Describe(Diagnostic diagnostic, string code)
    {
        var span = diagnostic.Location.GetMappedLineSpan();
        var line = (span.StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture);
        return $"{span.Path}, line {line}: {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}{Advice(diagnostic.Id, code)}";
    }

    // "using var" is legal in a method and not at the top level of a script, where the compiler's message does not say so.
    private static string Advice(string id, string code) =>
        id == "CS1002" && code.Contains("using var", StringComparison.Ordinal) ? " (At the top level of a cell 'using var' does not work: use a using block or a local function.)" : "";
}
