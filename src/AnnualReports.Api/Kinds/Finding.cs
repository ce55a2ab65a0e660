namespace AnnualReports.Api.Kinds;

/// <summary>How much what is found in a text weighs.</summary>
enum Weight
{
    /// <summary>It may be meant so: a warning.</summary>
    Doubt,

    /// <summary>It keeps the text from being published; on saving it is a warning.</summary>
    Fault,

    /// <summary>It keeps the text from being saved: no program could show it.</summary>
    Refusal,
}

/// <summary>What is found at a place of a text.</summary>
/// <param name="Weight">How much it weighs.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The character of the line, from 1.</param>
/// <param name="Message">What is wrong, and what to do.</param>
readonly record struct Finding(Weight Weight, int Line, int Column, string Message)
{
    /// <summary>The message with its place.</summary>
    public string Text => $"Line {Line}, column {Column}: {Message}";
}
