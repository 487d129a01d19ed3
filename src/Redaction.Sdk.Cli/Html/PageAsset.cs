using System.Security.Cryptography;
using System.Text;

namespace Redaction.Sdk.Cli.Html;

/// <summary>A style sheet or a script that stands in the page, with the hash by which the page allows it.</summary>
internal sealed class PageAsset
{
    /// <summary>The style sheet that all pages share.</summary>
    public static readonly PageAsset Style = new("audit.css");

    /// <summary>Reads what is embedded in the program.</summary>
    public PageAsset(string name)
    {
        using var stream = typeof(PageAsset).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        Text = reader.ReadToEnd().ReplaceLineEndings("\n");
        Hash = $"sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}";
    }

    public string Text { get; }

    /// <summary>Gets the source expression of a content security policy, without the quotes.</summary>
    public string Hash { get; }
}
