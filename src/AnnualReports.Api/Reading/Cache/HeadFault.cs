using System.Runtime.ExceptionServices;
using AnnualReports.Api.Storage.Database;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>
/// Why the head of the log could not be read, if the request has waited for it. Such a request is answered with 503 at
/// once: its route would wait for the same store again, and longer. <see cref="ResponseCache"/> runs outside the
/// problems, so it leaves the fault here, and <see cref="Pass"/> throws it inside them.
/// </summary>
sealed class HeadFault(Exception exception)
{
    /// <summary>
    /// Notes the fault, unless it was found without waiting, as a refused connection is: that may be over by the next
    /// attempt, and the route makes it.
    /// </summary>
    public static void Note(HttpContext http, Exception exception)
    {
        if (RetryStrategy.HasWaited(exception))
            http.Features.Set(new HeadFault(exception));
    }

    /// <summary>Middleware: fails if a fault was noted.</summary>
    public static Task Pass(HttpContext http, RequestDelegate next)
    {
        http.Features.Get<HeadFault>()?.Throw();
        return next(http);
    }

    void Throw() => ExceptionDispatchInfo.Throw(exception);
}
