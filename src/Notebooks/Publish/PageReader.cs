using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Display;
using Notebooks.Engine;
using Notebooks.Format;

namespace Notebooks.Publish;

/// <summary>Makes a page of an executed notebook: its Markdown, and what its cells showed. Code and plain values stay behind.</summary>
internal sealed class PageReader
{
    private const string TitleId = "title";

    private readonly List<Block> _blocks = [];
    private readonly List<Block> _summary = [];
    private readonly List<Sentence> _sentences = [];
    private readonly MarkdownText _markdown = new();
    private PageHeading? _heading;
    private int _computed;
    private int _figures;
    private int _tables;
    private Block.Line? _line;

    internal static Page Read(Notebook notebook, string name)
    {
        var reader = new PageReader();
        foreach (var cell in notebook.Cells)
            reader.AddMarked(cell);
        reader.EndLine();
        var report = reader._markdown.Title ?? notebook.Title ?? name;
        return new Page(name, report, reader._heading ?? new PageHeading(report, "", "", ""), [.. reader._blocks])
        {
            Sentences = [.. reader._sentences],
            Summary = [.. reader._summary],
        };
    }

    private void AddMarked(Cell cell)
    {
        var before = _blocks.Count;
        Add(cell);
        if (cell.Tags.Contains(Cell.SummaryTag))
            _summary.AddRange(_blocks.Skip(before));
    }

    private void Add(Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Markdown:
                if (cell.Told is { } told)
                    Compute(cell.Source, told);
                else
                    AddText(cell.Source);
                break;
            case CellKind.Code:
                foreach (var data in cell.Outputs.Select(Outputs.Data).OfType<JsonObject>())
                    Add(data);
                break;
            case CellKind.Raw:
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Add(JsonObject data)
    {
        if (data[MimeTypes.Page] is { } heading)
            Head(PageHeading.From(heading));
        else if (LineHeading.From(data) is { } line)
            Begin(line);
        else if (Exhibit.From(data) is { Title.Length: > 0 } exhibit)
            _blocks.Add(Number(exhibit));
        else if (data[MimeTypes.Markdown] is { } markdown)
            Compute(Multiline.Join(markdown), data[MimeTypes.Told]);
    }

    private void AddText(string markdown)
    {
        foreach (var block in _markdown.Read(markdown))
        {
            if (block is Block.Heading { Level: 2 })
                EndLine();
            _blocks.Add(block);
        }
    }

    private void Begin(LineHeading line)
    {
        EndLine();
        _line = new Block.Line(_markdown.UniqueId(line.Name), line.Name, line.Question, line.Gaps);
        _blocks.Add(_line);
    }

    // A section ends with what it cannot answer.
    private void EndLine()
    {
        if (_line is { Gaps.IsEmpty: false } line)
            _blocks.Add(new Block.NotKnown(line));
        _line = null;
    }

    private void Head(PageHeading heading)
    {
        _heading = heading;
        _sentences.RemoveAll(s => s.Id == TitleId);
        _sentences.Insert(0, new Sentence(TitleId, "", heading.Title, heading.Told));
    }

    // A sentence stands under the heading that it begins with, or that is open when it begins.
    private void Compute(string markdown, JsonNode? told)
    {
        var at = _blocks.Count;
        AddText(markdown);
        var section = _blocks.Skip(at).Where(b => b is not Block.NotKnown).Take(1).Concat(_blocks.Take(at).Reverse()).Select(b => b.SectionId).FirstOrDefault(id => id is not null) ?? "";
        var id = $"sentence-{(++_computed).ToString(CultureInfo.InvariantCulture)}";
        _sentences.Add(new Sentence(id, section, markdown, told?.Deserialize<ToldNumbers>(ExhibitJson.Options) ?? ToldNumbers.None));
    }

    private Block.Numbered Number(Exhibit exhibit)
    {
        var isFigure = exhibit.Specification is not null;
        var number = (isFigure ? ++_figures : ++_tables).ToString(CultureInfo.InvariantCulture);
        return isFigure
            ? new Block.Numbered($"figure-{number}", $"Figure {number}", exhibit)
            : new Block.Numbered($"table-{number}", $"Table {number}", exhibit);
    }
}
