using System.Reflection;
using System.Text.Json.Serialization;
using Redaction.Sdk.Tests.Shared;

namespace Redaction.Sdk.Repository.Tests.Papers;

public sealed class ErrorPageTests
{
    public static TheoryData<ProblemCode> Codes { get; } = [.. Enum.GetValues<ProblemCode>()];

    [Theory]
    [MemberData(nameof(Codes))]
    public void ErrorsPage_ForEveryProblemCode_HasARow(ProblemCode code)
    {
        var member = typeof(ProblemCode).GetField(code.ToString())!;
        var spelling = member.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()!.Name;

        Assert.Contains($"| `{spelling}` | `{code}` |", File.ReadAllText(Path.Combine(Folders.Root, "docs", "errors.md")));
    }
}
