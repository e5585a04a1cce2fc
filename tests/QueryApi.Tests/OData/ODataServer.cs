using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Warehouse.Build;
using Warehouse.Snapshots;

namespace QueryApi.Tests.OData;

/// <summary>The API on a real port, over a snapshot of the seed and <see cref="OffenceLedger"/>.</summary>
public class ODataServer : IAsyncLifetime
{
    /// <summary>The tests that share one server.</summary>
    public const string Collection = "OData";

    private readonly Action<WarehouseHome> fill;
    private readonly string home = Path.Combine(Path.GetTempPath(), $"warehouse-odata-{Guid.NewGuid():N}");
    private WebApplication? app;

    public ODataServer()
        : this(warehouse => OffenceLedger.Write(warehouse.LedgerFile))
    {
    }

    private protected ODataServer(Action<WarehouseHome> fill) => this.fill = fill;

    /// <summary>Sends requests as they are: nothing is decompressed, followed or retried.</summary>
    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None });

    /// <summary>The service root, without a slash at the end.</summary>
    public string Root { get; private set; } = "";

    internal SnapshotHost Snapshots => app!.Services.GetRequiredService<SnapshotHost>();

    public async ValueTask InitializeAsync()
    {
        fill(WarehouseHome.Open(home));
        app = WarehouseApp.Create(["--urls", "http://127.0.0.1:0", "--no-reports"], _ => { }, home);
        await app.StartAsync();
        Root = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/odata";
    }

    /// <summary>Builds the next snapshot and waits until it is served.</summary>
    internal void Rebuild()
    {
        SnapshotBuilder.Build(WarehouseHome.Open(home), ProjectFiles.Locate());
        Snapshots.Refresh();
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        Client.Dispose();
        Directory.Delete(home, recursive: true);
        GC.SuppressFinalize(this);
    }

    internal async Task<HttpResponseMessage> GetAsync(string pathAndQuery, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, pathAndQuery.StartsWith("http", StringComparison.Ordinal) ? pathAndQuery : $"{Root}/{pathAndQuery}");
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return await Client.SendAsync(request);
    }

    internal async Task<string> GetTextAsync(string pathAndQuery, params (string Name, string Value)[] headers)
    {
        using var response = await GetAsync(pathAndQuery, headers);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{(int)response.StatusCode} {text}");
        return text;
    }
}

/// <summary>One server for all tests that only ask.</summary>
[CollectionDefinition(ODataServer.Collection)]
public sealed class ODataServerTests : ICollectionFixture<ODataServer>;
