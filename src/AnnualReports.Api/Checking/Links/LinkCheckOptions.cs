using AnnualReports.Api.Http.Calling;

namespace AnnualReports.Api.Checking.Links;

/// <summary>How links to other sites are looked at.</summary>
/// <param name="Checks">Whether they are.</param>
/// <param name="Addresses">Which addresses may be called for it.</param>
/// <param name="Between">The least time between two requests to a host.</param>
/// <param name="Answering">How long a server may take to answer one request.</param>
sealed record LinkCheckOptions(bool Checks, AllowedAddresses Addresses, TimeSpan Between, TimeSpan Answering);
