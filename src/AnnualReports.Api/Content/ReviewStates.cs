namespace AnnualReports.Api.Content;

/// <summary>What a reviewer says of a revision, as it is stored.</summary>
static class ReviewVerdicts
{
    public const string Approved = "approved",
        Rejected = "rejected";
}

/// <summary>What last happened to an entry in reviews, as it is stored with it.</summary>
static class ReviewStates
{
    /// <summary>Somebody was asked.</summary>
    public const string Requested = "requested";

    /// <summary>The revision that is named was approved.</summary>
    public const string Approved = ReviewVerdicts.Approved;

    /// <summary>The revision that is named was rejected.</summary>
    public const string Rejected = ReviewVerdicts.Rejected;
}
