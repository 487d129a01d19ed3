using Redaction.Sdk;
using Redaction.Sdk.Synthesis;

namespace Snippets.Packages;

internal static class Synthesis
{
    public static void Count()
    {
        #region synthetic pages
        var generator = new SyntheticPageGenerator(new SynthesisOptions
        {
            CleanShare = 0.1,
            StyleWeights = new Dictionary<RedactionStyle, double>
            {
                [RedactionStyle.Outlined] = 3,
                [RedactionStyle.Gray] = 1,
            },
        });

        Parallel.For(0, 1000, seed =>
        {
            using var page = generator.Create((ulong)seed); // the same page for this seed, whenever it is made
            Console.WriteLine($"{page.Width} x {page.Height}: {page.Redactions.Count} redactions; {page.Story}");
        });
        #endregion
    }
}
