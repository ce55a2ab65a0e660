using System.Buffers;
using AnnualReports.Api.Content;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace AnnualReports.Api.Media.Inspecting;

/// <summary>
/// Inspects a PDF (ISO 32000): it must start and end like one and can be opened. Collects what readers need to know
/// about it. The file is read in place, not loaded as a whole.
/// </summary>
static class Document
{
    /// <summary>Within how many bytes of the end of the file the end marker has to be, not counting blanks.</summary>
    const int Tail = 1_024;

    const int Block = 64 * 1024;

    /// <summary>The beginning of a PDF, up to the first digit of its version.</summary>
    static ReadOnlySpan<byte> Mark => "%PDF-"u8;

    /// <summary>
    /// Where a PDF starts within the first bytes; null if it isn't a PDF. Mail programs and web pages put blanks, a
    /// byte order mark or lines of their own before it, which readers skip (ISO 32000-1, annex H.3). A file that could
    /// be a web page is not a PDF.
    /// </summary>
    public static int? Start(ReadOnlySpan<byte> head) =>
        head[..Math.Min(head.Length, Tail)].IndexOf(Mark) is >= 0 and var at
        && at + Mark.Length < head.Length
        && char.IsAsciiDigit((char)head[at + Mark.Length])
        && !head[..at].Contains((byte)'<')
            ? at
            : null;

    /// <summary>Copies it without the bytes before it; returns false if there are none.</summary>
    public static bool Rewrite(Stream source, Stream target)
    {
        var head = new byte[Tail * 2];
        if (
            Start(head.AsSpan(0, source.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)))
            is not (> 0 and var at)
        )
            return false;
        source.Position = at;
        source.CopyTo(target);
        return true;
    }

    public static FileFacts Inspect(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, Block);
        CheckEnd(file);
        file.Position = 0;
        try
        {
            using var document = PdfDocument.Open(
                file,
                new ParsingOptions { FilterProvider = new BoundedFilters(), MaxStackDepth = 100 }
            );
            var catalog = document.Structure.Catalog.CatalogDictionary;
            var title = document.Information.DocumentInformationDictionary is { } about
                ? Line(Text(document, about, NameToken.Title), Limits.Name)
                : null;
            var found = new PdfFound(
                document.NumberOfPages,
                IsTagged(document, catalog),
                Language(document, catalog),
                title,
                document.IsEncrypted
            );
            return new(Pdf: found, Warnings: [.. new ActiveParts(document).Find()]);
        }
        catch (PdfDocumentEncryptedException)
        {
            return new(Pdf: new(null, null, null, null, Encrypted: true));
        }
        catch (Exception fault) when (fault is not (OutOfMemoryException or Http.ProblemException))
        {
            throw FileType.Unsafe("The PDF can't be opened: it is damaged, or cut off.");
        }
    }

    /// <summary>Only blanks may follow the end: if there was another file, some readers would show that one.</summary>
    static void CheckEnd(FileStream file)
    {
        var tail = new byte[Tail];
        var length = LengthWithoutBlanks(file);
        file.Position = Math.Max(0, length - Tail);
        var read = file.ReadAtLeast(tail, (int)Math.Min(Tail, length), throwOnEndOfStream: false);
        var end = tail.AsSpan(0, read).LastIndexOf("%%EOF"u8);
        if (end < 0)
            throw FileType.Unsafe("The PDF is cut off: its end is missing.");
        if (
            tail.AsSpan(end + 5, (int)Math.Min(read, length - Math.Max(0, length - Tail)) - end - 5)
                .ContainsAnyExcept(Blanks)
        )
            throw FileType.Unsafe(
                "There is something after the end of the PDF. Save it again, so that it contains only the document."
            );
    }

    static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n\f\0"u8);

    /// <summary>Some programs fill the last block of a file with zeros.</summary>
    static long LengthWithoutBlanks(FileStream file)
    {
        var block = new byte[Block];
        for (var end = file.Length; end > 0;)
        {
            var start = Math.Max(0, end - Block);
            file.Position = start;
            var part = block.AsSpan(0, (int)(end - start));
            file.ReadExactly(part);
            if (part.LastIndexOfAnyExcept(Blanks) is >= 0 and var last)
                return start + last + 1;
            end = start;
        }
        return 0;
    }

    static bool IsTagged(PdfDocument document, DictionaryToken catalog) =>
        Found(document, catalog, NameToken.Create("MarkInfo")) is DictionaryToken mark
        && Found(document, mark, NameToken.Create("Marked")) is BooleanToken { Data: true }
        && Found(document, catalog, NameToken.Create("StructTreeRoot")) is DictionaryToken;

    /// <summary>
    /// The language, if it is a valid tag (BCP 47). The library reads the catalog before it knows the key. So in an
    /// encrypted file the catalog's texts are unreadable, unless the catalog is in an object stream, which is encrypted
    /// as a whole.
    /// </summary>
    static string? Language(PdfDocument document, DictionaryToken catalog)
    {
        var (table, root) = (document.Structure.CrossReferenceTable, document.Structure.Trailer.Root);
        if (
            document.IsEncrypted
            && !(table.ObjectOffsets.TryGetValue(root, out var place) && place.Type == XrefEntryType.ObjectStream)
        )
            return null;
        return
            Line(Text(document, catalog, NameToken.Lang), Limits.LanguageTag)?.Replace('_', '-') is { } said
            && IsTag(said)
            ? said
            : null;
    }

    static bool IsTag(string text) =>
        text.Split('-') is var parts
        && parts[0].Length is >= 2 and <= 8
        && parts[0].All(char.IsAsciiLetter)
        && parts.All(p => p.Length is >= 1 and <= 8 && p.All(char.IsAsciiLetterOrDigit));

    public static string? Text(PdfDocument document, DictionaryToken dictionary, NameToken name) =>
        Found(document, dictionary, name) switch
        {
            StringToken text => PdfText.Of(text.GetBytes()),
            HexToken text => PdfText.Of([.. text.Bytes]),
            _ => null,
        };

    /// <summary>A text on one line, cut to its longest length; null if it is empty.</summary>
    static string? Line(string? text, int most)
    {
        var runes = (text ?? "")
            .EnumerateRunes()
            .Where(r => !System.Text.Rune.IsControl(r) && r.Value is not ('\uFFFD' or '\uFFFE' or '\uFFFF'));
        var line = string.Concat(runes).Trim();
        return line.Length == 0 ? null
            : line.Length > most ? line[..(char.IsHighSurrogate(line[most - 1]) ? most - 1 : most)]
            : line;
    }

    public static IToken? Found(PdfDocument document, DictionaryToken dictionary, NameToken name) =>
        dictionary.TryGet(name, out var token)
            ? token is IndirectReferenceToken reference
                ? document.Structure.GetObject(reference.Data)?.Data
                : token
            : null;
}
