namespace QueryApi.OData;

/// <summary>How rows are written: JSON with more or less control information (OData JSON Format 4.0, section 3).</summary>
/// <param name="Metadata">Whether context and annotations of types are left out: <c>odata.metadata=none</c>.</param>
/// <param name="NumbersAsText">Whether 64-bit integers and decimals are texts: <c>IEEE754Compatible=true</c>.</param>
internal sealed record ResponseFormat(MetadataLevel Metadata, bool NumbersAsText)
{
    public static readonly ResponseFormat Default = new(MetadataLevel.Minimal, false);

    public bool HasContext => Metadata != MetadataLevel.None;

    public string ContentType =>
        $"application/json;odata.metadata={(Metadata == MetadataLevel.None ? "none" : "minimal")}{(NumbersAsText ? ";IEEE754Compatible=true" : "")};charset=utf-8";
}

/// <summary>How much a response says about itself.</summary>
internal enum MetadataLevel
{
    /// <summary>What a client cannot work out.</summary>
    Minimal,

    /// <summary>Next link and count only.</summary>
    None,
}
