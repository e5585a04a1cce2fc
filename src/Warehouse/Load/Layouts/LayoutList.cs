using System.Collections.Immutable;

namespace Warehouse.Load.Layouts;

/// <summary>Every layout that is known. A new one is added here.</summary>
internal static class LayoutList
{
    public static ImmutableArray<Layout> All { get; } =
    [
        new DistrictBoundaryLayout(),
        new GlaWardBoundaryLayout(),
        new LsoaBoundaryLayout(),
        new GlaWardProfileLayout(),
        new MopacPasLayout(),
        new MpsBoroughCrimeLayout(),
        new MpsWardCrimeLayout(),
        new OhidFingertipsLayout(),
        new OnsLsoaChangeLayout(),
        new OnsLsoaPopulationLayout(),
        new OnsLsoaWardLayout(),
        new OnsWardBoroughLayout(),
        new OnsWardIdentityLayout(),
        new WardOverlapLayout(),
        new PoliceUkCrimesApiLayout(),
        new PoliceUkOutcomesLayout(),
        new PoliceUkStopAndSearchLayout(),
        new PoliceUkStreetLayout(),
        new WardBoundaryLayout(),
    ];
}
