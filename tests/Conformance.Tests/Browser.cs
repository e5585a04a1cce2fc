using Microsoft.Playwright;

namespace Conformance.Tests;

/// <summary>One headless chromium for a test class.</summary>
public sealed class Browser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    internal async Task<Visit> VisitAsync(Uri address, int width, ColorScheme scheme, bool script = true)
    {
        chromium ??= await LaunchAsync();
        var context = await chromium.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            BypassCSP = true,
        });
        var visit = new Visit(context, await context.NewPageAsync());
        await visit.Page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        return visit;
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null)
            await chromium.DisposeAsync();
        playwright?.Dispose();
    }

    private async Task<IBrowser> LaunchAsync()
    {
        var path = Machine.Chromium();
        playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }
}

/// <summary>One page, watched from its first request.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;

    internal Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                ConsoleErrors.Add(message.Text);
        };
        page.Request += (_, request) => Requests.Add(request.Url);
    }

    internal IPage Page { get; }

    internal List<string> ConsoleErrors { get; } = [];

    internal List<string> Requests { get; } = [];

    /// <summary>The violations of WCAG 2.2 A and AA that axe finds, as text; empty when there is none.</summary>
    internal async Task<string> AxeAsync()
    {
        await Page.AddScriptTagAsync(new() { Path = Path.Combine(Machine.Root, "node_modules", "axe-core", "axe.min.js") });
        return await Page.EvaluateAsync<string>("""
            axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
              .then(r => r.violations.map(v => `${v.id}: ${v.nodes.map(n => n.target + ' ' + n.failureSummary).join(' | ')}`).join('\n'))
            """);
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
