namespace AnnualReports.Api.Prose;

/// <summary>What an issue prevents.</summary>
enum Severity
{
    /// <summary>Nothing: the text may be meant as it is written.</summary>
    Warning,

    /// <summary>The text can't be published. Saving it only warns.</summary>
    Fault,

    /// <summary>The text can't be saved, because no program could show it.</summary>
    Refusal,
}

/// <summary>
/// Something in a text that is not allowed, or that probably looks different from what its author meant.
/// </summary>
/// <param name="Severity">What it prevents.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The character of the line, from 1.</param>
/// <param name="Message">What is wrong, and what to do.</param>
readonly record struct ProseIssue(Severity Severity, int Line, int Column, string Message)
{
    /// <summary>The message with its place.</summary>
    public string Text => $"Line {Line}, column {Column}: {Message}";
}
