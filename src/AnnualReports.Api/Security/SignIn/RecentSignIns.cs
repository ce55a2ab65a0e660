namespace AnnualReports.Api.Security.SignIn;

/// <summary>
/// The sign-ins that this instance has written to the audit, so that each is written once and not with each request.
/// </summary>
sealed class RecentSignIns
{
    /// <summary>The most that are remembered, about one megabyte.</summary>
    public const int Most = 10_000;

    readonly Lock changing = new();
    Dictionary<string, DateTime> ends = new(StringComparer.Ordinal);

    /// <summary>Remembers a sign-in. If there are too many, the half that ends first is forgotten.</summary>
    /// <param name="signIn">What distinguishes it from others.</param>
    /// <param name="until">When its token expires.</param>
    /// <returns>Whether it is new.</returns>
    public bool Add(string signIn, DateTime until)
    {
        lock (changing)
        {
            if (!ends.TryAdd(signIn, until))
                return false;
            if (ends.Count > Most)
                ends = ends.OrderByDescending(e => e.Value).Take(Most / 2).ToDictionary(StringComparer.Ordinal);
            return true;
        }
    }

    /// <summary>Forgets a sign-in that could not be written.</summary>
    public void Remove(string signIn)
    {
        lock (changing)
            ends.Remove(signIn);
    }

    public int Count
    {
        get
        {
            lock (changing)
                return ends.Count;
        }
    }
}
