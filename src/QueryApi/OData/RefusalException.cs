namespace QueryApi.OData;

/// <summary>A request that HTTP itself refuses: its method, its headers, a resource that is not there.</summary>
internal sealed class RefusalException(int status, string code, string message, string? target = null) : Exception(message)
{
    public int Status { get; } = status;

    public string Code { get; } = code;

    public string? Target { get; } = target;
}
