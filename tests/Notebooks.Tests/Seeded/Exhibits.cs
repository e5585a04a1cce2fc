using Notebooks.Display;
using Notebooks.Publish;

namespace Notebooks.Tests.Seeded;

/// <summary>Tables and figures of a page by their title.</summary>
internal static class Exhibits
{
    internal static Exhibit Of(Page page, string title) => page.Exhibits.Single(e => e.Exhibit.Title == title).Exhibit;

    internal static List<string[]> Rows(Page page, string title) => [.. Of(page, title).Rows.Select(r => r.Select(c => c.Text).ToArray())];
}
