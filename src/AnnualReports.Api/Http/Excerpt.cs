using AnnualReports.Api.Content;

namespace AnnualReports.Api.Http;

/// <summary>Shortens what a client sent for messages: enough for the client to recognise it, and no more.</summary>
static class Excerpt
{
    const char Quote = '\'';

    /// <summary>
    /// A longer text between two quotation marks was sent by the client: the program quotes nothing so long.
    /// </summary>
    const int Foreign = 500;

    /// <summary>The text, or its beginning.</summary>
    public static string Of(string text) => Cut(text, Limits.Excerpt);

    /// <summary>
    /// A message of bounded length. Long quotations in it are shortened first, so that its end, which names what to do,
    /// stays.
    /// </summary>
    public static string Message(string message) =>
        message.Length <= Limits.Message
            ? message
            : Cut(
                string.Join(Quote, message.Split(Quote).Select(part => part.Length > Foreign ? Of(part) : part)),
                Limits.Message
            );

    /// <summary>The beginning of a text. A character of two UTF-16 units is never cut in half.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most
            ? text
            : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most), "…");
}
