using System.Runtime.InteropServices;

namespace DuckDb.Native;

/// <summary>An array of names as the engine takes it, for the length of one call.</summary>
internal sealed unsafe class NativeNames : IDisposable
{
    private readonly nint[] _names;
    private GCHandle _pin;

    public NativeNames(IEnumerable<string> names)
    {
        _names = [.. names.Select(Marshal.StringToCoTaskMemUTF8)];
        _pin = GCHandle.Alloc(_names, GCHandleType.Pinned);
    }

    public byte** Pointers => (byte**)_pin.AddrOfPinnedObject();

    public void Dispose()
    {
        _pin.Free();
        foreach (var name in _names)
            Marshal.FreeCoTaskMem(name);
    }
}
