using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Validation;
using Warehouse.OData;

namespace Warehouse.Tests.OData;

public sealed class EdmModelTests
{
    private static readonly XNamespace Edm = "http://docs.oasis-open.org/odata/ns/edm";

    private static readonly XDocument Document = XDocument.Parse(Encoding.UTF8.GetString(MetadataDocument.WriteXml(SampleCatalogue.Model)));

    [Fact]
    public void The_document_is_version_4_0() => Assert.Equal("4.0", Document.Root!.Attribute("Version")!.Value);

    [Fact]
    public void The_document_has_no_byte_order_mark() => Assert.Equal((byte)'<', MetadataDocument.WriteXml(SampleCatalogue.Model)[0]);

    [Fact]
    public void The_document_is_read_back_without_error()
    {
        using var reader = Document.CreateReader();
        Assert.True(CsdlReader.TryParse(reader, true, out var model, out var errors), string.Join("; ", errors));
        Assert.Equal(3, model.EntityContainer.Elements.Count());
        Assert.True(model.Validate(out var invalid), string.Join("; ", invalid));
    }

    [Fact]
    public void A_key_is_not_nullable_and_a_decimal_has_a_scale()
    {
        var kind = Document.Descendants(Edm + "EntityType").Single(e => e.Attribute("Name")!.Value == "Kind");
        Assert.Equal("Id", kind.Element(Edm + "Key")!.Element(Edm + "PropertyRef")!.Attribute("Name")!.Value);
        Assert.Equal("false", Property(kind, "Id").Attribute("Nullable")!.Value);
        Assert.Equal("variable", Property(kind, "Share").Attribute("Scale")!.Value);
        Assert.Equal("Edm.DateTimeOffset", Property(kind, "At").Attribute("Type")!.Value);
    }

    [Fact]
    public void A_navigation_property_is_bound_to_its_set()
    {
        var set = Document.Descendants(Edm + "EntitySet").Single(e => e.Attribute("Name")!.Value == "RecordedOffences");
        var binding = set.Element(Edm + "NavigationPropertyBinding")!;
        Assert.Equal(("Area", "Areas"), (binding.Attribute("Path")!.Value, binding.Attribute("Target")!.Value));
    }

    [Fact]
    public void Measures_and_transformations_are_announced()
    {
        var set = Document.Descendants(Edm + "EntitySet").Single(e => e.Attribute("Name")!.Value == "RecordedOffences");
        var aggregates = set.Elements(Edm + "Annotation").Where(a => a.Attribute("Term")!.Value.EndsWith(".CustomAggregate", StringComparison.Ordinal));
        Assert.Equal(["Count:Edm.Int64", "Rate:Edm.Double"], aggregates.Select(a => $"{a.Attribute("Qualifier")!.Value}:{a.Attribute("String")!.Value}"));
        Assert.Contains("groupby", set.Elements(Edm + "Annotation").Single(a => a.Attribute("Term")!.Value.EndsWith(".ApplySupported", StringComparison.Ordinal)).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_form_is_json()
    {
        using var document = JsonDocument.Parse(MetadataDocument.WriteJson(SampleCatalogue.Model));
        Assert.Equal("Warehouse.Container", document.RootElement.GetProperty("$EntityContainer").GetString());
    }

    private static XElement Property(XElement type, string name) => type.Elements(Edm + "Property").Single(p => p.Attribute("Name")!.Value == name);
}
