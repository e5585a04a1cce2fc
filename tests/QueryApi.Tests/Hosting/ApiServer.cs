using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Cli;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Warehouse.Access;
using Warehouse.Build;
using Warehouse.Load;
using Warehouse.Snapshots;

namespace QueryApi.Tests.Hosting;

/// <summary>The whole API on a real port, on a home of its own.</summary>
public class ApiServer : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("warehouse-api-").FullName;
    private readonly string? file;
    private readonly string? settings;
    private WebApplication? app;

    /// <summary>With the small offences file loaded.</summary>
    public ApiServer()
        : this(Offences.First, null)
    {
    }

    private protected ApiServer(string? file, string? settings) => (this.file, this.settings) = (file, settings);

    public string Home => Path.Combine(folder, "home");

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    internal SnapshotHost Snapshots => app!.Services.GetRequiredService<SnapshotHost>();

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Home);
        if (settings is not null)
            await File.WriteAllTextAsync(Path.Combine(Home, "warehouse.json"), settings);
        Fill();
        app = WarehouseApp.Create(["--urls", "http://127.0.0.1:0", "--no-reports"], _ => { }, Home);
        await app.StartAsync();
        Client.BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        Client.Dispose();
        Directory.Delete(folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Loads what the API begins with.</summary>
    protected virtual void Fill()
    {
        if (file is not null)
            Load("first.csv", file);
    }

    internal string AddKey(string name, Role role) => new KeyFile(WarehouseHome.Open(Home).KeysFile).Add(name, role, DateTimeOffset.UtcNow);

    internal void RevokeKey(string name) => new KeyFile(WarehouseHome.Open(Home).KeysFile).Revoke(name, DateTimeOffset.UtcNow);

    internal void Load(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        var report = new Loader(WarehouseHome.Open(Home), ProjectFiles.Locate()).Load([path], new LoadOptions());
        Assert.Equal(FileOutcome.Booked, Assert.Single(report.Files).Outcome);
    }

    internal int Build() => SnapshotBuilder.Build(WarehouseHome.Open(Home), ProjectFiles.Locate()).Snapshot;

    internal Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return Client.SendAsync(request);
    }

    /// <summary>What the command line, asked of the same home, gives to programs and tells people; it must succeed.</summary>
    internal async Task<(string Data, string Messages)> RunAsync(params string[] args)
    {
        using var data = new MemoryStream();
        await using var output = new StreamWriter(data, new UTF8Encoding(false)) { AutoFlush = true };
        await using var error = new StringWriter();
        var code = await WarehouseCommand.RunAsync(args, new Session(output, error, () => data) { Home = Home }, TestContext.Current.CancellationToken);
        Assert.True(code == 0, error.ToString());
        return (Encoding.UTF8.GetString(data.ToArray()), error.ToString());
    }

    /// <summary>The data of a GraphQL document that must be answered without errors.</summary>
    internal async Task<JsonElement> AskAsync(string document, object? variables = null)
    {
        var reply = await ReplyAsync(document, variables);
        return reply.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : reply.GetProperty("data");
    }

    /// <summary>The code of the only error that a GraphQL document must be refused with.</summary>
    internal async Task<string?> CodeAsync(string document, object? variables = null)
    {
        var reply = await ReplyAsync(document, variables);
        Assert.False(reply.TryGetProperty("data", out _), reply.ToString());
        return Assert.Single(reply.GetProperty("errors").EnumerateArray()).GetProperty("extensions").GetProperty("code").GetString();
    }

    /// <summary>The whole reply to a GraphQL document.</summary>
    internal async Task<JsonElement> ReplyAsync(string document, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/graphql", UriKind.Relative)) { Content = JsonContent.Create(new { query = document, variables }) };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var response = await Client.SendAsync(request);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }
}

/// <summary>The API as a newcomer has it: nothing loaded.</summary>
public sealed class FreshServer() : ApiServer(null, null);

/// <summary>The API with a month more: April 2023, in which the counting rules changed.</summary>
public sealed class RevisedServer() : ApiServer(Offences.Revised, null);

/// <summary>The API as another borough has it, without any paper of its own.</summary>
public sealed class BrentServer() : ApiServer(
    Offences.First,
    """{"homeBorough": "E09000005", "comparators": ["E09000003"], "title": "Brent safety numbers", "contact": "safety@brent.example"}""");
