namespace AnnualReports.Tests.Browser;

/// <summary>
/// A launch of 43 entries from the plan to the public page, as an officer and a lawyer do it: each in a window of their own,
/// by clicks and words alone. What the page says waits for each of them is right at each step, and leads there.
/// </summary>
public sealed class LaunchTests
{
    [Fact]
    public async Task A_launch_of_43_entries_is_reviewed_mended_approved_scheduled_and_published_by_clicks()
    {
        var clock = new Clock(DateTimeOffset.UtcNow);
        var api = await Stores.Api(Store.Sqlite, "desk-launch", clock, "--Publishing:RequireReview=true");
        await using var story = await LaunchStory.Begin(api, clock);
        await story.IsPlannedAndAskedFor();
        await story.IsCommentedAndRejected();
        await story.IsMended();
        await story.IsApprovedAtOnce();
        await story.IsScheduledAndPublished();
        await story.TellsItsClicks();
    }
}
