using Microsoft.Extensions.Primitives;

namespace AnnualReports.Api.Http;

/// <summary>
/// What the client has already, so that an answer that it has need not be made. Without a tag, as by default,
/// the client has sent none.
/// </summary>
/// <param name="IfNoneMatch">The entity tags that the client has.</param>
/// <param name="Coding">The content coding in which an answer would be sent, which is part of the tag.</param>
readonly record struct Conditions(StringValues IfNoneMatch, Coding Coding)
{
    /// <summary>Whether the client has the representation of this tag.</summary>
    public bool HaveAlready(string tag) => IfNoneMatch.Count > 0 && Preconditions.Names(IfNoneMatch, Coding.Tag(tag));
}
