namespace Notebooks.Publish;

/// <summary>Something for which nothing is published until it is mended.</summary>
/// <param name="Page">The page or notebook, such as <c>vawg.html</c>; the snapshot or the site where it concerns no page.</param>
/// <param name="Place">Where in it, such as <c>figure-2</c> or <c>cell 3, line 2</c>; empty for the whole.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Remedy">What to do.</param>
public sealed record GateFinding(string Page, string Place, string What, string Remedy)
{
    /// <summary>One line for a reader.</summary>
    public override string ToString() => $"{Page}{(Place.Length > 0 ? ", " + Place : "")}: {What} {Remedy}";
}
