using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Notebooks.Scope;

/// <summary>What a SELECT names, as DuckDB's own parser has it: <c>json_serialize_sql</c> takes nothing but SELECT.</summary>
/// <param name="Tables">Tables and views, without the common table expressions of the statement itself.</param>
/// <param name="Functions">Table functions.</param>
internal sealed record SqlTree(ImmutableArray<string> Tables, ImmutableArray<string> Functions)
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 2000 };

    /// <summary>Reads the tree of <paramref name="sql"/>.</summary>
    /// <exception cref="SqlException">The SQL does not parse, or is not one SELECT.</exception>
    internal static SqlTree Read(string json, string sql)
    {
        using var document = JsonDocument.Parse(json, Deep);
        var root = document.RootElement;
        if (root.GetProperty("error").GetBoolean())
            throw Refusal(root, sql);
        if (root.GetProperty("statements").GetArrayLength() != 1)
            throw new SqlException("An SQL cell holds one SELECT. Give each its own cell.", null);
        var names = new Names();
        names.Visit(root, []);
        return new SqlTree([.. names.Tables.Order(StringComparer.Ordinal)], [.. names.Functions.Order(StringComparer.Ordinal)]);
    }

    private static SqlException Refusal(JsonElement error, string sql)
    {
        var message = error.GetProperty("error_message").GetString()!;
        int? line = error.TryGetProperty("position", out var at) && int.TryParse(at.GetString(), CultureInfo.InvariantCulture, out var position)
            ? sql.AsSpan(0, Math.Min(position, sql.Length)).Count('\n') + 1
            : null;
        return error.GetProperty("error_type").GetString() == "parser"
            ? new SqlException(char.ToUpperInvariant(message[0]) + message[1..], line)
            : new SqlException("An SQL cell reads: it holds one SELECT. A snapshot cannot be changed.", line);
    }

    private sealed class Names
    {
        internal HashSet<string> Tables { get; } = new(StringComparer.OrdinalIgnoreCase);

        internal HashSet<string> Functions { get; } = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>Walks a node; <paramref name="common"/> are the common table expressions that can be seen from it.</summary>
        internal void Visit(JsonElement node, ImmutableHashSet<string> common)
        {
            if (node.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in node.EnumerateArray())
                    Visit(item, common);
            }
            else if (node.ValueKind == JsonValueKind.Object)
            {
                Add(node, common);
                var seen = WithCommon(node, common);
                foreach (var member in node.EnumerateObject().Where(m => m.Name != "cte_map"))
                    Visit(member.Value, seen);
            }
        }

        // One expression sees those before it, not itself: there its name is still that of a table.
        private ImmutableHashSet<string> WithCommon(JsonElement node, ImmutableHashSet<string> common)
        {
            var seen = common.WithComparer(StringComparer.OrdinalIgnoreCase);
            if (Text(node, "cte_name") is { Length: > 0 } recursive)
                seen = seen.Add(recursive);
            if (!node.TryGetProperty("cte_map", out var map))
                return seen;
            foreach (var entry in map.GetProperty("map").EnumerateArray())
            {
                Visit(entry.GetProperty("value"), seen);
                seen = seen.Add(entry.GetProperty("key").GetString()!);
            }

            return seen;
        }

        private void Add(JsonElement node, ImmutableHashSet<string> common)
        {
            var type = Text(node, "type");
            if (type == "BASE_TABLE" && Text(node, "table_name") is { } table && (IsQualified(node) || !common.Contains(table)))
                Tables.Add(IsQualified(node) ? $"{Text(node, "schema_name")}.{table}" : table);
            else if (type == "TABLE_FUNCTION" && node.TryGetProperty("function", out var function))
                Functions.Add(Text(function, "function_name") ?? "");
        }

        private static bool IsQualified(JsonElement table) => Text(table, "schema_name") is { Length: > 0 } || Text(table, "catalog_name") is { Length: > 0 };

        private static string? Text(JsonElement node, string name) =>
            node.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }
}
