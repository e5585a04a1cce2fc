using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

namespace Warehouse.OData;

/// <summary>The bytes of <c>$metadata</c>.</summary>
public static class MetadataDocument
{
    /// <summary>CSDL XML 4.0, the only form that Power BI and Excel read.</summary>
    public static byte[] WriteXml(IEdmModel model)
    {
        var document = new XDocument();
        using (var writer = document.CreateWriter())
            Check(CsdlWriter.TryWriteCsdl(model, writer, CsdlTarget.OData, out var errors), errors);
        SetScales(document);
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
            document.Save(writer);
        return stream.ToArray();
    }

    // Without a scale a decimal is a whole number (OData 4.0 part 3, 6.2.4), and the writer leaves the scale out.
    private static void SetScales(XDocument document)
    {
        foreach (var property in document.Descendants().Where(e => e.Attribute("Type")?.Value == "Edm.Decimal" && e.Attribute("Scale") is null))
            property.SetAttributeValue("Scale", "variable");
    }

    /// <summary>CSDL JSON 4.01, for clients that ask for nothing else.</summary>
    public static byte[] WriteJson(IEdmModel model)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            Check(CsdlWriter.TryWriteCsdl(model, writer, out var errors), errors);
        return stream.ToArray();
    }

    private static void Check(bool written, IEnumerable<Microsoft.OData.Edm.Validation.EdmError> errors)
    {
        if (!written)
            throw new InvalidOperationException($"The model of the catalogue cannot be written: {string.Join("; ", errors.Select(e => e.ErrorMessage))}");
    }
}
