using AnnualReports.Api.Content;

namespace AnnualReports.Api.Http;

/// <summary>What a client sent, as messages show it: so much that the client knows it again, and no more.</summary>
static class Echo
{
    const char Quote = '\'';

    /// <summary>What stands between two quotes and is longer was sent by the client: nothing of our own is.</summary>
    const int Foreign = 500;

    /// <summary>The text, or its beginning.</summary>
    public static string Of(string text) => Cut(text, Limits.Echo);

    /// <summary>A message that is not too long: of what it quotes the beginnings, so that its end, which says what to do, stays.</summary>
    public static string Message(string message) => message.Length <= Limits.Message
        ? message
        : Cut(string.Join(Quote, message.Split(Quote).Select(part => part.Length > Foreign ? Of(part) : part)), Limits.Message);

    /// <summary>The beginning; a character of two units is never cut in half.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[most - 1]) ? most - 1 : most), "…");
}
