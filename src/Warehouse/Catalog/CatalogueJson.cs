using System.Text.Json;
using System.Text.Json.Serialization;

namespace Warehouse.Catalog;

/// <summary>The catalogue as the JSON that is stored in its snapshot, table <c>catalogue</c>.</summary>
internal static class CatalogueJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    public static string Write(Catalogue catalogue) => JsonSerializer.Serialize(catalogue, Options);

    /// <exception cref="JsonException">It was written by another version of the program.</exception>
    public static Catalogue Read(string json) =>
        JsonSerializer.Deserialize<Catalogue>(json, Options) ?? throw new JsonException("The catalogue is null.");
}
