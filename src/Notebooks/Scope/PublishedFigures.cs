using System.Collections;
using System.Collections.Immutable;
using Notebooks.Numbers;

namespace Notebooks.Scope;

/// <summary>Published figures found by their ids.</summary>
public sealed class PublishedFigures : IReadOnlyList<PublishedFigure>
{
    private readonly ImmutableArray<PublishedFigure> _figures;
    private readonly Dictionary<string, PublishedFigure> _byId;

    internal PublishedFigures(IEnumerable<PublishedFigure> figures)
    {
        _figures = [.. figures];
        _byId = _figures.ToDictionary(f => f.FigureId, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public int Count => _figures.Length;

    /// <inheritdoc/>
    public PublishedFigure this[int index] => _figures[index];

    /// <summary>The number of a figure; "not printed" when no paper has it.</summary>
    public Number this[string figureId] =>
        _byId.TryGetValue(figureId, out var figure) ? figure.Number : Number.Unknown("count", "not_published");

    /// <inheritdoc/>
    public IEnumerator<PublishedFigure> GetEnumerator() => _figures.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
