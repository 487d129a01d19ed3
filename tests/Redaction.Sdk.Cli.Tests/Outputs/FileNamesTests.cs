using System.Text;
using FsCheck.Xunit;
using Redaction.Sdk.Cli.Outputs;

namespace Redaction.Sdk.Cli.Tests.Outputs;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("letter.pdf", "letter.pdf")]
    [InlineData("a/b.pdf", "a_b.pdf")]
    [InlineData("../../etc/passwd", "_.._.._etc_passwd")]
    [InlineData("..", "_")]
    [InlineData("C:\\x.pdf", "C__x.pdf")]
    [InlineData("con.pdf", "_con.pdf")]
    [InlineData("LPT1", "_LPT1")]
    [InlineData("-rf", "_-rf")]
    [InlineData(".hidden", "_.hidden")]
    [InlineData("-", "stdin")]
    [InlineData("", "_")]
    [InlineData("名前.pdf", "名前.pdf")]
    public void Claim_DocumentName_IsAFileName(string document, string expected)
    {
        Assert.Equal(expected, new FileNames().Claim(document));
    }

    [Fact]
    public void Claim_NamesThatCollide_AreToldApart()
    {
        var names = new FileNames();

        Assert.Equal(
            ["a_b", "A_b~2", "a_b~3", "a_b_2"],
            ((string[])["a/b", "A:b", "a_b", "a_b~2"]).Select(names.Claim));
    }

    [Fact]
    public void Claim_NaughtyNames_AreDistinctAndHarmless()
    {
        var names = new FileNames();
        var claimed = NaughtyStrings.All.Select(names.Claim).ToList();

        Assert.Equal(claimed.Count, claimed.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(claimed, AssertHarmless);
    }

    [Property]
    public void Claim_AnyName_IsHarmless(string? document) => AssertHarmless(new FileNames().Claim(document ?? string.Empty));

    private static void AssertHarmless(string name)
    {
        Assert.Equal(name, Path.GetFileName(name));
        Assert.NotEmpty(name);
        Assert.DoesNotContain(name, static c => char.IsControl(c) || "/\\:*?\"<>|".Contains(c, StringComparison.Ordinal));
        Assert.False(name[0] is '.' or '-' or ' ' || name[^1] is '.' or ' ', name);
        Assert.InRange(Encoding.UTF8.GetByteCount(name), 1, 200);
    }
}
