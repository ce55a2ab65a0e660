namespace AnnualReports.Api.Http;

/// <summary>Ids in addresses. The framework's route constraint would answer a bad one as if the route didn't exist.</summary>
static class Ids
{
    public static Guid Parse(string id) =>
        Guid.TryParseExact(id, "D", out var parsed) ? parsed : throw ProblemException.Malformed($"'{id}' is no id: a UUID is expected, as 0193f0a0-0000-7000-8000-000000000000.");
}
