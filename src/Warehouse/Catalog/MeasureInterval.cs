namespace Warehouse.Catalog;

/// <summary>Which 95 % interval a measure's value has.</summary>
public enum MeasureInterval
{
    /// <summary>None: the value is no count of events and no share of them.</summary>
    None,

    /// <summary>Poisson limits of the count, over the denominator where there is one: exact below ten events, Byar's from ten.</summary>
    Byar,

    /// <summary>Wilson's score interval of a share.</summary>
    Wilson,
}
