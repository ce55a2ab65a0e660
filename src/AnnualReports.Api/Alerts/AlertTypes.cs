using AnnualReports.Api.Storage.Database;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Alerts;

/// <summary>A type of event that people are told of.</summary>
/// <param name="Name">The type of the event.</param>
/// <param name="Usual">When people are told unless they choose otherwise.</param>
/// <param name="Chosen">Reads when somebody wants to be told of this type.</param>
sealed record AlertType(string Name, AlertTiming Usual, Func<AlertTimings, AlertTiming?> Chosen);

/// <summary>The events that people are told of.</summary>
static class AlertTypes
{
    public const string ReviewRequested = "review.requested",
        ReviewRejected = "review.rejected",
        ReviewApproved = "review.approved",
        ReviewCleared = "review.cleared",
        ReviewCommented = "review.commented";

    /// <summary>One save can outdate many translations, and one check can find many links.</summary>
    public static readonly IReadOnlyList<AlertType> All =
    [
        new(ReviewRequested, AlertTiming.AtOnce, t => t.ReviewRequested),
        new(ReviewRejected, AlertTiming.AtOnce, t => t.ReviewRejected),
        new(ReviewApproved, AlertTiming.AtOnce, t => t.ReviewApproved),
        new(ReviewCleared, AlertTiming.AtOnce, t => t.ReviewCleared),
        new(ReviewCommented, AlertTiming.AtOnce, t => t.ReviewCommented),
        new(EventTypes.ReleaseFailed, AlertTiming.AtOnce, t => t.ReleaseFailed),
        new(EventTypes.TranslationOutdated, AlertTiming.Daily, t => t.TranslationOutdated),
        new(EventTypes.LinkDead, AlertTiming.Daily, t => t.LinkDead),
        new(EventTypes.KeyExpiring, AlertTiming.AtOnce, t => t.KeyExpiring),
    ];

    public static AlertType? Named(string name) => All.FirstOrDefault(t => t.Name == name);

    /// <summary>The timings of all types.</summary>
    public static AlertTimings Timings(Func<string, AlertTiming?> of) =>
        new()
        {
            ReviewRequested = of(ReviewRequested),
            ReviewRejected = of(ReviewRejected),
            ReviewApproved = of(ReviewApproved),
            ReviewCleared = of(ReviewCleared),
            ReviewCommented = of(ReviewCommented),
            ReleaseFailed = of(EventTypes.ReleaseFailed),
            TranslationOutdated = of(EventTypes.TranslationOutdated),
            LinkDead = of(EventTypes.LinkDead),
            KeyExpiring = of(EventTypes.KeyExpiring),
        };
}
