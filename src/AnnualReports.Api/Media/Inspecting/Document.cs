using AnnualReports.Api.Content;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace AnnualReports.Api.Media.Inspecting;

/// <summary>A PDF (ISO 32000): begins and ends as one, opens, and says of itself what readers need to know. Read where it lies, not as a whole.</summary>
static class Document
{
    /// <summary>Where in the file the mark of its end has to stand, counted from behind.</summary>
    const int Tail = 1_024;

    public static FileFacts Inspect(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024);
        CheckEnd(file);
        file.Position = 0;
        try
        {
            using var document = PdfDocument.Open(file, new ParsingOptions { FilterProvider = new BoundedFilters(), MaxStackDepth = 100 });
            var catalog = document.Structure.Catalog.CatalogDictionary;
            return new(Pdf: new(document.NumberOfPages, IsTagged(document, catalog), Text(document, catalog, NameToken.Lang, Limits.LanguageTag), Line(document.Information.Title, Limits.Name), document.IsEncrypted));
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

    /// <summary>Nothing but blank lines stands behind the end: another file there would be another for some readers.</summary>
    static void CheckEnd(FileStream file)
    {
        var tail = new byte[Math.Min(Tail, file.Length)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("%%EOF"u8);
        if (end < 0)
            throw FileType.Unsafe("The PDF is cut off: its end is missing.");
        if (tail.AsSpan(end + 5).ContainsAnyExcept(" \t\r\n\0"u8))
            throw FileType.Unsafe("Something stands behind the PDF's end. Save it anew, so that it holds the document alone.");
    }

    static bool IsTagged(PdfDocument document, DictionaryToken catalog) =>
        Found(document, catalog, NameToken.Create("MarkInfo")) is DictionaryToken mark && Found(document, mark, NameToken.Create("Marked")) is BooleanToken { Data: true }
        && Found(document, catalog, NameToken.Create("StructTreeRoot")) is DictionaryToken;

    static string? Text(PdfDocument document, DictionaryToken dictionary, NameToken name, int most) => Found(document, dictionary, name) switch
    {
        StringToken text => Line(text.Data, most),
        HexToken text => Line(text.Data, most),
        _ => null,
    };

    /// <summary>A text on one line, not longer than it may be; null where it says nothing.</summary>
    static string? Line(string? text, int most)
    {
        var line = string.Concat((text ?? "").Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF'))).Trim();
        return line.Length == 0 ? null : line.Length > most ? line[..most] : line;
    }

    static IToken? Found(PdfDocument document, DictionaryToken dictionary, NameToken name) =>
        dictionary.TryGet(name, out var token) ? token is IndirectReferenceToken reference ? document.Structure.GetObject(reference.Data).Data : token : null;
}
