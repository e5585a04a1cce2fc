namespace Notebooks.Display;

/// <summary>Computed Markdown.</summary>
internal sealed record Prose(string Markdown) : IDisplayed
{
    public DisplayBundle ToBundle() => new DisplayBundle().With(MimeTypes.Markdown, Markdown).With(MimeTypes.Plain, Markdown);
}
