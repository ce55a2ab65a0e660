using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Media.Drawings;
using AnnualReports.Contracts;

namespace AnnualReports.Api.Media.Isolated;

/// <summary>
/// What the process that reads a file sends to the one that started it: first that it has begun, and then what it
/// found, what is wrong with the file, or a picture.
/// </summary>
static class Message
{
    /// <summary>It has begun: if it fails from here on, the file is the reason.</summary>
    public const byte Began = 0xA1;

    /// <summary>
    /// The most bytes of an answer: those of the largest picture that can be requested, hardly compressed.
    /// </summary>
    public const int Most = 64 << 20;

    const byte Facts = 1,
        Fault = 2,
        Picture = 3;

    public static byte[] Of(FileFacts facts) =>
        Write(
            Facts,
            w =>
            {
                w.Write(facts.Size is not null);
                w.Write(facts.Size?.Width ?? 0);
                w.Write(facts.Size?.Height ?? 0);
                Write(w, facts.Warnings ?? []);
                w.Write(facts.Drawing?.Besides ?? "");
                w.Write(facts.Drawing?.Plain.Length ?? -1);
                w.Write(facts.Drawing?.Plain ?? []);
                w.Write(facts.Pdf is not null);
                if (facts.Pdf is not { } pdf)
                    return;
                w.Write(pdf.Encrypted);
                w.Write(pdf.Pages ?? -1);
                w.Write(
                    pdf.Tagged switch
                    {
                        true => (byte)1,
                        false => (byte)0,
                        _ => (byte)2,
                    }
                );
                w.Write(pdf.Language ?? "");
                w.Write(pdf.Title ?? "");
            }
        );

    public static byte[] Of(ProblemException problem) =>
        Write(
            Fault,
            w =>
            {
                w.Write(problem.Type.Name);
                w.Write(problem.Message);
                var lists = problem.More.Where(m => m.Value is string[]).ToList();
                w.Write(lists.Count);
                foreach (var (name, texts) in lists)
                {
                    w.Write(name);
                    Write(w, (string[])texts!);
                }
            }
        );

    static void Write(BinaryWriter writer, IReadOnlyList<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
            writer.Write(text);
    }

    public static byte[] OfPicture(byte[] content) => Write(Picture, w => w.Write(content));

    static byte[] Write(byte kind, Action<BinaryWriter> what)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(kind);
        what(writer);
        return bytes.ToArray();
    }

    /// <summary>What was found in the file.</summary>
    /// <exception cref="ProblemException">What is wrong with it.</exception>
    /// <exception cref="EndOfStreamException">The answer is incomplete.</exception>
    public static FileFacts ReadFacts(byte[] answer)
    {
        using var reader = Open(answer, Facts);
        var (hasSize, width, height, warnings) = (
            reader.ReadBoolean(),
            reader.ReadInt32(),
            reader.ReadInt32(),
            Texts(reader)
        );
        var drawing = Drawing(reader);
        return new(
            hasSize ? new PixelSize(width, height) : null,
            reader.ReadBoolean() ? Pdf(reader) : null,
            drawing,
            warnings
        );
    }

    static DrawingFound? Drawing(BinaryReader reader)
    {
        var (besides, length) = (reader.ReadString(), reader.ReadInt32());
        return length < 0 ? null : new(reader.ReadBytes(length), Said(besides));
    }

    static string[] Texts(BinaryReader reader)
    {
        var texts = new List<string>();
        for (var left = reader.ReadInt32(); left > 0; left--)
            texts.Add(reader.ReadString());
        return [.. texts];
    }

    static PdfFound Pdf(BinaryReader reader)
    {
        var (encrypted, pages, tagged) = (reader.ReadBoolean(), reader.ReadInt32(), reader.ReadByte());
        var (language, title) = (reader.ReadString(), reader.ReadString());
        return new(
            pages < 0 ? null : pages,
            tagged switch
            {
                0 => false,
                1 => true,
                _ => null,
            },
            Said(language),
            Said(title),
            encrypted
        );
    }

    static string? Said(string text) => text.Length == 0 ? null : text;

    /// <summary>The picture that was made.</summary>
    /// <exception cref="ProblemException">What is wrong with the original.</exception>
    public static byte[] ReadPicture(byte[] answer)
    {
        using var reader = Open(answer, Picture);
        return answer[1..];
    }

    static BinaryReader Open(byte[] answer, byte wanted)
    {
        var reader = new BinaryReader(new MemoryStream(answer));
        var kind = reader.ReadByte();
        if (kind == Fault)
            throw Problem(reader);
        return kind == wanted ? reader : throw new EndOfStreamException();
    }

    static ProblemException Problem(BinaryReader reader)
    {
        var (type, detail, more) = (reader.ReadString(), reader.ReadString(), new Dictionary<string, object?>());
        for (var left = reader.ReadInt32(); left > 0; left--)
            more[reader.ReadString()] = Texts(reader);
        return new(ProblemTypes.All[type], detail) { More = more };
    }
}
