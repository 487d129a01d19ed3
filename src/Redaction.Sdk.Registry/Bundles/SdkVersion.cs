using System.Reflection;
using NuGet.Versioning;

namespace Redaction.Sdk.Registry;

/// <summary>The version of this SDK, which models may ask to be at least so new.</summary>
internal static class SdkVersion
{
    public static readonly SemanticVersion Current = SemanticVersion.Parse(
        typeof(SdkVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);
}
