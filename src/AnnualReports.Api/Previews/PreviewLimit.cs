using AnnualReports.Api.Http.Limiting;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Previews;

/// <summary>
/// Limits how many previews are made at the same time. They are made from drafts, each time again. Few wait, because those who
/// wait have a place of delivery meanwhile.
/// </summary>
sealed class PreviewLimit(LimitOptions options) : IDisposable
{
    static readonly TimeSpan MostWait = TimeSpan.FromSeconds(10);

    readonly Places places = new(
        "previews",
        (ProblemTypes.Unavailable, "Too many previews are being made at this moment. Try again in a few seconds."),
        options.HeavyWork,
        options.HeavyWork,
        MostWait
    );

    public ValueTask<IDisposable> Take(CancellationToken ct) => places.Take(ct);

    public void Dispose() => places.Dispose();
}
