using Notebooks.Display;

namespace Notebooks.Publish;

/// <summary>Words of a page that a notebook computed.</summary>
/// <param name="Id">Such as <c>sentence-7</c>, in the order of the page; <c>title</c> for the page's own.</param>
/// <param name="Section">Id of the heading that it stands under; empty above the first.</param>
/// <param name="Markdown">The words.</param>
/// <param name="Told">The numbers that they tell.</param>
internal sealed record Sentence(string Id, string Section, string Markdown, ToldNumbers Told);
