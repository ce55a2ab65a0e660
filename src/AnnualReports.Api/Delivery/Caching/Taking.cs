using AnnualReports.Api.Http;

namespace AnnualReports.Api.Delivery.Caching;

/// <summary>With a request whose answer is going to be kept: routes put it here instead of sending it.</summary>
sealed class Taking(Coding coding, long most)
{
    /// <summary>The most bytes that are kept.</summary>
    public long Most => most;

    /// <summary>The coding in which it will be sent.</summary>
    public Coding Coding => coding;

    /// <summary>The answer; null where it is one that nobody keeps, and has been sent.</summary>
    public Answer? Answer { get; set; }
}
