using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Redaction.Sdk.Detection.RuleBased;

/// <summary>A connected area: the tightest box around it and how many pixels it has.</summary>
internal readonly record struct Area(PixelBox Bounds, long Pixels);

/// <summary>The connected unmarked areas of a mask: the background, the inside of frames, holes in bars.</summary>
/// <remarks>Two areas that touch only at a corner are apart, so a line one pixel wide separates.</remarks>
internal sealed class WhiteAreas : IDisposable
{
    private readonly BitMask _mask;
    private readonly (int Left, int Right)[] _runs;
    private readonly int[] _rowStarts;

    // While labelling, a run that belongs to the same area and comes no later; afterwards the area's number.
    private readonly int[] _links;
    private readonly List<Area> _areas = [];

    public WhiteAreas(BitMask mask)
    {
        _mask = mask;
        var most = CountRuns(mask);
        _runs = ArrayPool<(int, int)>.Shared.Rent(most);
        _links = ArrayPool<int>.Shared.Rent(most);
        _rowStarts = ArrayPool<int>.Shared.Rent(mask.Height + 1);
        CollectRuns();
        NumberAreas();
    }

    /// <summary>Gets the areas, in the order of their first pixels.</summary>
    public IReadOnlyList<Area> Areas => _areas;

    /// <summary>Marks every area that fits into a box of the given size and does not reach the page's edge.</summary>
    public void FillSmall(BitMask target, int maximumWidth, int maximumHeight)
    {
        for (var y = 0; y < _mask.Height; y++)
        {
            for (var i = _rowStarts[y]; i < _rowStarts[y + 1]; i++)
            {
                var bounds = _areas[_links[i]].Bounds;
                if (bounds.Width <= maximumWidth && bounds.Height <= maximumHeight && IsInside(bounds))
                {
                    target.Mark(y, _runs[i].Left, _runs[i].Right);
                }
            }
        }
    }

    public void Dispose()
    {
        ArrayPool<(int, int)>.Shared.Return(_runs);
        ArrayPool<int>.Shared.Return(_links);
        ArrayPool<int>.Shared.Return(_rowStarts);
    }

    private static int CountRuns(BitMask mask)
    {
        var count = mask.Height;
        for (var y = 0; y < mask.Height; y++)
        {
            var carry = 0UL;
            foreach (var word in mask.Row(y))
            {
                count += BitOperations.PopCount(word & ~((word << 1) | carry));
                carry = word >> 63;
            }
        }

        return count;
    }

    private bool IsInside(PixelBox bounds) =>
        bounds.Left > 0 && bounds.Top > 0 && bounds.Right < _mask.Width && bounds.Bottom < _mask.Height;

    private void CollectRuns()
    {
        var count = 0;
        for (var y = 0; y < _mask.Height; y++)
        {
            _rowStarts[y] = count;
            var row = _mask.Row(y);
            for (var x = BitRuns.Next(row, 0, _mask.Width, marked: false); x < _mask.Width;)
            {
                var end = BitRuns.Next(row, x, _mask.Width, marked: true);
                (_runs[count], _links[count]) = ((x, end), count);
                count++;
                x = BitRuns.Next(row, end, _mask.Width, marked: false);
            }

            if (y > 0)
            {
                JoinRows(_rowStarts[y - 1], _rowStarts[y], count);
            }
        }

        _rowStarts[_mask.Height] = count;
    }

    private void JoinRows(int above, int start, int end)
    {
        for (int i = above, j = start; i < start && j < end;)
        {
            if (_runs[i].Left < _runs[j].Right && _runs[j].Left < _runs[i].Right)
            {
                Join(i, j);
            }

            if (_runs[i].Right < _runs[j].Right)
            {
                i++;
            }
            else
            {
                j++;
            }
        }
    }

    private void Join(int a, int b)
    {
        (a, b) = (FirstOf(a), FirstOf(b));
        _links[Math.Max(a, b)] = Math.Min(a, b);
    }

    private int FirstOf(int run)
    {
        while (_links[run] != run)
        {
            run = _links[run] = _links[_links[run]];
        }

        return run;
    }

    private void NumberAreas()
    {
        for (var y = 0; y < _mask.Height; y++)
        {
            for (var i = _rowStarts[y]; i < _rowStarts[y + 1]; i++)
            {
                var box = new PixelBox(_runs[i].Left, y, _runs[i].Right, y + 1);
                if (_links[i] == i)
                {
                    _links[i] = _areas.Count;
                    _areas.Add(new(box, box.Width));
                    continue;
                }

                // The link goes to an earlier run, which has its area's number by now.
                _links[i] = _links[_links[i]];
                ref var area = ref CollectionsMarshal.AsSpan(_areas)[_links[i]];
                area = new(area.Bounds.Union(box), area.Pixels + box.Width);
            }
        }
    }
}
