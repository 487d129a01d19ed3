using System.Reflection;

namespace Redaction.Sdk.Repository.Tests.Conventions;

/// <summary>The built libraries, and what they show to the world.</summary>
internal static class ShippedAssemblies
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IReadOnlyList<Assembly> All { get; } =
    [
        .. Directory.GetFiles(AppContext.BaseDirectory, "Redaction.Sdk*.dll")
            .Select(Path.GetFileNameWithoutExtension)
            .OfType<string>()
            .Where(name => !name.EndsWith(".Tests", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(Assembly.Load),
    ];

    public static IEnumerable<Type> Types => All.SelectMany(assembly => assembly.GetExportedTypes());

    public static IEnumerable<MethodBase> Methods => Types.SelectMany(
        type => type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)).Where(IsVisible));

    public static string Describe(MethodBase method) => $"{method.DeclaringType}.{method.Name}";

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
}
