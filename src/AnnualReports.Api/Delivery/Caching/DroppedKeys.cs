namespace AnnualReports.Api.Delivery.Caching;

/// <summary>
/// Which keys were dropped lately, by their hash alone, in memory that never grows. Two keys may share a place, where the later one counts:
/// all that is lost then is a second chance.
/// </summary>
/// <param name="most">How many of the last ones are known again.</param>
sealed class DroppedKeys(int most)
{
    /// <summary>Places for each key that is known: of about three keys one shares its place with a later one.</summary>
    const int Roomy = 2;

    readonly (int Hash, long At)[] places = new (int, long)[most * Roomy];
    long count;

    public void Remember(string key)
    {
        var hash = key.GetHashCode(StringComparison.Ordinal);
        places[Place(hash)] = (hash, ++count);
    }

    /// <summary>Whether the key was among those dropped last; then it no longer is.</summary>
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
