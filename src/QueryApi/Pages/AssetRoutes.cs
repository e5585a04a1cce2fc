using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Warehouse.Snapshots;

namespace QueryApi.Pages;

/// <summary>
/// What pages bring with them: our own style and script from this assembly, the GraphQL IDE from npm. While developing it is read
/// where npm put it; a published program has it beside it.
/// </summary>
internal static class AssetRoutes
{
    private static readonly FrozenDictionary<string, string> FromNpm = new Dictionary<string, string>
    {
        ["graphiql.min.js"] = "graphiql/graphiql.min.js",
        ["graphiql.min.css"] = "graphiql/graphiql.min.css",
        ["react.production.min.js"] = "react/umd/react.production.min.js",
        ["react-dom.production.min.js"] = "react-dom/umd/react-dom.production.min.js",
    }.ToFrozenDictionary();

    private static readonly string[] Own = ["site.css", "graphiql-page.css", "graphiql-start.js"];

    public static void MapAssets(this WebApplication app, ProjectFiles files)
    {
        foreach (var name in Own)
            app.MapMethods($"/assets/{name}", ["GET", "HEAD"], Serve(name, ReadOwn(name)));
        foreach (var (name, path) in FromNpm)
            app.MapMethods($"/assets/{name}", ["GET", "HEAD"], () => ServeNpm(name, path, files));
    }

    private static Func<HttpContext, FileContentHttpResult> Serve(string name, byte[] bytes)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8))}\"");
        return context =>
        {
            context.Response.Headers.CacheControl = "no-cache";
            return TypedResults.Bytes(bytes, TypeOf(name), entityTag: tag);
        };
    }

    private static Results<PhysicalFileHttpResult, NotFound<string>> ServeNpm(string name, string path, ProjectFiles files)
    {
        var published = Path.Combine(AppContext.BaseDirectory, "assets", name);
        var installed = Path.Combine(files.Root, "node_modules", path);
        var found = File.Exists(published) ? published : installed;
        return File.Exists(found)
            ? TypedResults.PhysicalFile(found, TypeOf(name), lastModified: new DateTimeOffset(File.GetLastWriteTimeUtc(found)))
            : TypedResults.NotFound($"{name} is missing: run 'npm ci' in {files.Root}.");
    }

    private static byte[] ReadOwn(string name)
    {
        using var stream = typeof(AssetRoutes).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not in this assembly.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string TypeOf(string name) => name.EndsWith(".css", StringComparison.Ordinal) ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8";
}
