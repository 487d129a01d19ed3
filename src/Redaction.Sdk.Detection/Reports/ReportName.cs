using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Redaction.Sdk.Detection;

/// <summary>Spells the members of enumerations as reports do.</summary>
public static class ReportName
{
    /// <summary>Spells a member of an enumeration.</summary>
    /// <typeparam name="TEnum">An enumeration that appears in reports, such as <see cref="ProblemCode"/>.</typeparam>
    /// <param name="value">The member.</param>
    /// <returns>The spelling that the member's attribute fixes, such as <c>io-error</c>; else its name.</returns>
    /// <exception cref="KeyNotFoundException"><paramref name="value"/> is not a member.</exception>
    public static string Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>(TEnum value)
        where TEnum : struct, Enum => Names<TEnum>.All[value];

    private static class Names<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, string> All = typeof(TEnum)
            .GetFields(BindingFlags.Public | BindingFlags.Static)
            .ToFrozenDictionary(
                static field => (TEnum)field.GetValue(null)!,
                static field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? field.Name);
    }
}
