namespace AnnualReports.Api.Checking.Links;

/// <summary>Leaves some time between two requests to the same host, whichever hosts are asked in between.</summary>
sealed class HostPace(TimeSpan between, TimeProvider time)
{
    /// <summary>How many hosts are remembered before those that may be asked again are forgotten.</summary>
    const int Remembered = 1_000;

    readonly Lock gate = new();
    readonly long began = time.GetTimestamp();

    /// <summary>From when on each host may be asked, by a clock that nobody sets.</summary>
    readonly Dictionary<string, TimeSpan> next = new(StringComparer.OrdinalIgnoreCase);

    TimeSpan Now => time.GetElapsedTime(began);

    /// <summary>How many hosts are remembered now.</summary>
    public int Hosts
    {
        get
        {
            lock (gate)
                return next.Count;
        }
    }

    /// <summary>Waits until a host may be asked.</summary>
    public async Task Wait(string host, CancellationToken ct)
    {
        if (Taken(host) is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, time, ct);
    }

    /// <summary>Says that a host has just answered: it rests from now on, however long it took.</summary>
    public void Answered(string host)
    {
        lock (gate)
            next[host] = Now + between;
    }

    /// <summary>Takes the host's next turn, and says how long it is until then.</summary>
    TimeSpan Taken(string host)
    {
        lock (gate)
        {
            var now = Now;
            if (next.Count >= Remembered)
                foreach (var rested in next.Where(n => n.Value <= now).Select(n => n.Key).ToList())
                    next.Remove(rested);
            var turn = next.TryGetValue(host, out var from) && from > now ? from : now;
            next[host] = turn + between;
            return turn - now;
        }
    }
}
