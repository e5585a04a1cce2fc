using System.Diagnostics;
using Notebooks.Display;
using Notebooks.Format;
using Notebooks.Scope;
using Warehouse.Query;

namespace Notebooks.Engine;

/// <summary>Runs the cells of a notebook one after the other over one state: C#, SQL, and Markdown whose numbers are computed.</summary>
internal sealed class NotebookSession(NotebookScope scope)
{
    private readonly CSharpSession _csharp = new(scope);

    /// <summary>What the cells so far have set; put back, the session goes on from there.</summary>
    internal object? State
    {
        get => _csharp.State;
        set => _csharp.State = value;
    }

    /// <summary>Runs a code cell; its own errors are in the result.</summary>
    /// <param name="source">The cell.</param>
    /// <param name="name">How errors call the cell, such as <c>cell 3</c>.</param>
    /// <param name="cancellationToken">Ends the cell's queries, and the cell where it awaits.</param>
    internal async Task<CellResult> RunAsync(string source, string name, CancellationToken cancellationToken)
    {
        try
        {
            return CellCode.Of(source) switch
            {
                CellCode.Sql sql => await RunAsync(sql, name, cancellationToken),
                CellCode.CSharp csharp => await _csharp.RunAsync(csharp.Text, name, cancellationToken),
                _ => throw new UnreachableException(),
            };
        }
        catch (NotebookException e)
        {
            return new CellResult([], null, CellErrors.At(e, name, 1));
        }
    }

    /// <summary>The text of a computed Markdown cell, with the numbers that it shows.</summary>
    internal async Task<(Prose? Prose, CellError? Error)> ComputeAsync(string markdown, string name, CancellationToken cancellationToken)
    {
        var text = ComputedText.Parse(markdown);
        if (text.IsPlain)
            return (new Prose(markdown), null);
        var (value, error) = await _csharp.EvaluateAsync(text.ToScript(name), name, cancellationToken);
        return error is null ? text.Fill((object?[])value!, name) : (null, error);
    }

    private async Task<CellResult> RunAsync(CellCode.Sql sql, string name, CancellationToken cancellationToken)
    {
        scope.Token = cancellationToken;
        try
        {
            var table = await scope.Sql(sql.Text, sql.Name, Variable);
            await _csharp.RunAsync($"var {sql.Name} = Answers[\"{sql.Name}\"];", name, cancellationToken);
            return new CellResult([], Exhibit.Of(table, "", "", []).ToBundle(), null);
        }
        catch (SqlException e)
        {
            return new CellResult([], null, CellErrors.At(e, name, e.Line));
        }
        catch (QueryException e)
        {
            return new CellResult([], null, CellErrors.At(e, name, null));
        }
    }

    private object? Variable(string name) => _csharp.TryFind(name, out var value)
        ? value
        : throw new NotebookException($"No cell before this one has set '{name}', so ${name} has no value.{Warehouse.Catalog.NearestName.Hint(name, _csharp.Variables)}");
}
