using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Build;

/// <summary>One file of <c>sql/methods</c>, <c>sql/dimensions</c> or <c>sql/facts</c>.</summary>
/// <param name="Stem">File name without ending; <c>needs</c> lines name it.</param>
/// <param name="Text">The whole file, header included, so that DuckDB's line numbers are the file's.</param>
/// <param name="Header">Its header.</param>
/// <param name="Needs">Stems that must have run before.</param>
/// <param name="Relation">What it serves; null for a step in between.</param>
internal sealed record BuildScript(string Stem, string Text, Header Header, ImmutableArray<string> Needs, Relation? Relation)
{
    public string File => Header.File;

    public static BuildScript Read(string file, string path, RelationKind kind)
    {
        var text = System.IO.File.ReadAllText(path);
        var stem = Path.GetFileNameWithoutExtension(path);
        var header = HeaderReader.Read(file, text);
        return new BuildScript(
            stem,
            text,
            header,
            header.List("needs"),
            header.Has("internal") ? Internal(header) : RelationHeader.Read(header, stem, kind));
    }

    /// <summary>Reads a file of macros: permanent ones, so that every reader of the snapshot has them.</summary>
    public static BuildScript ReadMethod(string file, string path)
    {
        var text = System.IO.File.ReadAllText(path);
        var header = HeaderReader.Read(file, text).Allowing("method", "source", "needs");
        header.Required("method");
        header.Required("source");
        return new BuildScript(Path.GetFileNameWithoutExtension(path), text, header, header.List("needs"), Relation: null);
    }

    private static Relation? Internal(Header header)
    {
        header.Allowing("internal", "needs").Required("internal");
        return null;
    }
}
