namespace Warehouse.Access;

/// <summary>Who asks. Ordered from least to most; the policy of each fact family says what a role may see (methods 1.4).</summary>
public enum Role
{
    /// <summary>Anybody, without a key.</summary>
    Public,

    /// <summary>A council member.</summary>
    Council,

    /// <summary>An analyst of a partner agency.</summary>
    Partner,

    /// <summary>The domain lead of a fact family.</summary>
    Lead,

    /// <summary>The data steward.</summary>
    Steward,
}
