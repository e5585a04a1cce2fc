using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Notebooks.Charts;
using Notebooks.Display;
using Notebooks.Numbers;
using Notebooks.Scope;
using Warehouse.Catalog;

namespace Notebooks.Engine;

/// <summary>
/// Runs C# cells one after the other over one state: top-level await, later cells see earlier variables, the last expression is
/// the value. What a cell set before it failed stays set.
/// </summary>
public sealed class CSharpSession
{
    private static readonly ScriptOptions Options = ScriptOptions.Default
        .AddReferences(typeof(NotebookScope).Assembly, typeof(Catalogue).Assembly, typeof(Enumerable).Assembly, typeof(ImmutableArray).Assembly, typeof(Microsoft.CSharp.RuntimeBinder.Binder).Assembly)
        .AddImports(
            "System", "System.Collections.Generic", "System.Collections.Immutable", "System.Globalization", "System.Linq", "System.Threading.Tasks",
            typeof(NotebookScope).Namespace!, typeof(Number).Namespace!, typeof(Chart).Namespace!)
        .WithFileEncoding(Encoding.UTF8)
        .WithEmitDebugInformation(true);

    private readonly NotebookScope _scope;
    private ScriptState<object>? _state;

    /// <summary>A session whose cells see the members of <paramref name="scope"/>.</summary>
    public CSharpSession(NotebookScope scope) => _scope = scope;

    /// <summary>Runs a cell; its own errors are in the result.</summary>
    /// <param name="code">C#.</param>
    /// <param name="name">How errors call the cell, such as <c>cell 3</c>.</param>
    /// <param name="cancellationToken">Ends the cell's queries, and the cell where it awaits.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<CellResult> RunAsync(string code, string name, CancellationToken cancellationToken)
    {
        var (value, error) = await EvaluateAsync(code, name, cancellationToken);
        return new CellResult(_scope.TakeOutputs(), Shown(value), error);
    }

    /// <summary>What the cells so far have set; put back, the session goes on from there. Null before the first.</summary>
    internal object? State
    {
        get => _state;
        set => _state = (ScriptState<object>?)value;
    }

    /// <summary>The names of the variables that cells have set.</summary>
    internal IEnumerable<string> Variables => _state?.Variables.Select(v => v.Name) ?? [];

    /// <summary>The value of the last expression itself, or why there is none.</summary>
    internal async Task<(object? Value, CellError? Error)> EvaluateAsync(string code, string name, CancellationToken cancellationToken)
    {
        _scope.Token = cancellationToken;
        var error = await ExecuteAsync(code, name, cancellationToken);
        return (error is null ? _state?.ReturnValue : null, error);
    }

    /// <summary>The value of a variable that a cell has set.</summary>
    internal bool TryFind(string name, out object? value)
    {
        var variable = _state?.GetVariable(name);
        value = variable?.Value;
        return variable is not null;
    }

    private async Task<CellError?> ExecuteAsync(string code, string name, CancellationToken cancellationToken)
    {
        try
        {
            var options = Options.WithFilePath(name);
            var script = _state?.Script.ContinueWith<object>(code, options) ?? CSharpScript.Create<object>(code, options, typeof(NotebookScope));
            _state = await RunAsync(script, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            return _state.Exception is { } exception ? CellErrors.Of(exception, name) : null;
        }
        catch (CompilationErrorException e)
        {
            return CellErrors.Of(e, code);
        }
    }

    // The exception of a cell ends the cell, not the session: it is in the state, and what was set before it stays.
    private Task<ScriptState<object>> RunAsync(Script<object> script, CancellationToken cancellationToken) => _state is null
        ? script.RunAsync(_scope, static _ => true, cancellationToken)
        : script.RunFromAsync(_state, static _ => true, cancellationToken);

    private static DisplayBundle? Shown(object? value) => value switch
    {
        null => null,
        IDisplayed displayed => displayed.ToBundle(),
        Table table => Exhibit.Of(table, "", "", []).ToBundle(),
        Chart chart => Exhibit.Of(chart, []).ToBundle(),
        _ => DisplayBundle.OfText(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? ""),
    };
}
