using System.Diagnostics;
using Microsoft.OData.Edm;
using Warehouse.Catalog;

namespace Warehouse.OData;

/// <summary>The catalogue as an entity data model: what <c>$metadata</c> shows and paths are parsed by.</summary>
public static class EdmModelBuilder
{
    /// <summary>Namespace of the types.</summary>
    public const string Namespace = "Warehouse";

    /// <summary>Name of the entity container.</summary>
    public const string Container = "Container";

    /// <summary>Builds the model of one snapshot; once, since it is the same for every request.</summary>
    public static IEdmModel Build(Catalogue catalogue)
    {
        var model = new EdmModel();
        var container = new EdmEntityContainer(Namespace, Container);
        var sets = catalogue.Relations.ToDictionary(r => r.Stem, r => AddSet(model, container, r));
        model.AddElement(container);
        foreach (var relation in catalogue.Relations)
            AddNavigations(model, relation, sets);
        foreach (var relation in catalogue.Relations)
            EdmAnnotations.Annotate(model, sets[relation.Stem], relation, [.. catalogue.MeasuresOf(relation)]);
        EdmAnnotations.Annotate(model, container, catalogue);
        return model;
    }

    private static EdmEntitySet AddSet(EdmModel model, EdmEntityContainer container, Relation relation)
    {
        var type = new EdmEntityType(Namespace, relation.EntityType);
        foreach (var column in relation.Columns)
        {
            var isKey = relation.Key.Contains(column.Name);
            var property = type.AddStructuralProperty(column.Name, TypeOf(column, column.Nullable && !isKey));
            if (isKey)
                type.AddKeys(property);
            EdmAnnotations.Describe(model, property, column.Description);
        }

        model.AddElement(type);
        return container.AddEntitySet(relation.SetName, type);
    }

    private static void AddNavigations(EdmModel model, Relation relation, Dictionary<string, EdmEntitySet> sets)
    {
        var set = sets[relation.Stem];
        foreach (var navigation in relation.Navigations.Where(n => sets.ContainsKey(n.Target)))
        {
            var target = sets[navigation.Target];
            var property = ((EdmEntityType)set.EntityType()).AddUnidirectionalNavigation(new EdmNavigationPropertyInfo
            {
                Name = navigation.Name,
                Target = target.EntityType(),
                TargetMultiplicity = EdmMultiplicity.ZeroOrOne,
            });
            set.AddNavigationTarget(property, target);
            EdmAnnotations.Describe(model, property, $"The member of {target.Name} that the row belongs to.");
        }
    }

    private static IEdmTypeReference TypeOf(Column column, bool nullable) => column.Type switch
    {
        ColumnType.String => EdmCoreModel.Instance.GetString(nullable),
        ColumnType.Boolean => EdmCoreModel.Instance.GetBoolean(nullable),
        ColumnType.Int32 => EdmCoreModel.Instance.GetInt32(nullable),
        ColumnType.Int64 => EdmCoreModel.Instance.GetInt64(nullable),
        ColumnType.Decimal => EdmCoreModel.Instance.GetDecimal(null, null, nullable),
        ColumnType.Double => EdmCoreModel.Instance.GetDouble(nullable),
        ColumnType.Date => EdmCoreModel.Instance.GetDate(nullable),
        ColumnType.DateTimeOffset => EdmCoreModel.Instance.GetTemporal(EdmPrimitiveTypeKind.DateTimeOffset, 6, nullable),
        _ => throw new UnreachableException($"type {column.Type}"),
    };
}
