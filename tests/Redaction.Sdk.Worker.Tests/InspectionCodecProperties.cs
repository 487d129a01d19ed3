using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Redaction.Sdk.Geometry;

namespace Redaction.Sdk.Worker.Tests;

public sealed class InspectionCodecProperties
{
    private static readonly DocumentInspection Sample = new()
    {
        PageCount = 2,
        Pages = [new(1, "Some text"), new(2, string.Empty)],
        StoredTexts =
        [
            new(StoredTextPlace.Revision, "é", 1, Box<PagePoints>.FromEdges(1, 2, 3, 4)) { IsShown = true },
            new(StoredTextPlace.Thumbnail, string.Empty),
        ],
        Problems = [new(ProblemCode.StructureUnreadable, "Something.", 2), new(ProblemCode.TimedOut, "Late.")],
    };

    [Fact]
    public void Read_WhatWasWritten_GivesItBack()
    {
        var inspection = InspectionCodec.Read(InspectionCodec.Write(Sample));

        Assert.Equal(Sample.PageCount, inspection.PageCount);
        Assert.Equal(Sample.Pages, inspection.Pages);
        Assert.Equal(Sample.StoredTexts, inspection.StoredTexts);
        Assert.Equal(Sample.Problems, inspection.Problems);
        Assert.Null(InspectionCodec.Read(InspectionCodec.Write(new())).PageCount);
    }

    [Property(MaxTest = 2000)]
    public bool Read_AnyByteChanged_GivesAnInspectionOrSaysThatItIsNone(int at, byte value)
    {
        var bytes = InspectionCodec.Write(Sample);
        bytes[Math.Abs((long)at) % bytes.Length] = value;

        return IsReadOrRefused(bytes);
    }

    [Property]
    public bool Read_AnyBytes_GivesAnInspectionOrSaysThatItIsNone(byte[] bytes) => IsReadOrRefused(bytes);

    private static bool IsReadOrRefused(byte[] bytes)
    {
        try
        {
            return InspectionCodec.Read(bytes) is not null;
        }
        catch (InvalidDataException)
        {
            return true;
        }
    }
}
