using System.Text;
using System.Text.RegularExpressions;

namespace AnnualReports.Api.Media.Inspecting;

/// <summary>
/// Text strings of PDF (ISO 32000-2, section 7.9.2.2): UTF-16 in either byte order or UTF-8 if a byte order mark says
/// so, otherwise PDFDocEncoding.
/// </summary>
static partial class PdfText
{
    /// <summary>
    /// The characters of PDFDocEncoding that differ from Latin 1 (annex D.2), from 0x18 and from 0x80.
    /// </summary>
    const string Low = "\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC";

    const string High =
        "\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203A\u2212\u2030\u201E\u201C\u201D\u2018\u2019\u201A"
        + "\u2122\uFB01\uFB02\u0141\u0152\u0160"
        + "\u0178\u017D\u0131\u0142\u0153\u0161\u017E\uFFFD\u20AC";

    public static string Of(ReadOnlySpan<byte> bytes) =>
        Language()
            .Replace(
                bytes switch
                {
                    [0xEF, 0xBB, 0xBF, .. var rest] => Encoding.UTF8.GetString(rest),
                    [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
                    [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
                    _ => Plain(bytes),
                },
                ""
            );

    /// <summary>
    /// Some programs write UTF-8 without a byte order mark. No sensible text in PDFDocEncoding is valid UTF-8 by
    /// chance.
    /// </summary>
    static string Plain(ReadOnlySpan<byte> bytes) =>
        bytes.ContainsAnyInRange<byte>(0x80, 0xFF) && System.Text.Unicode.Utf8.IsValid(bytes)
            ? Encoding.UTF8.GetString(bytes)
            : InOneByte(bytes);

    static string InOneByte(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var value in bytes)
            text.Append(
                value switch
                {
                    >= 0x18 and < 0x20 => Low[value - 0x18],
                    >= 0x80 and <= 0xA0 => High[value - 0x80],
                    _ => (char)value,
                }
            );
        return text.ToString();
    }

    /// <summary>An escape sequence within a text that names the language of what follows.</summary>
    [GeneratedRegex("\u001B[A-Za-z]{2,6}\u001B", RegexOptions.CultureInvariant)]
    private static partial Regex Language();
}
