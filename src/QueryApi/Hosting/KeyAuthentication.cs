using System.Text;
using Warehouse.Access;

namespace QueryApi.Hosting;

/// <summary>
/// Finds out who asks. A key comes as <c>Authorization: Bearer KEY</c>, as <c>X-API-Key: KEY</c>, or as the password of Basic,
/// which is what Excel and Power BI can send. No key is role public; a key that is not good is 401, never public.
/// </summary>
internal static class KeyAuthentication
{
    private const string Challenge = "Basic realm=\"warehouse\", charset=\"UTF-8\"";
    private const string Refusal =
        "This key is unknown, expired or revoked. Ask the data steward for a new one ('warehouse key add NAME --role ROLE'), or ask without a key for public data.";

    public static void UseKeys(this WebApplication app, KeyFile keys, TimeProvider clock) => app.Use((context, next) =>
    {
        if (!TryReadSecret(context.Request.Headers, out var secret))
            return next(context);
        var key = secret is null ? null : keys.Read().Find(secret);
        if (key is null || !key.IsGoodAt(clock.GetUtcNow()))
            return RefuseAsync(context);

        context.Features.Set(new Caller(key.Name, key.Role));
        return next(context);
    });

    /// <summary>The role of whoever asks.</summary>
    public static Role GetRole(this HttpContext context) => context.Features.Get<Caller>()?.Role ?? Role.Public;

    // True when the request claims to have a key, even one that cannot be read: then it must not fall back to public.
    private static bool TryReadSecret(IHeaderDictionary headers, out string? secret)
    {
        secret = null;
        if (headers.TryGetValue("X-API-Key", out var values))
        {
            secret = values.Count == 1 ? values[0] : null;
            return true;
        }

        var authorization = headers.Authorization;
        if (authorization.Count == 0)
            return false;
        secret = authorization.Count == 1 ? SecretOf(authorization[0]!) : null;
        return true;
    }

    private static string? SecretOf(string authorization)
    {
        var space = authorization.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
            return null;
        var value = authorization[(space + 1)..].Trim();
        return authorization[..space].ToUpperInvariant() switch
        {
            "BEARER" => value,
            "BASIC" => PasswordOf(value),
            _ => null,
        };
    }

    private static string? PasswordOf(string base64)
    {
        var bytes = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, bytes, out var length))
            return null;
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = pair.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? null : pair[(colon + 1)..];
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = Challenge;
        return ErrorReply.WriteAsync(context, StatusCodes.Status401Unauthorized, "BadKey", Refusal);
    }

    private sealed record Caller(string Name, Role Role);
}
