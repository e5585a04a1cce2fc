using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.OData.Edm;
using Warehouse.OData;
using Warehouse.Snapshots;

namespace QueryApi.OData;

/// <summary>What is the same for every request to one snapshot: its model and the bytes of its documents. Gone with the snapshot.</summary>
internal sealed class ServiceModel
{
    private static readonly ConditionalWeakTable<Snapshot, ServiceModel> Models = [];
    private readonly Lazy<byte[]> xml;
    private readonly Lazy<byte[]> json;

    private ServiceModel(Snapshot snapshot)
    {
        Edm = EdmModelBuilder.Build(snapshot.Catalogue);
        xml = new Lazy<byte[]>(() => MetadataDocument.WriteXml(Edm));
        json = new Lazy<byte[]>(() => MetadataDocument.WriteJson(Edm));
    }

    public IEdmModel Edm { get; }

    public byte[] Xml => xml.Value;

    public byte[] Json => json.Value;

    public static ServiceModel Of(Snapshot snapshot) => Models.GetValue(snapshot, s => new ServiceModel(s));

    /// <summary>The list of entity sets (OData JSON Format 4.0, section 5).</summary>
    public static byte[] ServiceDocument(Snapshot snapshot, string root, bool hasContext)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            if (hasContext)
                writer.WriteString("@odata.context", $"{root}/$metadata");
            writer.WriteStartArray("value");
            foreach (var relation in snapshot.Catalogue.Relations)
                WriteSet(writer, relation.SetName);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private static void WriteSet(Utf8JsonWriter writer, string name)
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteString("kind", "EntitySet");
        writer.WriteString("url", name);
        writer.WriteEndObject();
    }
}
