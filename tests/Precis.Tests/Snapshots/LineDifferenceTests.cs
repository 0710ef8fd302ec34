using CsCheck;
using Precis.Hosting.Snapshots;

namespace Precis.Tests.Snapshots;

public class LineDifferenceTests
{
    [Fact]
    public void AChangedLineIsShownBetweenItsNeighbours() =>
        Assert.Equal(
            "  @ line 2\n  b\n  c\n  d\n- e\n+ E\n  f\n  g\n  h",
            LineDifference.Describe(["a", "b", "c", "d", "e", "f", "g", "h", "i"], ["a", "b", "c", "d", "E", "f", "g", "h", "i"]));

    [Fact]
    public void EqualTextsHaveNoDifference() => Assert.Empty(LineDifference.Describe(["a", "b"], ["a", "b"]));

    [Fact]
    public void WhatIsTakenOutAndPutInRebuildsBothTexts() =>
        Gen.Select(Gen.Char['a', 'c'].Array[0, 12], Gen.Char['a', 'c'].Array[0, 12]).Sample((left, right) =>
        {
            string[] expected = [.. left.Select(c => c.ToString())];
            string[] received = [.. right.Select(c => c.ToString())];
            var lines = LineDifference.Describe(expected, received).Split('\n').Where(line => line.Length > 0 && !line.StartsWith("  @", StringComparison.Ordinal)).ToList();

            // Only lines near a change are shown, so it is the balance of what is shown that must fit.
            var removed = lines.Where(line => line[0] == '-').Select(line => line[2..]).ToList();
            var added = lines.Where(line => line[0] == '+').Select(line => line[2..]).ToList();
            return expected.Length - removed.Count == received.Length - added.Count
                && expected.Concat(added).Order().SequenceEqual(received.Concat(removed).Order());
        });
}
