using Precis.Hosting.Workers;

namespace Precis.Tests.Hosting;

public class InOrderTests
{
    [Fact]
    public async Task ResultsComeInTheOrderOfTheirSource()
    {
        var random = new Random(7);
        var delays = Enumerable.Range(0, 60).Select(_ => random.Next(4)).ToArray();

        var results = await Collect(InOrder.SelectAsync(Numbers(60), async (n, stop) =>
        {
            await Task.Delay(delays[n], stop);
            return n;
        }, 5, CancellationToken.None));

        Assert.Equal(Enumerable.Range(0, 60), results);
    }

    [Fact]
    public async Task NoMoreThanTheWindowIsUnderWay()
    {
        var (now, most) = (0, 0);

        await Collect(InOrder.SelectAsync(Numbers(100), async (n, _) =>
        {
            var here = Interlocked.Increment(ref now);
            InterlockedMax(ref most, here);
            await Task.Yield();
            Interlocked.Decrement(ref now);
            return n;
        }, 4, CancellationToken.None));

        Assert.InRange(most, 1, 6);
    }

    [Fact]
    public async Task AnErrorOfOnePieceEndsTheSequenceInItsPlace()
    {
        var seen = new List<int>();

        await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var n in InOrder.SelectAsync(Numbers(10), (n, _) => n == 3 ? throw new InvalidOperationException() : Task.FromResult(n), 2, CancellationToken.None))
            {
                seen.Add(n);
            }
        });

        Assert.Equal([0, 1, 2], seen);
    }

    [Fact]
    public async Task CancellationEndsTheSequence()
    {
        using var stop = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var n in InOrder.SelectAsync(Numbers(int.MaxValue), (n, _) => Task.FromResult(n), 2, stop.Token))
            {
                if (n == 5)
                {
                    await stop.CancelAsync();
                }
            }
        });
    }

    private static async IAsyncEnumerable<int> Numbers(int count)
    {
        for (var n = 0; n < count; n++)
        {
            await Task.Yield();
            yield return n;
        }
    }

    private static async Task<List<int>> Collect(IAsyncEnumerable<int> numbers)
    {
        var list = new List<int>();
        await foreach (var number in numbers)
        {
            list.Add(number);
        }

        return list;
    }

    private static void InterlockedMax(ref int target, int value)
    {
        for (var seen = Volatile.Read(ref target); value > seen; seen = Volatile.Read(ref target))
        {
            Interlocked.CompareExchange(ref target, value, seen);
        }
    }
}
