using System.Collections.Immutable;
using GraphQl.Language;

namespace GraphQl.Validation;

/// <summary>
/// Which fragments spread which. Walked without recursion, once: everything else that follows fragments works on its results.
/// </summary>
internal sealed class FragmentGraph
{
    private const int MostCycles = 10;

    private readonly Document _document;
    private readonly Dictionary<string, ImmutableArray<FragmentSpreadNode>> _spreads = [];
    private readonly HashSet<string> _finished = [];
    private readonly HashSet<string> _onPath = [];
    private readonly List<FragmentNode> _leavesFirst = [];
    private readonly List<ImmutableArray<FragmentSpreadNode>> _cycles = [];

    public FragmentGraph(Document document)
    {
        _document = document;
        foreach (var (name, fragment) in document.Fragments)
            _spreads[name] = [.. SelectionWalk.Spreads(fragment.SelectionSet)];
        foreach (var fragment in document.Definitions.OfType<FragmentNode>())
            Walk(fragment.Name.Value);
    }

    /// <summary>Every fragment after those that it spreads.</summary>
    public IReadOnlyList<FragmentNode> LeavesFirst => _leavesFirst;

    /// <summary>Spreads that lead back to where they began; ten at most. When there are any, fragments cannot be written out.</summary>
    public IReadOnlyList<ImmutableArray<FragmentSpreadNode>> Cycles => _cycles;

    public FragmentNode? Find(string name) => _document.Fragments.GetValueOrDefault(name);

    /// <summary>The fragments that an operation reaches, over any number of steps, each once.</summary>
    public IEnumerable<FragmentNode> ReachedFrom(OperationNode operation)
    {
        var reached = new HashSet<string>();
        var open = new Stack<FragmentSpreadNode>(SelectionWalk.Spreads(operation.SelectionSet).Reverse());
        while (open.TryPop(out var spread))
        {
            if (Find(spread.Name.Value) is not { } fragment || !reached.Add(spread.Name.Value))
                continue;
            yield return fragment;
            foreach (var next in _spreads[spread.Name.Value].Reverse())
                open.Push(next);
        }
    }

    // Depth first with a stack of our own: a chain of fragments can be as long as the document.
    private void Walk(string root)
    {
        if (_finished.Contains(root))
            return;
        var path = new List<FragmentSpreadNode>();
        var open = new Stack<Step>([Enter(root)]);
        while (open.TryPeek(out var step))
        {
            if (step.Next < _spreads[step.Name].Length)
                Follow(open, path, _spreads[step.Name][step.Next++]);
            else
                Leave(open, path);
        }
    }

    private Step Enter(string name)
    {
        _onPath.Add(name);
        return new Step(name);
    }

    private void Follow(Stack<Step> open, List<FragmentSpreadNode> path, FragmentSpreadNode spread)
    {
        var name = spread.Name.Value;
        if (Find(name) is null || _finished.Contains(name))
            return;
        path.Add(spread);
        if (_onPath.Contains(name))
        {
            AddCycle(open, path);
            path.RemoveAt(path.Count - 1);
            return;
        }
        open.Push(Enter(name));
    }

    // The path holds the spreads from the second step on: the step at index i was entered by the spread at i - 1.
    private void AddCycle(Stack<Step> open, List<FragmentSpreadNode> path)
    {
        if (_cycles.Count == MostCycles)
            return;
        var start = open.Reverse().TakeWhile(s => s.Name != path[^1].Name.Value).Count();
        _cycles.Add([.. path.Skip(start)]);
    }

    private void Leave(Stack<Step> open, List<FragmentSpreadNode> path)
    {
        var name = open.Pop().Name;
        _onPath.Remove(name);
        _finished.Add(name);
        _leavesFirst.Add(Find(name)!);
        if (path.Count > 0)
            path.RemoveAt(path.Count - 1);
    }

    private sealed class Step(string name)
    {
        public string Name { get; } = name;

        public int Next { get; set; }
    }
}
