using System.Collections.Immutable;
using Notebooks.Numbers;
using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Notebooks.Scope;

/// <summary>What the scope of a notebook asks of the warehouse; a snapshot answers, or in tests a few rows.</summary>
internal interface IWarehouse
{
    Place Home { get; }

    int SnapshotNumber { get; }

    /// <summary>Answers an OData query, as of a day unless the query says one itself.</summary>
    Task<Answer> QueryAsync(string odata, DateOnly? asOf, CancellationToken cancellationToken);

    /// <summary>Answers SQL over the entity sets; <paramref name="variable"/> gives the value of <c>$name</c>.</summary>
    Task<Answer> SqlAsync(string sql, Func<string, object?> variable, DateOnly? asOf, CancellationToken cancellationToken);

    /// <summary>The versions of tables that it answers from.</summary>
    Task<TableVersions> VersionsAsync(IEnumerable<string> tables, CancellationToken cancellationToken);

    /// <summary>The sensitive sets and measures that the query of an origin read.</summary>
    Task<ImmutableArray<string>> SensitiveAsync(Origin.Queried origin, CancellationToken cancellationToken);

    /// <summary>The breaks that the answer to the query of an origin lies across.</summary>
    Task<ImmutableArray<SeriesBreak>> BreaksAsync(Origin.Queried origin, CancellationToken cancellationToken);
}
