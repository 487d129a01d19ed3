namespace Redaction.Sdk.Batch;

/// <summary>Gathers flaws, a bounded number of them.</summary>
internal sealed class FlawList
{
    private readonly List<JobFlaw> _flaws = [];
    private long _checked, _count;

    public void CountChecked() => _checked++;

    public void Add(string subject, string message)
    {
        if (_count++ < JobVerification.MaximumFlaws)
        {
            _flaws.Add(new(subject, message));
        }
    }

    public JobVerification ToVerification() => new() { Checked = _checked, FlawCount = _count, Flaws = _flaws };
}
