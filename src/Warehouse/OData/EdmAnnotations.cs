using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;
using Microsoft.OData.Edm.Vocabularies;
using Warehouse.Catalog;

namespace Warehouse.OData;

/// <summary>
/// What <c>$metadata</c> says beyond the types, in the terms of the OASIS vocabularies: descriptions, units, what may be aggregated
/// and how, what is offered. The terms are declared here because Microsoft.OData.Edm has only some of them built in.
/// </summary>
internal static class EdmAnnotations
{
    private const string Vocabularies = "https://oasis-tcs.github.io/odata-vocabularies/vocabularies/";
    private const string Aggregation = "Org.OData.Aggregation.V1";
    private const string Capabilities = "Org.OData.Capabilities.V1";
    private const string Core = "Org.OData.Core.V1";
    private const string Measures = "Org.OData.Measures.V1";

    private static readonly EdmTerm Description = new(Core, "Description", EdmPrimitiveTypeKind.String);
    private static readonly EdmTerm Unit = new(Measures, "Unit", EdmPrimitiveTypeKind.String);
    private static readonly EdmTerm CustomAggregate = new(Aggregation, "CustomAggregate", EdmPrimitiveTypeKind.String);
    private static readonly EdmTerm ApplySupported = Structured(Aggregation, "ApplySupported");
    private static readonly EdmTerm FilterFunctions = Structured(Capabilities, "FilterFunctions");

    // What a set that is only read does not offer, with the property of each term that says so.
    private static readonly (EdmTerm Term, string Property)[] NotOffered =
    [
        (Structured(Capabilities, "ExpandRestrictions"), "Expandable"),
        (Structured(Capabilities, "SearchRestrictions"), "Searchable"),
        (Structured(Capabilities, "InsertRestrictions"), "Insertable"),
        (Structured(Capabilities, "UpdateRestrictions"), "Updatable"),
        (Structured(Capabilities, "DeleteRestrictions"), "Deletable"),
    ];

    public static void Describe(EdmModel model, IEdmVocabularyAnnotatable target, string text) => Add(model, target, Description, new EdmStringConstant(text));

    public static void Annotate(EdmModel model, EdmEntitySet set, Relation relation, ImmutableArray<Measure> measures)
    {
        Describe(model, set, $"{relation.Description} One row: {relation.Grain}.");
        Add(model, set, ApplySupported, Transformations());
        foreach (var measure in measures)
            Annotate(model, set, measure);
        foreach (var (term, property) in NotOffered)
            Add(model, set, term, Record((property, new EdmBooleanConstant(false))));
    }

    public static void Annotate(EdmModel model, EdmEntityContainer container, Catalogue catalogue)
    {
        var sample = catalogue.Synthetic ? " It holds sample data, not real figures." : "";
        Describe(model, container, $"Snapshot {catalogue.Snapshot} of the community-safety warehouse.{sample}");
        Add(model, container, FilterFunctions, Texts(FunctionTable.Names.Order(StringComparer.Ordinal)));
        model.SetEdmReferences([Reference(Aggregation, "Aggregation"), Reference(Capabilities, "Capabilities"), Reference(Core, "Core"), Reference(Measures, "Measures")]);
    }

    private static void Annotate(EdmModel model, EdmEntitySet set, Measure measure)
    {
        Add(model, set, CustomAggregate, new EdmStringConstant(EdmName(measure.Type)), measure.QueryName);
        Add(model, set, Description, new EdmStringConstant($"{measure.Label}. {MeasureAspect.Summary(measure)}"), measure.QueryName);
        Add(model, set, Unit, new EdmStringConstant(measure.Unit), measure.QueryName);
        if (set.EntityType().FindProperty(measure.QueryName) is { } property)
            Add(model, property, Unit, new EdmStringConstant(measure.Unit));
    }

    // That there is no rollup would take a member of an enumeration, and readers that do not fetch vocabularies, Power BI's among
    // them, call a document with an unknown member invalid. The transformation itself answers 501.
    private static EdmRecordExpression Transformations() => Record(("Transformations", Texts(ApplyParser.Offered)));

    private static void Add(EdmModel model, IEdmVocabularyAnnotatable target, EdmTerm term, IEdmExpression value, string? qualifier = null)
    {
        var annotation = new EdmVocabularyAnnotation(target, term, qualifier, value);
        annotation.SetSerializationLocation(model, EdmVocabularyAnnotationSerializationLocation.Inline);
        model.AddVocabularyAnnotation(annotation);
    }

    private static EdmTerm Structured(string @namespace, string name) => new(@namespace, name, EdmCoreModel.Instance.GetUntyped());

    private static EdmRecordExpression Record(params (string Name, IEdmExpression Value)[] properties) =>
        new(properties.Select(p => new EdmPropertyConstructor(p.Name, p.Value)));

    private static EdmCollectionExpression Texts(IEnumerable<string> texts) => new(texts.Select(t => new EdmStringConstant(t)));

    private static EdmReference Reference(string @namespace, string alias)
    {
        var reference = new EdmReference(new Uri($"{Vocabularies}{@namespace}.xml"));
        reference.AddInclude(new EdmInclude(alias, @namespace));
        return reference;
    }

    private static string EdmName(ColumnType type) => type switch
    {
        ColumnType.String or ColumnType.Boolean or ColumnType.Int32 or ColumnType.Int64 or ColumnType.Decimal
            or ColumnType.Double or ColumnType.Date or ColumnType.DateTimeOffset => $"Edm.{type}",
        _ => throw new UnreachableException($"type {type}"),
    };
}
