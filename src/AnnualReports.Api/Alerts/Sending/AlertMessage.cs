using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using AnnualReports.Api.Http;
using AnnualReports.Contracts;
using MimeKit;

namespace AnnualReports.Api.Alerts.Sending;

/// <summary>What a message is made of.</summary>
/// <param name="Id">Its id, the same at each attempt.</param>
/// <param name="Name">The name of the person.</param>
/// <param name="Address">Their address.</param>
/// <param name="Language">Their language.</param>
/// <param name="Site">What the installation is called.</param>
/// <param name="Lines">What it tells of.</param>
/// <param name="More">How much more it tells of.</param>
sealed record AlertParts(
    Guid Id,
    string Name,
    string Address,
    AlertLanguage Language,
    string Site,
    IReadOnlyList<AlertLine> Lines,
    int More
);

/// <summary>
/// Writes a message: as plain text and as HTML, in one. What comes from people is never a header of its own, because it is
/// one line and MimeKit encodes it; and never markup, because it is encoded.
/// </summary>
sealed class AlertMessage(MailOptions options, AlertLinks links, PublicUrl root, TimeProvider time)
{
    /// <summary>The longest title in a message.</summary>
    const int Longest = 150;

    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Writes a message and sends it, which is one attempt.</summary>
    public async Task<MailAttempt> Send(MailPost post, AlertParts parts, CancellationToken ct)
    {
        try
        {
            using var message = Of(parts);
            return await post.Send(message, ct);
        }
        // What can't be written as a mail, such as an address that was stored before it was checked so, would be so at
        // each attempt, and keep the messages of others from being sent.
        catch (Exception fault) when (fault is FormatException or ArgumentException)
        {
            return MailAttempt.NotWritten;
        }
    }

    public MimeMessage Of(AlertParts parts)
    {
        var words = AlertWords.Of(parts.Language);
        var message = new MimeMessage
        {
            MessageId = $"{parts.Id:N}@{options.Domain}",
            Date = time.GetUtcNow(),
            Subject =
                parts.Lines.Count == 1 && parts.More == 0
                    ? parts.Lines[0].Subject
                    : AlertWords.Fill(
                        words.Several,
                        ("count", (parts.Lines.Count + parts.More).ToString()),
                        ("site", parts.Site)
                    ),
        };
        message.From.Add(new MailboxAddress(options.FromName ?? parts.Site, options.From));
        message.To.Add(new MailboxAddress(OneLine(parts.Name), parts.Address));
        // RFC 3834: no machine answers. The second one says the same to Exchange.
        message.Headers.Add("Auto-Submitted", "auto-generated");
        message.Headers.Add("X-Auto-Response-Suppress", "All");
        message.Headers.Add(HeaderId.ListId, $"<alerts.{new Uri(root.Root!).Host}>");
        message.Body = new MultipartAlternative(Part("plain", Plain(parts, words)), Part("html", Html(parts, words)));
        message.Body.Headers.Add(HeaderId.ContentLanguage, AlertChoices.Tag(parts.Language));
        return message;
    }

    static TextPart Part(string type, string text) =>
        new(type) { Text = text, ContentTransferEncoding = ContentEncoding.QuotedPrintable };

    string Plain(AlertParts parts, AlertWords words)
    {
        var text = new StringBuilder().AppendLine(Greeting(parts, words)).AppendLine();
        foreach (var line in parts.Lines)
        {
            text.AppendLine(line.Sentence);
            if (line.Id is { } id)
                text.AppendLine(id);
            text.AppendLine(line.Url).AppendLine();
        }
        if (parts.More > 0)
            text.AppendLine(More(parts, words)).AppendLine();
        return text.AppendLine("-- ")
            .AppendLine(Why(parts, words))
            .AppendLine(words.Choose)
            .AppendLine(links.Choices)
            .ToString();
    }

    string Html(AlertParts parts, AlertWords words)
    {
        var html = new StringBuilder(
            $"<!DOCTYPE html><html lang=\"{AlertChoices.Tag(parts.Language)}\"><head><meta charset=\"utf-8\">"
                + $"<title>{Text(parts.Site)}</title></head><body>"
        );
        html.Append($"<p>{Text(Greeting(parts, words))}</p>");
        foreach (var line in parts.Lines)
        {
            var id = line.Id is null ? "" : $"<br><small>{Text(line.Id)}</small>";
            html.Append($"<p>{Text(line.Sentence)}{id}<br><a href=\"{Text(line.Url)}\">{Text(words.Open)}</a></p>");
        }
        if (parts.More > 0)
            html.Append($"<p>{Text(More(parts, words))}</p>");
        return html.Append($"<hr><p><small>{Text(Why(parts, words))} ")
            .Append($"<a href=\"{Text(links.Choices)}\">{Text(words.Choose.TrimEnd(':', ' ', '\u00A0', '\u202F'))}</a></small></p></body></html>\n")
            .ToString();
    }

    static string Greeting(AlertParts parts, AlertWords words) =>
        AlertWords.Fill(words.Greeting, ("name", OneLine(parts.Name)));

    static string More(AlertParts parts, AlertWords words) => AlertWords.Fill(words.More, ("count", parts.More.ToString()));

    static string Why(AlertParts parts, AlertWords words) => AlertWords.Fill(words.Why, ("site", parts.Site));

    static string Text(string text) => Encoder.Encode(text);

    /// <summary>
    /// A text on one line of bounded length, without characters that would end a header, or change the direction in which
    /// it is read.
    /// </summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
                line.Append(' ');
            else if (Rune.GetUnicodeCategory(rune) is not System.Globalization.UnicodeCategory.Format)
                line.Append(rune.ToString());
        return Excerpt.Cut(string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)), Longest);
    }
}
