using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>Every layout that is known. A new one is added here.</summary>
internal static class LayoutList
{
    public static ImmutableArray<Layout> All { get; } =
    [
        new MpsBoroughCrimeLayout(),
        new MpsWardCrimeLayout(),
        new OnsLsoaChangeLayout(),
        new OnsLsoaPopulationLayout(),
        new OnsLsoaWardLayout(),
        new OnsWardBoroughLayout(),
        new OnsWardIdentityLayout(),
        new WardOverlapLayout(),
    ];
}
