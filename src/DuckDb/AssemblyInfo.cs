using System.Runtime.CompilerServices;

// All native signatures are blittable or source-generated; nothing is left to the runtime's own marshaller.
[assembly: DisableRuntimeMarshalling]
