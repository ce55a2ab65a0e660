using System.Net;
using Microsoft.Extensions.Primitives;

namespace AnnualReports.Api.Http;

/// <summary>
/// Which hosts a request may name. A text that cannot be the name of a host is always refused. If the configuration
/// lists hosts, all others are refused too. If it lists none but sets the public address, every link is made from that
/// address, so other names do no harm.
/// </summary>
sealed class Hosts
{
    const string Health = "/health";
    const string Forwarded = "X-Forwarded-Host";

    static readonly string[] Any = ["*", "0.0.0.0", "[::]"];

    readonly List<StringSegment> allowed;
    readonly bool needsName;

    /// <summary>The name that was accepted last. Nearly all requests name the same host.</summary>
    volatile string known = "";

    /// <param name="names">Names, each also as <c>*.example.org</c> for all below it; none, or <c>*</c> among them,
    /// allows all.</param>
    /// <param name="at">Where the public reaches the program.</param>
    public Hosts(IReadOnlyList<string> names, PublicUrl at)
    {
        allowed = names.Any(Any.Contains)
            ? []
            : [.. names.Select(n => new StringSegment(new HostString(n).ToUriComponent()))];
        needsName = at.Root is null || allowed.Count > 0;
    }

    /// <summary>Whether only the listed names are allowed.</summary>
    public bool AreLimited => allowed.Count > 0;

    /// <summary>Refuses a request that names a wrong host; requests for the program's health may name any.</summary>
    /// <exception cref="ProblemException">400: the name is malformed, missing, or not allowed.</exception>
    public Task Pass(HttpContext context, RequestDelegate next)
    {
        var name = context.Request.Headers.Host.ToString();
        if (
            (name.Length == 0 || name != known)
            && !context.Request.Path.StartsWithSegments(Health, StringComparison.OrdinalIgnoreCase)
        )
            Check(name);
        return next(context);
    }

    /// <summary>Refuses a forwarded host that cannot be the name of a host, before it is used.</summary>
    public static Task PassForwarded(HttpContext context, RequestDelegate next)
    {
        foreach (var name in context.Request.Headers.GetCommaSeparatedValues(Forwarded))
            if (!IsName(name))
                throw ProblemException.Malformed(
                    $"The header {Forwarded} names '{name}', which can't be the name of a host."
                );
        return next(context);
    }

    void Check(string name)
    {
        if (name.Length == 0)
        {
            if (needsName)
                throw ProblemException.Malformed(
                    "The request names no host. Say in the header Host which one it is meant for."
                );
            return;
        }
        if (!IsName(name))
            throw ProblemException.Malformed($"The header Host says '{name}', which can't be the name of a host.");
        if (AreLimited && !HostString.MatchesAny(new HostString(name).ToUriComponent(), allowed))
            throw ProblemException.Malformed(
                $"This installation does not answer for the host '{name}'. Ask it by its own name; its operator sets which names it has (AllowedHosts)."
            );
        known = name;
    }

    /// <summary>
    /// Whether the text can stand in <c>AllowedHosts</c>: a name, a name after <c>*.</c>, or <c>*</c>.
    /// </summary>
    public static bool IsPattern(string name) =>
        Any.Contains(name) || IsName(name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name);

    /// <summary>
    /// Whether the text is a host, with or without a port, that can stand in an address. Invalid punycode is not one.
    /// </summary>
    static bool IsName(string name)
    {
        try
        {
#pragma warning disable CA2234 // There is no address yet: whether the name can be in one is the question.
            var host = HostString.FromUriComponent(name);
#pragma warning restore CA2234
            return Uri.TryCreate($"http://{host.ToUriComponent()}/", UriKind.Absolute, out var uri)
                && uri is { UserInfo: "", Host.Length: > 0, PathAndQuery: "/" }
                && host.Port != 0;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>
/// The addresses of the proxies whose forwarded headers are believed. Those of all others are ignored.
/// </summary>
sealed record Proxies(IReadOnlyList<IPNetwork> Networks);
