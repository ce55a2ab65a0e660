using AnnualReports.Api.Security;
using AnnualReports.Api.Storage.Reviews;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Http;

/// <summary>Reviews as people see them.</summary>
static class ReviewViews
{
    public static ReviewState? View(this ReviewStage? stage) =>
        stage is { } one ? Enum.Parse<ReviewState>(one.ToString()) : null;

    /// <summary>What identifies an entry.</summary>
    public static EntryName View(this ReviewedEntry entry) =>
        new()
        {
            Kind = entry.Row.Kind,
            Id = entry.Row.Id,
            Report = entry.Report,
            Slug = entry.Row.Slug,
        };

    /// <summary>The review of an entry.</summary>
    /// <param name="review">The review.</param>
    /// <param name="required">Whether nothing is published without one.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="title">Its title.</param>
    /// <param name="now">The time, by which requests are overdue.</param>
    public static ReviewView View(this EntryReview review, bool required, EntryName entry, string? title, DateTime now) =>
        new()
        {
            State = review.Stage.View(),
            Required = required,
            Verdicts = [.. review.Verdicts.Select(View)],
            Requests = [.. review.Requests.Select(r => r.View(entry, title, now))],
            OpenComments = review.OpenComments,
        };

    public static VerdictView View(this GivenVerdict given) =>
        new()
        {
            Revision = given.Row.Revision,
            Verdict = given.IsApproval ? Verdict.Approved : Verdict.Rejected,
            By = given.By,
            At = given.Row.At,
            Reason = given.Reason,
            Comment = given.Row.CommentId,
            Release = given.Row.ReleaseId,
        };

    public static ReviewRequestView View(this OpenRequest request, EntryName? entry, string? title, DateTime now) =>
        new()
        {
            Id = request.Row.Id,
            Entry = entry,
            Title = title,
            Release = request.Row.ReleaseId,
            AskedBy = request.RequestedBy,
            AskedAt = request.Row.RequestedAt,
            Due = request.Row.DueAt,
            Overdue = request.IsOverdue(now),
            Role = request.Row.Role is { } role ? Permissions.Parse(role) : null,
            People =
            [
                .. request.People.Select(p => new AskedPersonView
                {
                    Id = p.Id,
                    Name = p.Name,
                    Waiting = p.Open,
                }),
            ],
            Waiting = request.Open,
        };
}
