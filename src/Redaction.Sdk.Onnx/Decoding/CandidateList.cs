using System.Buffers;
using System.Globalization;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Onnx.Decoding;

/// <summary>Takes the boxes that a decoder reads, and refuses those that are none.</summary>
/// <remarks>Its memory is rented, and bounded however much a model writes.</remarks>
internal ref struct CandidateList : IDisposable
{
    /// <summary>The most boxes that take part in suppression, as in the contract of exported YOLO models.</summary>
    public const int MaximumCount = 30_000;

    /// <summary>How far above 1 the rounding of half precision or of eight bits may lift a score.</summary>
    private const float Rounding = 0.01f;

    private readonly ClassThresholds _thresholds;
    private Candidate[] _candidates = ArrayPool<Candidate>.Shared.Rent(256);
    private int _count;

    public CandidateList(ClassThresholds thresholds) => _thresholds = thresholds;

    /// <summary>Gets the candidates, in no particular order.</summary>
    public readonly Span<Candidate> Candidates => _candidates.AsSpan(0, _count);

    /// <summary>Gets how many were refused because of a number that is NaN, infinite or absurdly far out.</summary>
    public int NonFinite { get; private set; }

    /// <summary>Takes a box if it is one and passes the threshold of its class.</summary>
    /// <exception cref="ModelFormatException">The score cannot be one, or the class is unknown.</exception>
    public void Add(Candidate candidate)
    {
        if (float.IsNaN(candidate.Score) || float.IsPositiveInfinity(candidate.Score))
        {
            NonFinite++;
        }
        else if (candidate.Score > _thresholds.Lowest)
        {
            Check(candidate);
            var score = Math.Min(candidate.Score, 1);
            if (_thresholds.Pass(score, candidate.Class))
            {
                AddSure(candidate with { Score = score });
            }
        }
    }

    /// <summary>Takes a box whose class the model wrote as a number among the others.</summary>
    /// <param name="candidate">The box; its class is not looked at.</param>
    /// <param name="label">The label, which rounding may have moved a little.</param>
    /// <param name="firstLabel">The label of the first class.</param>
    /// <exception cref="ModelFormatException">The score cannot be one, or the class is unknown.</exception>
    public void AddLabelled(Candidate candidate, float label, int firstLabel)
    {
        if (float.IsFinite(label) || candidate.Score <= _thresholds.Lowest)
        {
            Add(candidate with { Class = (int)MathF.Round(label) - firstLabel });
        }
        else
        {
            NonFinite++;
        }
    }

    /// <summary>Drops the weakest beyond <see cref="MaximumCount"/>; which of them depends on no order.</summary>
    public void Limit()
    {
        if (_count > MaximumCount)
        {
            Candidates.Sort();
            _count = MaximumCount;
        }
    }

    /// <summary>Gives the memory back.</summary>
    public readonly void Dispose() => ArrayPool<Candidate>.Shared.Return(_candidates);

    private void AddSure(Candidate candidate)
    {
        if (!IsNear(candidate.Left) || !IsNear(candidate.Top) || !IsNear(candidate.Right) || !IsNear(candidate.Bottom))
        {
            NonFinite++;
        }
        else if (candidate.Right > candidate.Left && candidate.Bottom > candidate.Top)
        {
            MakeRoom();
            _candidates[_count++] = candidate;
        }
    }

    private void MakeRoom()
    {
        if (_count < _candidates.Length)
        {
            return;
        }

        if (_count >= 2 * MaximumCount)
        {
            Limit();
            return;
        }

        var larger = ArrayPool<Candidate>.Shared.Rent(2 * _count);
        Candidates.CopyTo(larger);
        ArrayPool<Candidate>.Shared.Return(_candidates);
        _candidates = larger;
    }

    private readonly void Check(Candidate candidate)
    {
        if (candidate.Score > 1 + Rounding)
        {
            throw new ModelFormatException(string.Create(
                CultureInfo.InvariantCulture,
                $"The model wrote the score {candidate.Score:0.###}, but scores are from 0 to 1; ")
                + "where it writes logits, set the decoder's parameter 'activation'.");
        }

        if ((uint)candidate.Class >= (uint)_thresholds.Count)
        {
            throw new ModelFormatException(string.Create(
                CultureInfo.InvariantCulture,
                $"The model wrote class {candidate.Class}, but its manifest names {_thresholds.Count} classes."));
        }
    }

    // NaN compares false with everything, so it is not near.
    private static bool IsNear(float edge) => Math.Abs(edge) <= Box<ModelPixels>.MaxCoordinate;
}
