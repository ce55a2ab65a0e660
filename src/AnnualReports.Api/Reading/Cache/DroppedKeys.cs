namespace AnnualReports.Api.Reading.Cache;

/// <summary>
/// Remembers which keys were dropped lately, by their hash alone, in memory that never grows. Two keys may share a
/// place; then the later one counts. All that can be lost is a second chance.
/// </summary>
/// <param name="most">How many of the last keys are recognised.</param>
sealed class DroppedKeys(int most)
{
    /// <summary>
    /// Places for each key that is recognised. About one key in three shares its place with a later one.
    /// </summary>
    const int Roomy = 2;

    readonly (int Hash, long At)[] places = new (int, long)[most * Roomy];
    long count;

    public void Remember(string key)
    {
        var hash = key.GetHashCode(StringComparison.Ordinal);
        places[Place(hash)] = (hash, ++count);
    }

    /// <summary>Whether the key is among those dropped last. If it is, it is forgotten.</summary>
    public bool Forget(string key)
    {
        var hash = key.GetHashCode(StringComparison.Ordinal);
        ref var place = ref places[Place(hash)];
        var isLate = place.At > 0 && place.Hash == hash && count - place.At < most;
        if (isLate)
            place = default;
        return isLate;
    }

    int Place(int hash) => (int)((uint)hash % (uint)places.Length);
}
