namespace Notebooks.Format;

/// <summary>The three kinds of cell of nbformat 4.</summary>
public enum CellKind
{
    /// <summary>Runs in the kernel.</summary>
    Code,

    /// <summary>Text for readers.</summary>
    Markdown,

    /// <summary>Kept as it is, neither run nor shown.</summary>
    Raw,
}
