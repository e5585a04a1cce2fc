using System.Collections.Immutable;
using Notebooks.Display;
using Notebooks.Format;
using Notebooks.Numbers;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Notebooks.Scope;

/// <summary>A line of a checklist: what of its needs the warehouse has, and what it has not.</summary>
public sealed class ChecklistLine
{
    private readonly ImmutableArray<Need> _needs;

    private ChecklistLine(ImmutableArray<Need> needs, ImmutableArray<Gap> gaps)
    {
        _needs = needs;
        Gaps = gaps;
    }

    /// <summary>What is not there, in the order of the needs.</summary>
    public ImmutableArray<Gap> Gaps { get; }

    /// <summary>Whether nothing at all of what it needs is there.</summary>
    public bool IsGap => _needs.Length > 0 && Gaps.Length == _needs.Length;

    /// <summary>Whether the warehouse has a need.</summary>
    /// <param name="what">Its <see cref="Need.What"/>.</param>
    /// <exception cref="NotebookException">The line has no such need; the message names the nearest.</exception>
    public bool Has(string what) => _needs.Any(n => n.What == what)
        ? Gaps.All(g => g.What != what)
        : throw new NotebookException($"The line does not need '{what}'.{NearestName.Hint(what, _needs.Select(n => n.What))}");

    internal static async Task<ChecklistLine> AskAsync(ImmutableArray<Need> needs, Func<string, Task<Table>> query, Func<Task<DataItemList>> items)
    {
        var gaps = ImmutableArray.CreateBuilder<Gap>();
        foreach (var need in needs)
        {
            if (await WhyNotAsync(need, query) is { } why)
                gaps.Add(new Gap(need.What, why, need.Query, need.Items.IsEmpty ? [] : (await items()).Find(need.Items)));
        }

        return new ChecklistLine(needs, gaps.ToImmutable());
    }

    // Null when it is there. What this role may not read is not there for it, and is never said to be missing.
    private static async Task<string?> WhyNotAsync(Need need, Func<string, Task<Table>> query)
    {
        if (need.Query is null)
            return "No data set of the warehouse holds it.";
        try
        {
            return (await query(FirstRowOf(need.Query))).IsEmpty ? "" : null;
        }
        catch (QueryException e) when (e.Code == QueryErrorCode.Denied)
        {
            return "It is protected and not shown to the readers of this page.";
        }
    }

    internal static string FirstRowOf(string query) =>
        query.Contains("$top=", StringComparison.Ordinal) ? query : $"{query}{(query.Contains('?', StringComparison.Ordinal) ? '&' : '?')}$top=1";
}
