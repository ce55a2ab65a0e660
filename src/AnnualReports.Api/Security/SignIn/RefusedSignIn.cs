namespace AnnualReports.Api.Security.SignIn;

/// <summary>A sign-in that was refused although nobody guessed, for the audit.</summary>
/// <param name="Why">Why, if it is not about a person.</param>
/// <param name="About">Who was refused and why, if that is known.</param>
sealed record RefusedSignIn(string? Why, string? About);
