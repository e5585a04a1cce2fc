using System.Collections.Immutable;
using Warehouse.Load.Returns;

namespace Warehouse.Load.Layouts;

/// <summary>Every layout that is known. A new one is added here.</summary>
internal static class LayoutList
{
    public static ImmutableArray<Layout> All { get; } =
    [
        new DistrictBoundaryLayout(),
        new GlaBoroughPopulationLayout(),
        new GlaWardBoundaryLayout(),
        new GlaWardChildrenLayout(),
        new GlaWardDeprivationLayout(),
        new GlaWardProfileLayout(),
        new LsoaBoundaryLayout(),
        new MhclgDeprivationLayout(),
        new MopacPasLayout(),
        new MpsBoroughCrimeLayout(),
        new MpsWardCrimeLayout(),
        new NdtmsTreatmentLayout(),
        new OhidFingertipsLayout(),
        new OnsCensusLayout(),
        new OnsLsoaChangeLayout(),
        new OnsLsoaPopulationLayout(),
        new OnsLsoaWardLayout(),
        new OnsWardBoroughLayout(),
        new OnsWardIdentityLayout(),
        new PoliceUkCrimesApiLayout(),
        new PoliceUkOutcomesLayout(),
        new PoliceUkStopAndSearchLayout(),
        new PoliceUkStreetLayout(),
        new WardBoundaryLayout(),
        new WardOverlapLayout(),
        new AsbPowersReturn(),
        new CctvLogReturn(),
        new ConsultationResponsesReturn(),
        new DomesticAbuseReferralsReturn(),
        new HateCrimeStrandsReturn(),
        new IndicatorReturn(),
        new MaracCasesReturn(),
        new NdtmsExtractReturn(),
        new OffenceEventsReturn(),
        new PreventReferralsReturn(),
    ];
}
