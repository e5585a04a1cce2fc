using System.Net;

namespace Notebooks.Tests.Watch;

/// <summary>Over a real listener, with a file that changes.</summary>
public sealed class NotebookWatchTests
{
    private const string Parameters = """{"tags":["parameters"]}""";

    private static readonly string Heading = Books.Markdown("m", "# Report\n\n## Section");
    private static readonly string First = Books.Code("a", "var first = 40;");
    private static readonly string Second = Books.Code("b", "var second = first + 2;");

    [Fact]
    public async Task The_page_is_served_and_only_here_has_it_a_script()
    {
        await using var watched = await Watched.StartAsync(Heading, First, Second, Said("second"));

        var page = await watched.PageAsync();
        Assert.Contains("<p>It is 42.</p>", page, StringComparison.Ordinal);
        Assert.Contains("new EventSource('/events?since=1')", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", await watched.Client.GetStringAsync(new Uri("/watched.html", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("color-scheme", await watched.Client.GetStringAsync(new Uri("/site.css", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cells_are_run_from_the_first_changed_one_on_and_the_browser_is_told()
    {
        await using var watched = await Watched.StartAsync(Heading, First, Second, Said("second"));
        using var events = new StreamReader(await watched.Client.GetStreamAsync(new Uri("/events?since=1", UriKind.Relative), TestContext.Current.CancellationToken));

        watched.Save(Heading, First, Books.Code("b", "var second = first + 3;"), Said("second"));

        Assert.Equal("ran 2 of 3 cells", await watched.NextAsync());
        Assert.Contains("event: reload", await ReadUntilAsync(events, "event: reload"), StringComparison.Ordinal);
        Assert.Contains("<p>It is 43.</p>", await watched.PageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_do_not_run_run_nothing_and_a_file_may_be_saved_by_renaming()
    {
        await using var watched = await Watched.StartAsync(Heading, First, Said("first"));

        watched.SaveByRenaming(Books.Markdown("m", "# Report\n\n## Another section"), First, Said("first"));

        Assert.Equal("ran 0 of 2 cells", await watched.NextAsync());
        var page = await watched.PageAsync();
        Assert.Contains("Another section", page, StringComparison.Ordinal);
        Assert.Contains("<p>It is 40.</p>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_parameter_runs_every_cell()
    {
        await using var watched = await Watched.StartAsync(First, Books.Code("p", "int year = 2023;", Parameters), Said("year"));

        watched.Save(First, Books.Code("p", "int year = 2024;", Parameters), Said("year"));

        Assert.Equal("ran 3 of 3 cells", await watched.NextAsync());
        Assert.Contains("<p>It is 2024.</p>", await watched.PageAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_cell_is_shown_with_its_line_and_mended_without_a_new_start()
    {
        await using var watched = await Watched.StartAsync(First, Books.Code("b", "var a = 1;\nvar second = frist + 2;"), Said("second"));

        var failed = await watched.PageAsync();
        Assert.Contains("watched.ipynb, cell 2, line 2: CS0103", failed, StringComparison.Ordinal);
        Assert.Contains("role=\"alert\"", failed, StringComparison.Ordinal);

        watched.Save(First, Second, Said("second"));
        Assert.Equal("ran 2 of 3 cells", await watched.NextAsync());
        Assert.DoesNotContain("role=\"alert\"", await watched.PageAsync(), StringComparison.Ordinal);

        await File.WriteAllTextAsync(watched.Path, "{ half a notebook", TestContext.Current.CancellationToken);
        Assert.Contains("not JSON", await watched.NextAsync(), StringComparison.Ordinal);
        var half = await watched.PageAsync();
        Assert.Contains("not JSON", half, StringComparison.Ordinal);
        Assert.Contains("<p>It is 42.</p>", half, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_host_method_or_folder_gets_nothing()
    {
        await using var watched = await Watched.StartAsync(First);
        var token = TestContext.Current.CancellationToken;

        using var foreign = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        foreign.Headers.Host = "evil.example";
        using var refused = await watched.Client.SendAsync(foreign, token);
        Assert.False(refused.IsSuccessStatusCode);
        Assert.DoesNotContain("<main", await refused.Content.ReadAsStringAsync(token), StringComparison.Ordinal);

        using var posted = await watched.Client.PostAsync(new Uri("/", UriKind.Relative), null, token);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);

        using var outside = await watched.Client.GetAsync(new Uri("/%2e%2e/%2e%2e/etc/hostname", UriKind.Relative), token);
        Assert.False(outside.IsSuccessStatusCode);
    }

    private static string Said(string variable) => Books.Code("s", $"Text($\"It is {{{variable}}}.\");");

    private static async Task<string> ReadUntilAsync(StreamReader events, string wanted)
    {
        while (await events.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line == wanted)
                return line;
        }

        return "";
    }
}
