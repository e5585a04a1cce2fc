using System.Runtime.CompilerServices;

namespace Tests;

/// <summary>Tests make secrets in a configuration folder of their own, never in that of the account; the processes that they start inherit it.</summary>
internal static class OwnConfiguration
{
    [ModuleInitializer]
    internal static void Set() =>
        Environment.SetEnvironmentVariable("XDG_CONFIG_HOME", Path.Combine(Path.GetTempPath(), $"warehouse-tests-{Environment.ProcessId}"));
}
