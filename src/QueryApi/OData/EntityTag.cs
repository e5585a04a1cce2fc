using Microsoft.Net.Http.Headers;
using Warehouse.Access;

namespace QueryApi.OData;

/// <summary>
/// The version of an answer: a snapshot never changes, so its number is enough, with who asks and which build of the program answers.
/// Weak, because the same answer may go out compressed or not.
/// </summary>
internal static class EntityTag
{
    private static readonly string Program = typeof(EntityTag).Assembly.ManifestModule.ModuleVersionId.ToString("N")[..8];

    public static EntityTagHeaderValue Of(int snapshot, Role role) =>
        new($"\"{snapshot}-{role.ToString().ToLowerInvariant()}-{Program}\"", isWeak: true);

    /// <summary>Sets the header; true when the client has this version already and 304 is the answer.</summary>
    public static bool IsKnown(HttpContext context, EntityTagHeaderValue tag)
    {
        context.Response.Headers.ETag = tag.ToString();
        return EntityTagHeaderValue.TryParseList(context.Request.Headers.IfNoneMatch, out var known)
            && known.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(tag, useStrongComparison: false));
    }
}
