using System.Collections.Immutable;

namespace AnnualReports.Api.Content;

/// <summary>The values of a body that lists filter and sort by.</summary>
sealed record Facts(int Order, DateOnly DateFrom, DateOnly DateTo, bool Featured, ImmutableArray<Term> Terms)
{
    public static readonly DateOnly NoDate = new(9999, 12, 31);

    public static readonly Facts None = new(0, NoDate, NoDate, false, []);
}

/// <summary>A term by which lists find an entry.</summary>
readonly record struct Term(string Facet, string Value);
