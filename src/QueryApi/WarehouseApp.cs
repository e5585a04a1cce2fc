using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;
using QueryApi.GraphQl.Http;
using QueryApi.Hosting;
using QueryApi.OData;
using QueryApi.Pages;
using Warehouse.Access;
using Warehouse.Snapshots;

namespace QueryApi;

/// <summary>Puts the API together: what it serves, and in which order a request passes through.</summary>
internal static class WarehouseApp
{
    private const string DefaultAddress = "http://127.0.0.1:5080";

    /// <param name="args">The command line.</param>
    /// <param name="say">Told what is being done before the first request can be answered.</param>
    /// <param name="home">The home's folder; null for the one of the command line or the environment.</param>
    public static WebApplication Create(string[] args, Action<string> say, string? home = null)
    {
        var options = ApiOptions.Parse(args);
        var warehouse = options.OpenHome(home);
        var files = ProjectFiles.Locate();
        FirstStart.Prepare(warehouse, files, options.IsDemo, say);

        var builder = WebApplication.CreateBuilder(options.HostArguments);
        Configure(builder, warehouse, files);
        if (options.PublishesReports)
            builder.Services.AddHostedService(services => services.GetRequiredService<ReportsMaker>());
        var app = builder.Build();
        UseDefaultAddress(app);
        UsePipeline(app, warehouse);
        MapRoutes(app, warehouse, files);
        return app;
    }

    private static void Configure(WebApplicationBuilder builder, WarehouseHome home, ProjectFiles files)
    {
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            RequestLimits.Set(kestrel.Limits);
        });
        // A line for every request is for whoever asks for it, in appsettings or the environment.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        var limits = home.Settings.Limits;
        builder.Services.AddSingleton(home);
        builder.Services.AddSingleton(files);
        builder.Services.AddSingleton(TimeProvider.System);
        // By a factory, so that it is closed with the app.
        builder.Services.AddSingleton(_ => SnapshotHost.Open(home));
        builder.Services.AddSingleton(_ => new QueryGate(limits.ConcurrentQueries > 0 ? limits.ConcurrentQueries : Environment.ProcessorCount, QueryGate.QueueLength));
        builder.Services.AddSingleton<ReportsMaker>();
        builder.Services.AddSingleton<PublicReports>();
        builder.Services.AddResponseCompression(compression =>
        {
            // Nothing secret is ever in the same answer as something that the caller chose.
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/graphql-response+json", "image/svg+xml"];
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
    }

    private static void UseDefaultAddress(WebApplication app)
    {
        string[] settings = ["urls", "http_ports", "https_ports"];
        var configured = Array.Exists(settings, s => !string.IsNullOrEmpty(app.Configuration[s])) || app.Configuration.GetSection("Kestrel:Endpoints").GetChildren().Any();
        if (!configured)
            app.Urls.Add(DefaultAddress);
    }

    // From the outside in.
    private static void UsePipeline(WebApplication app, WarehouseHome home)
    {
        app.UseSecurityHeaders();
        app.UseErrorEdge();
        app.UseRequestLimits();
        app.UseResponseCompression();
        app.UseKeys(new KeyFile(home.KeysFile), app.Services.GetRequiredService<TimeProvider>());
        app.Use(app.Services.GetRequiredService<QueryGate>().PassAsync);
        app.UseRouting();
    }

    private static void MapRoutes(WebApplication app, WarehouseHome home, ProjectFiles files)
    {
        var snapshots = app.Services.GetRequiredService<SnapshotHost>();
        app.MapHealth(snapshots);
        app.MapAssets(files);
        app.MapFirstPage(home, snapshots);
        app.MapExplain(home, snapshots);
        app.MapReports(home);
        app.MapOData();
        app.MapGraphQl(snapshots, home.Settings);
        app.MapFallback(context => ErrorReply.WriteAsync(
            context, StatusCodes.Status404NotFound, "NotFound", $"There is nothing at {context.Request.Path}. The first page, /, says what there is."));
    }
}
