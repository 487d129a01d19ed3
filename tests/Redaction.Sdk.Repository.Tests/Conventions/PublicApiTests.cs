using System.Reflection;

namespace Redaction.Sdk.Repository.Tests.Conventions;

public sealed class PublicApiTests
{
    private static readonly string[] OurWorld = ["System", "Microsoft.Extensions.", "Redaction.Sdk"];

    // For applications that use PdfPig themselves.
    private const string EscapeHatch = "Redaction.Sdk.PdfPig.PdfPigGeometry";

    private static readonly Type[] Promises =
        [typeof(Task), typeof(Task<>), typeof(ValueTask), typeof(ValueTask<>), typeof(IAsyncEnumerable<>)];

    [Fact]
    public void Assemblies_OfEveryLibrary_AreLookedAt() =>
        Assert.True(ShippedAssemblies.All.Count >= 7, $"Only {ShippedAssemblies.All.Count} libraries were found.");

    [Fact]
    public void Classes_ThatArePublic_AreSealedStaticOrAbstract()
    {
        var open = ShippedAssemblies.Types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false });

        Assert.Empty(open);
    }

    [Fact]
    public void Methods_ThatAreAsynchronous_TakeACancellationToken()
    {
        var deaf = ShippedAssemblies.Methods.OfType<MethodInfo>()
            .Where(method => IsPromise(method.ReturnType) && !method.IsSpecialName)
            .Where(method => method.Name is not "DisposeAsync")
            .Where(method => method.GetParameters().All(one => one.ParameterType != typeof(CancellationToken)));

        Assert.Empty(deaf.Select(ShippedAssemblies.Describe));
    }

    [Fact]
    public void Methods_ThatAreAsynchronous_SayItInTheirName()
    {
        var silent = ShippedAssemblies.Methods.OfType<MethodInfo>()
            .Where(method => IsPromise(method.ReturnType) && !method.IsSpecialName)
            .Where(method => !method.Name.EndsWith("Async", StringComparison.Ordinal));

        Assert.Empty(silent.Select(ShippedAssemblies.Describe));
    }

    [Fact]
    public void Signatures_OfEveryLibrary_ShowNoTypeOfAnOutsideLibrary()
    {
        var leaks = ShippedAssemblies.Methods
            .Where(method => method.DeclaringType?.FullName != EscapeHatch)
            .Where(method => Shown(method).SelectMany(Parts).Any(type => !IsOfOurWorld(type)));

        Assert.Empty(leaks.Select(ShippedAssemblies.Describe));
    }

    [Fact]
    public void Names_OfMicrosoftsComplianceLibrary_AreLeftAlone()
    {
        Assert.DoesNotContain(ShippedAssemblies.Types, type => type.Name is "Redaction" or "Redactor");
        Assert.DoesNotContain(ShippedAssemblies.Methods, method => method.Name is "AddRedaction");
    }

    private static bool IsPromise(Type type) =>
        Promises.Contains(type.IsGenericType ? type.GetGenericTypeDefinition() : type);

    private static bool IsOfOurWorld(Type type) =>
        OurWorld.Any(start => type.Assembly.GetName().Name!.StartsWith(start, StringComparison.Ordinal));

    private static IEnumerable<Type> Shown(MethodBase method) =>
        method.GetParameters().Select(one => one.ParameterType).Append((method as MethodInfo)?.ReturnType ?? typeof(void));

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!) : type.GetGenericArguments().SelectMany(Parts).Append(type);
}
