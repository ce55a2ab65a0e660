namespace AnnualReports.Api.Reviewing;

/// <summary>The services of reviewing: comments, requests for reviews, and what reviewers decide.</summary>
static class ReviewingRegistration
{
    public static IServiceCollection AddReviewing(this IServiceCollection services) =>
        services
            .AddScoped<CommentStore>()
            .AddScoped<CommentViews>()
            .AddScoped<ReviewRules>()
            .AddScoped<RequestStore>()
            .AddScoped<RequestList>()
            .AddScoped<EntryReviewing>()
            .AddScoped<ReleaseReviewing>()
            .AddScoped<ReleaseReviewReader>()
            .AddScoped<SampleReview>();
}
