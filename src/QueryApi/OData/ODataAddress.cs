using Microsoft.AspNetCore.Http.Features;

namespace QueryApi.OData;

/// <summary>The address that was asked, taken apart but not decoded: keys may hold <c>%2F</c>, and options are decoded once, by their parser.</summary>
/// <param name="Root">The service root as the client sees it, without a slash at the end.</param>
/// <param name="Path">What follows the root.</param>
/// <param name="Query">The options, without the question mark.</param>
internal sealed record ODataAddress(string Root, string Path, string Query)
{
    public const string Prefix = "/odata";

    public static ODataAddress Of(HttpRequest request)
    {
        var root = $"{request.Scheme}://{(request.Host.HasValue ? request.Host.ToUriComponent() : "localhost")}{request.PathBase.ToUriComponent()}{Prefix}";
        var target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var mark = target.IndexOf('?', StringComparison.Ordinal);
        var path = mark < 0 ? target : target[..mark];
        var start = path.IndexOf(Prefix, StringComparison.OrdinalIgnoreCase);
        return new ODataAddress(root, start < 0 ? "" : path[(start + Prefix.Length)..].Trim('/'), mark < 0 ? "" : target[(mark + 1)..]);
    }

    /// <summary>The same question from the row after the last on: absolute, as Power BI needs it.</summary>
    public string Next(string token)
    {
        var kept = Query.Split('&').Where(o => o.Length > 0 && !IsSkipToken(o));
        return $"{Root}/{Path}?{string.Join('&', [.. kept, $"$skiptoken={token}"])}";
    }

    private static bool IsSkipToken(string option)
    {
        var name = Uri.UnescapeDataString(option.Split('=')[0]);
        return name.TrimStart('$').Equals("skiptoken", StringComparison.OrdinalIgnoreCase);
    }
}
