namespace AnnualReports.Api.Content;

/// <summary>The states of a release, as they are stored.</summary>
static class ReleaseStates
{
    public const string Planned = "planned";
    public const string Scheduled = "scheduled";
    public const string Published = "published";
    public const string Cancelled = "cancelled";
    public const string Failed = "failed";

    /// <summary>The states in which items may change.</summary>
    public static readonly string[] Open = [Planned, Failed];

    /// <summary>The states in which it can be published.</summary>
    public static readonly string[] Publishable = [Planned, Failed, Scheduled];
}

/// <summary>The actions of the items of a release, as they are stored.</summary>
static class ReleaseActions
{
    public const string Publish = "publish";
    public const string Withdraw = "withdraw";
}
