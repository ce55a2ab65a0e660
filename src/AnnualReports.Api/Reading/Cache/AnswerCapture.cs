using AnnualReports.Api.Http;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>
/// Accompanies a request whose answer can be cached. The route puts its answer here instead of sending it, and the
/// cache stores and sends it.
/// </summary>
sealed class AnswerCapture(Coding coding, long most)
{
    /// <summary>The most bytes of an answer that is cached.</summary>
    public long Most => most;

    /// <summary>The coding in which it will be sent.</summary>
    public Coding Coding => coding;

    /// <summary>The answer; null if it may not be cached and the route has sent it.</summary>
    public CachedAnswer? Answer { get; set; }
}
