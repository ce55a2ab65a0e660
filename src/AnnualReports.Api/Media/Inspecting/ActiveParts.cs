using System.Collections.Frozen;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace AnnualReports.Api.Media.Inspecting;

/// <summary>
/// Finds what a PDF would do by itself: run scripts, start programs, or bring programs along. Readers' programs warn of
/// this and mail filters stop it, so the person who uploads the PDF is told. The search goes from the catalog through
/// everything that can refer to actions; pixels, fonts and structure are skipped.
/// </summary>
sealed class ActiveParts(PdfDocument document)
{
    /// <summary>How many parts are looked at; the rest is skipped.</summary>
    const int Most = 100_000;

    static readonly FrozenSet<string> Aside = (
        "Resources Contents StructTreeRoot Metadata OutputIntents Parent P Font XObject ColorSpace Pattern "
        + "Shading ExtGState Thumb "
        + "AP StructParents PieceInfo Dests PageLabels Dest D Prev"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.Ordinal);

    static readonly FrozenSet<string> Programs = (
        "exe com bat cmd scr pif msi msp msix js jse vbs vbe wsf wsh ps1 psm1 hta jar lnk reg dll sys cpl "
        + "chm sh bash app dmg pkg "
        + "deb rpm iso img docm dotm xlsm xltm xlam pptm potm ppam sldm py pl rb apk"
    )
        .Split(' ')
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    readonly HashSet<IndirectReference> seen = [];
    readonly Stack<IToken> left = new();
    readonly SortedSet<string> found = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Find()
    {
        left.Push(document.Structure.Catalog.CatalogDictionary);
        for (var looked = 0; left.Count > 0 && looked < Most; looked++)
            Look(left.Pop());
        return found;
    }

    void Look(IToken token)
    {
        if (token is IndirectReferenceToken reference)
        {
            if (seen.Add(reference.Data) && Resolved(reference.Data) is { } there)
                Look(there);
        }
        else if (token is StreamToken stream)
            Look(stream.StreamDictionary);
        else if (token is ArrayToken array)
        {
            foreach (var item in array.Data.Where(i => i is IndirectReferenceToken or DictionaryToken or ArrayToken))
                left.Push(item);
        }
        else if (token is DictionaryToken dictionary)
            Look(dictionary);
    }

    IToken? Resolved(IndirectReference reference)
    {
        try
        {
            return document.Structure.GetObject(reference)?.Data;
        }
        catch (Exception damaged) when (damaged is not (OutOfMemoryException or Http.ProblemException))
        {
            // A part that can't be read can't do anything.
            return null;
        }
    }

    void Look(DictionaryToken dictionary)
    {
        if (
            dictionary.Data.ContainsKey("JS")
            || Name(dictionary, "S") == "JavaScript"
            || dictionary.Data.ContainsKey("JavaScript")
        )
            found.Add(
                "The PDF holds JavaScript: many programs don't run it, and warn their readers. Save it without scripts."
            );
        if (Name(dictionary, "S") == "Launch")
            found.Add(
                "The PDF starts a program or opens a file on the reader's machine (a Launch action). Save it without."
            );
        if (dictionary.Data.ContainsKey("EF"))
            Attached(dictionary);
        foreach (var (name, value) in dictionary.Data)
            if (!Aside.Contains(name) && value is IndirectReferenceToken or DictionaryToken or ArrayToken)
                left.Push(value);
    }

    static string? Name(DictionaryToken dictionary, string name) =>
        dictionary.Data.GetValueOrDefault(name) is NameToken value ? value.Data : null;

    /// <summary>The names under which a file is attached, for different systems.</summary>
    static readonly string[] Names = ["UF", "F", "DOS", "Unix"];

    void Attached(DictionaryToken specification)
    {
        var names = Names
            .Select(n => Document.Text(document, specification, NameToken.Create(n)))
            .OfType<string>()
            .ToList();
        if (
            names.FirstOrDefault(n => Programs.Contains(n.Trim(' ', '.')[(n.Trim(' ', '.').LastIndexOf('.') + 1)..])) is
            { } program
        )
            found.Add(
                $"The PDF has a program attached ({FileNames.Clean(program, FileType.All.Single(t => t.Name == "PDF"))[..^4]}). Save it without."
            );
        else if (BeginsAsProgram(specification))
            found.Add("The PDF has a program attached, under the name of another file. Save it without.");
    }

    bool BeginsAsProgram(DictionaryToken specification)
    {
        if (Document.Found(document, specification, NameToken.Create("EF")) is not DictionaryToken files)
            return false;
        try
        {
            return Document.Found(document, files, NameToken.Create("F")) is StreamToken stream
                && PdfExtensions.Decode(stream, document.Structure.FilterProvider, document.Structure.TokenScanner).Span
                    is [(byte)'M', (byte)'Z', ..]
                        or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..];
        }
        catch (Exception damaged) when (damaged is not OutOfMemoryException)
        {
            return false;
        }
    }
}
