using System.IO.Compression;
using System.Xml;

namespace AnnualReports.Api.Media.Inspecting;

/// <summary>
/// Inspects an XLSX workbook (ECMA-376): a valid ZIP archive that contains a workbook and no programs, and that does
/// not become too large when it is unpacked.
/// </summary>
static class Workbook
{
    const int MostParts = 5_000;
    const long MostUnpacked = 1L << 30;

    /// <summary>How many times larger a part may become; small parts may grow more.</summary>
    const int MostRatio = 200;
    const long Small = 1 << 20;

    /// <summary>The end of an archive that has no comment.</summary>
    const int EndLength = 22;

    static readonly string[] Programs =
    [
        "vbaProject",
        "activeX",
        "macrosheets",
        "customUI",
        "/embeddings/",
        "externalLinks",
        ".bin/",
        ".exe",
        ".dll",
    ];

    public static FileFacts Inspect(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            CheckEnd(file);
            using var archive = new ZipArchive(file, ZipArchiveMode.Read);
            if (archive.GetEntry("[Content_Types].xml") is not { } types || archive.GetEntry("xl/workbook.xml") is null)
                throw FileType.Unsupported("This is a ZIP archive, but no XLSX workbook");
            if (archive.Entries.Count > MostParts)
                throw FileType.Unsafe(
                    $"The workbook has {archive.Entries.Count} parts; at most {MostParts} are taken."
                );
            long unpacked = 0;
            foreach (var part in archive.Entries)
            {
                unpacked += Unpack(part, MostUnpacked - unpacked);
                CheckBeginning(part);
            }
            CheckTypes(types);
            return new();
        }
        catch (InvalidDataException)
        {
            throw FileType.Unsafe("The workbook is damaged: its archive can't be unpacked.");
        }
    }

    /// <summary>Nothing may follow the archive: if there was another file, some readers would show that one.</summary>
    static void CheckEnd(FileStream file)
    {
        Span<byte> end = stackalloc byte[EndLength];
        if (file.Length > EndLength)
            file.Position = file.Length - EndLength;
        file.ReadAtLeast(end, EndLength, throwOnEndOfStream: false);
        if (!end.StartsWith("PK\x05\x06"u8))
            throw FileType.Unsafe("The workbook's archive is cut off, or there is something after its end.");
        file.Position = 0;
    }

    static long Unpack(ZipArchiveEntry part, long most)
    {
        if (
            part.FullName.Split('/', '\\').Contains("..")
            || part.FullName.StartsWith('/')
            || part.FullName.Contains(':', StringComparison.Ordinal)
        )
            throw FileType.Unsafe("A part of the workbook has a name that leads out of it.");
        if (Programs.FirstOrDefault(p => part.FullName.Contains(p, StringComparison.OrdinalIgnoreCase)) is { } program)
            throw FileType.Unsafe(
                $"The workbook holds a program, or another file ({program.Trim('/')}). Save it as a plain workbook (.xlsx), without macros."
            );
        using var content = part.Open();
        var buffer = new byte[64 * 1024];
        long length = 0;
        for (int read; (read = content.Read(buffer)) > 0;)
        {
            length += read;
            if (length > most || (length > Small && length / Math.Max(1, part.CompressedLength) > MostRatio))
                throw FileType.Unsafe(
                    $"The workbook grows beyond measure when it is unpacked ({part.FullName.Split('/')[^1]})."
                );
        }
        return length;
    }

    /// <summary>
    /// No part may declare a document type, which could load other files or grow without end. Workbooks have none
    /// (ECMA-376 part 2, section 6.2.5).
    /// </summary>
    static void CheckBeginning(ZipArchiveEntry part)
    {
        if (
            !(
                part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
                || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
            )
        )
            return;
        using var content = part.Open();
        using var reader = XmlReader.Create(
            content,
            new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null }
        );
        try
        {
            reader.MoveToContent();
        }
        catch (XmlException fault) when (fault.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw FileType.Unsafe(
                $"A part of the workbook declares a document type ({part.FullName.Split('/')[^1]}), which workbooks never have. "
                    + "Save it again."
            );
        }
        catch (XmlException)
        {
            // A part that isn't XML can't declare anything.
        }
    }

    static void CheckTypes(ZipArchiveEntry types)
    {
        if (types.Length > Small)
            throw FileType.Unsafe("The workbook says the types of its parts at too great a length.");
        using var text = new StreamReader(types.Open());
        var content = text.ReadToEnd();
        if (
            content.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)
            || content.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)
        )
            throw FileType.Unsafe("The workbook says that it has macros. Save it as a plain workbook (.xlsx).");
    }
}
