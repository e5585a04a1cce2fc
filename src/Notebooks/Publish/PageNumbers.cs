using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Notebooks.Display;
using Notebooks.Numbers;

namespace Notebooks.Publish;

/// <summary>
/// Every number that a page shows, in its tables, the tables of its charts and the words that its notebook computed, with where each
/// came from: the whole content of <c>NAME/numbers.json</c>. Editions are compared through it, and a test follows every number to the
/// answer of its query.
/// </summary>
/// <param name="Page">Name of the page.</param>
/// <param name="Snapshot">Number of the snapshot that answered.</param>
/// <param name="Role">Who the page was made for.</param>
/// <param name="Origins">Where numbers came from.</param>
/// <param name="Numbers">The numbers in the order of the page.</param>
internal sealed record PageNumbers(string Page, int Snapshot, string Role, ImmutableArray<Origin> Origins, ImmutableArray<PageNumber> Numbers)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static PageNumbers Of(Page page, int snapshot, string role) => new Collector().Collect(page, snapshot, role);

    /// <summary>Reads it back.</summary>
    internal static PageNumbers Parse(string json) => JsonSerializer.Deserialize<PageNumbers>(json, Options)!;

    internal string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";

    private sealed class Collector
    {
        private readonly Dictionary<Origin, int> _index = [];
        private readonly ImmutableArray<Origin>.Builder _origins = ImmutableArray.CreateBuilder<Origin>();
        private readonly ImmutableArray<PageNumber>.Builder _numbers = ImmutableArray.CreateBuilder<PageNumber>();

        internal PageNumbers Collect(Page page, int snapshot, string role)
        {
            foreach (var sentence in page.Sentences)
                AddTold(sentence.Id, sentence.Section, sentence.Told.Numbers, sentence.Told.Origins);
            var section = "";
            foreach (var block in page.Blocks)
            {
                section = block.SectionId ?? section;
                if (block is Block.Numbered numbered)
                    Add(numbered, section);
            }

            return new PageNumbers(page.Name, snapshot, role, _origins.ToImmutable(), _numbers.ToImmutable());
        }

        private void Add(Block.Numbered block, string section)
        {
            var exhibit = block.Exhibit;
            AddTold(block.Id, section, exhibit.Told, exhibit.Origins);
            var headings = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var row in exhibit.Rows)
            {
                var times = headings[row[0].Text] = headings.GetValueOrDefault(row[0].Text) + 1;
                var heading = times == 1 ? row[0].Text : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{row[0].Text} ({times})");
                for (var i = 0; i < row.Length; i++)
                {
                    if (exhibit.Columns[i].IsNumeric)
                        _numbers.Add(Entry(row[i], exhibit.Origins) with { Place = block.Id, Section = section, Row = heading, Column = exhibit.Columns[i].Name });
                }
            }
        }

        private void AddTold(string place, string section, ImmutableArray<ExhibitCell> told, ImmutableArray<Origin> origins)
        {
            for (var i = 0; i < told.Length; i++)
                _numbers.Add(Entry(told[i], origins) with { Place = place, Section = section, Index = i + 1 });
        }

        private PageNumber Entry(ExhibitCell cell, ImmutableArray<Origin> origins) => new(
            null, null, null, null, null, cell.Text, cell.Value, cell.Unit, cell.Status, cell.Reason, cell.Lower, cell.Upper,
            [.. cell.From.Select(i => IndexOf(origins[i]))],
            cell.Cell,
            cell.Derivation is { } derivation ? new NumberDerivation(derivation.Kind, [.. derivation.Operands.Select(o => Entry(o, origins))]) : null);

        private int IndexOf(Origin origin)
        {
            if (_index.TryGetValue(origin, out var known))
                return known;
            _origins.Add(origin);
            return _index[origin] = _origins.Count - 1;
        }
    }
}
