using System.Collections.Frozen;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace Architecture.Tests;

/// <summary>The rooms and the arrows between them, as ARCHITECTURE.md draws them.</summary>
internal static class House
{
    /// <summary>What each room may call. A room that is not listed here does not exist.</summary>
    internal static readonly FrozenDictionary<string, string[]> Arrows = new Dictionary<string, string[]>
    {
        ["DuckDb"] = [],
        ["GraphQl.Errors"] = [],
        ["GraphQl.Language"] = ["GraphQl.Errors"],
        ["GraphQl.Types"] = ["GraphQl.Errors", "GraphQl.Language"],
        ["GraphQl.Validation"] = ["GraphQl.Errors", "GraphQl.Language", "GraphQl.Types"],
        ["GraphQl.Execution"] = ["GraphQl.Errors", "GraphQl.Language", "GraphQl.Types", "GraphQl.Validation"],
        ["Warehouse.Catalog"] = [],
        ["Warehouse.Access"] = ["Warehouse.Catalog"],
        ["Warehouse.Query"] = ["Warehouse.Access", "Warehouse.Catalog"],
        ["Warehouse.OData"] = ["Warehouse.Catalog", "Warehouse.Query"],
        ["Warehouse.Disclosure"] = ["Warehouse.Access", "Warehouse.Catalog", "Warehouse.Query"],
        ["Warehouse.Sql"] = ["Warehouse.Access", "Warehouse.Catalog", "Warehouse.Query", "Warehouse.Disclosure"],
        ["Warehouse.Snapshots"] = ["DuckDb", "Warehouse.Catalog", "Warehouse.Query", "Warehouse.Sql"],
        ["Warehouse.Output"] = ["DuckDb", "Warehouse.Catalog", "Warehouse.Sql", "Warehouse.Snapshots"],
        ["Warehouse.Load"] = ["DuckDb", "Warehouse.Catalog", "Warehouse.Snapshots"],
        ["Warehouse.Build"] = ["DuckDb", "Warehouse.Catalog", "Warehouse.Load", "Warehouse.Snapshots", "Warehouse.Sql"],
        ["Warehouse.Explain"] = ["DuckDb", "Warehouse.Access", "Warehouse.Catalog", "Warehouse.Load", "Warehouse.OData", "Warehouse.Query", "Warehouse.Snapshots", "Warehouse.Sql"],
        ["Notebooks.Format"] = [],
        ["Notebooks.Numbers"] = ["Warehouse.Catalog"],
        ["Notebooks.Charts"] = ["Warehouse.Catalog", "Notebooks.Format", "Notebooks.Numbers"],
        ["Notebooks.Display"] = ["Notebooks.Charts", "Notebooks.Numbers"],
        ["Notebooks.Scope"] = ["Warehouse", "DuckDb", "Notebooks.Format", "Notebooks.Charts", "Notebooks.Display", "Notebooks.Numbers"],
        ["Notebooks.Engine"] = ["Warehouse.Catalog", "Warehouse.Query", "Notebooks.Charts", "Notebooks.Display", "Notebooks.Format", "Notebooks.Numbers", "Notebooks.Scope"],
        ["Notebooks.Run"] = ["Warehouse", "Notebooks.Display", "Notebooks.Format", "Notebooks.Engine", "Notebooks.Numbers", "Notebooks.Scope"],
        ["Notebooks.Editions"] = ["Warehouse.Access", "Warehouse.Catalog", "Warehouse.Snapshots", "Notebooks.Format"],
        ["Notebooks.Publish"] = ["Warehouse", "Notebooks.Charts", "Notebooks.Display", "Notebooks.Editions", "Notebooks.Engine", "Notebooks.Format", "Notebooks.Numbers", "Notebooks.Run", "Notebooks.Scope"],
        ["Notebooks.Watch"] = ["Warehouse.Snapshots", "Notebooks.Editions", "Notebooks.Engine", "Notebooks.Format", "Notebooks.Publish", "Notebooks.Run", "Notebooks.Scope"],
        ["QueryApi.Markup"] = [],
        ["QueryApi.Hosting"] = ["Warehouse", "DuckDb", "Notebooks"],
        ["QueryApi.OData"] = ["Warehouse", "DuckDb", "QueryApi.Hosting"],
        ["QueryApi.GraphQl"] = ["Warehouse", "DuckDb", "GraphQl", "QueryApi.Hosting", "QueryApi.Markup"],
        ["QueryApi.Pages"] = ["Warehouse", "DuckDb", "GraphQl", "Notebooks.Publish", "QueryApi.GraphQl", "QueryApi.Hosting", "QueryApi.Markup"],
        ["QueryApi"] = ["Warehouse", "Notebooks", "QueryApi.GraphQl", "QueryApi.Hosting", "QueryApi.OData", "QueryApi.Pages"],
        ["Cli"] = ["Warehouse", "Notebooks", "DuckDb"],
    }.ToFrozenDictionary();

    internal static readonly System.Reflection.Assembly[] Assemblies =
    [
        typeof(DuckDb.DuckDBConnection).Assembly,
        typeof(global::GraphQl.Language.Parser).Assembly,
        typeof(Warehouse.Catalog.Catalogue).Assembly,
        System.Reflection.Assembly.Load("Notebooks"),
        System.Reflection.Assembly.Load("QueryApi"),
        System.Reflection.Assembly.Load("warehouse"),
    ];

    internal static readonly ArchUnitNET.Domain.Architecture Plan = new ArchLoader().LoadAssemblies(Assemblies).Build();

    /// <summary>The deepest listed room that a namespace lies in, or null when it is not ours.</summary>
    internal static string? RoomOf(string @namespace)
    {
        for (var name = @namespace; name.Length > 0; name = name.LastIndexOf('.') is var dot and > 0 ? name[..dot] : "")
        {
            if (Arrows.ContainsKey(name))
                return name;
        }

        return null;
    }

    internal static bool MayCall(string room, string other) =>
        room == other || Arrows[room].Any(allowed => other == allowed || other.StartsWith(allowed + ".", StringComparison.Ordinal));

    internal static bool IsOurs(IType type) =>
        type.Assembly?.Name is { } name && Assemblies.Any(a => a.GetName().Name == name.Split(',')[0]);

    internal static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Warehouse.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Warehouse.sln is in no folder above the tests.");
    }
}
