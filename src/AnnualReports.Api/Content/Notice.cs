namespace AnnualReports.Api.Content;

/// <summary>What is said of a place of a draft that was saved: what was changed in it, or what will stop it from being published.</summary>
/// <param name="Pointer">The place, as a JSON pointer into the draft.</param>
/// <param name="Detail">What is said of it.</param>
/// <param name="Line">The line of the text, from 1; null where the place has no lines.</param>
/// <param name="Column">The character of that line, from 1.</param>
sealed record Notice(string Pointer, string Detail, int? Line = null, int? Column = null);
