using System.Reflection;
using System.Text.Json.Serialization;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Repository.Tests.Papers;

public sealed class ErrorPageTests
{
    public static TheoryData<ProblemCode> Codes { get; } = [.. Enum.GetValues<ProblemCode>()];

    public static TheoryData<ModelRefusal> Refusals { get; } = [.. Enum.GetValues<ModelRefusal>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void ErrorsPage_ForEveryProblemCode_HasARow(ProblemCode code) => AssertRow(code);

    [Theory]
    [MemberData(nameof(Refusals))]
    public void ErrorsPage_ForEveryRefusalOfAModel_HasARow(ModelRefusal refusal) => AssertRow(refusal);

    private static void AssertRow<T>(T code)
        where T : struct, Enum
    {
        var member = typeof(T).GetField(code.ToString())!;
        var spelling = member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name;

        Assert.Contains($"| `{spelling}` | `{code}` |", File.ReadAllText(Path.Combine(Folders.Root, "docs", "errors.md")));
    }
}
