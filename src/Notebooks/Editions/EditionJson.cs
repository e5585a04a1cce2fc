using System.Text.Json.Serialization;

namespace Notebooks.Editions;

[JsonSourceGenerationOptions(
    WriteIndented = true, UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Edition))]
internal sealed partial class EditionJson : JsonSerializerContext;
