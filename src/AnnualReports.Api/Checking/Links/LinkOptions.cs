using AnnualReports.Api.Http.Calling;

namespace AnnualReports.Api.Checking.Links;

/// <summary>Whether links to other sites are looked at, and which addresses may be called for it.</summary>
sealed record LinkOptions(bool Checks, AllowedAddresses Addresses);
