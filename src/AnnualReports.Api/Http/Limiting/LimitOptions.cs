namespace AnnualReports.Api.Http.Limiting;

/// <summary>How much the program does for one client, and for all together.</summary>
/// <param name="ActorRequests">The requests a minute to management of one actor; 0 for any number.</param>
/// <param name="AddressRequests">The requests a minute of one address, where nobody knows whose they are: to management
/// without a key, and to delivery for answers that are not cached; 0 for any number.</param>
/// <param name="FailedSignIns">The failed sign-ins of one address in ten minutes, on all instances of a store.</param>
/// <param name="Misses">The answers of delivery that are made at the same time, because they are not cached.</param>
/// <param name="HeavyWork">How many uploads, exports, long lists and previews run at the same time, of each.</param>
/// <param name="KnowsAddresses">Whether the addresses of delivery's readers are known, because the proxies are. A site
/// behind a proxy that is not known would be one client.</param>
sealed record LimitOptions(
    int ActorRequests,
    int AddressRequests,
    int FailedSignIns,
    int Misses,
    int HeavyWork,
    bool KnowsAddresses
);
