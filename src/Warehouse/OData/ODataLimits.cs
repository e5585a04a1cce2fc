namespace Warehouse.OData;

/// <summary>How much one request may ask of the parser. Each is named in the error that it causes.</summary>
public static class ODataLimits
{
    /// <summary>Length of a request's path and options, in characters.</summary>
    public const int RequestLength = 16 * 1024;

    /// <summary>How deep brackets, functions and <c>not</c> may nest.</summary>
    public const int Depth = 100;

    /// <summary>Operators and function calls in all expressions together; long lists belong in <c>in (...)</c>, which counts once.</summary>
    public const int Operations = 1000;

    /// <summary>Length of an alias, in characters (OData 4.0 CSDL, 17.2).</summary>
    public const int NameLength = 128;
}
