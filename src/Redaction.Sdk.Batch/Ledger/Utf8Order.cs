using System.Text;

namespace Redaction.Sdk.Batch;

/// <summary>Orders texts by their bytes in UTF-8, as the ledger does; that is by code points.</summary>
internal static class Utf8Order
{
    public static IComparer<string> Comparer { get; } = Comparer<string>.Create(Compare);

    private static int Compare(string a, string b) =>
        Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b));
}
