namespace AnnualReports.Api.Http;

/// <summary>
/// What an operation does that can't be undone, or that the public sees at once. Swagger UI asks a person whether they
/// mean it before it sends such a request.
/// </summary>
/// <param name="Action">The label of the button that confirms it, such as <c>Withdraw</c>.</param>
/// <param name="Consequence">What that means, in a sentence or two.</param>
/// <param name="Given">
/// What a person has to fill in, although the example has it: the names of parameters, and JSON pointers (RFC 6901)
/// into the body.
/// </param>
sealed record Confirmation(string Action, string Consequence, params string[] Given)
{
    /// <summary>Values of <see cref="Below"/>: the entries that are public, or those that are copied.</summary>
    public const string Public = "public",
        Copied = "copied";

    /// <summary>
    /// The operations that show what would be changed, so that the person can be shown it. Each takes the id of the
    /// entry, or lists entries with their ids.
    /// </summary>
    public string[] Reads { get; init; } = [];

    /// <summary>The member of the body that makes a confirmation necessary; null if it always is.</summary>
    public string? OnlyWith { get; init; }

    /// <summary>Which entries below the report are affected; null if it is about one entry.</summary>
    public string? Below { get; init; }
}
