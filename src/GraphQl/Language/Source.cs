using System.Collections.Immutable;
using GraphQl.Errors;

namespace GraphQl.Language;

/// <summary>The text of a document and where its lines begin.</summary>
internal sealed class Source
{
    private readonly Lazy<ImmutableArray<int>> _lineStarts;

    public Source(string text)
    {
        Text = text;
        _lineStarts = new Lazy<ImmutableArray<int>>(() => LineStarts(text));
    }

    public string Text { get; }

    /// <summary>Line and column of a position in <see cref="Text"/>.</summary>
    public SourceLocation Locate(int position)
    {
        var starts = _lineStarts.Value;
        var found = starts.BinarySearch(position);
        var line = found >= 0 ? found : ~found - 1;
        return new SourceLocation(line + 1, position - starts[line] + 1);
    }

    private static ImmutableArray<int> LineStarts(string text)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        for (var i = 0; i < text.Length; i++)
        {
            var endsLine = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            if (endsLine)
                starts.Add(i + 1);
        }
        return starts.ToImmutable();
    }
}
