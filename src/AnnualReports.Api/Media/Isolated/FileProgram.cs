using System.Globalization;
using AnnualReports.Api.Http;

namespace AnnualReports.Api.Media.Isolated;

/// <summary>
/// The program as a process that reads one file and then ends. It has no store, no settings and no secrets, and ends at
/// once when the process that started it ends. It is started with hidden words in place of a command.
/// </summary>
static class FileProgram
{
    const string Inspecting = "inspect-file",
        Resizing = "resize-picture";

    /// <summary>Whether the program was started to read one file.</summary>
    public static bool IsMeant(string[] args) => args is [Inspecting or Resizing, ..];

    public static string[] Inspect(FileType type, string path, MediaOptions options) =>
        [
            Inspecting,
            path,
            type.MediaType,
            Text(options.Pixels),
            Text(options.Budget.Bytes),
            Text((long)options.Budget.Time.TotalSeconds),
        ];

    public static string[] Resize(FileType type, string path, Variant variant, MediaOptions options) =>
        [
            Resizing,
            path,
            type.MediaType,
            Text(options.Pixels),
            Text(options.Budget.Bytes),
            Text((long)options.Budget.Time.TotalSeconds),
            Text(variant.Width ?? 0),
            Text(variant.Height ?? 0),
            variant.Format,
            variant.IsCover ? "cover" : "contain",
            variant.X.ToString(CultureInfo.InvariantCulture),
            variant.Y.ToString(CultureInfo.InvariantCulture),
        ];

    static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);

    static int? Side(string text) => Number(text) is > 0 and var side ? (int)side : null;

    public static int Run(string[] args)
    {
        EndWithParent();
        Restraint.Of(Number(args[4]), Number(args[5]));
        using var output = Console.OpenStandardOutput();
        output.WriteByte(Message.Began);
        output.Flush();
        output.Write(Answer(args));
        return 0;
    }

    static byte[] Answer(string[] args)
    {
        var type = FileType.All.Single(t => t.MediaType == args[2]);
        try
        {
            return args[0] == Inspecting
                ? Message.Of(type.Inspect(args[1], Number(args[3])))
                : Message.OfPicture(Vips.Resize(Content(type, args[1]), Wanted(args)));
        }
        catch (ProblemException problem)
        {
            return Message.Of(problem);
        }
        catch (OutOfMemoryException)
        {
            return Message.Of(new Budget(Number(args[4]), default).TooMuchMemory());
        }
    }

    static Variant Wanted(string[] args) =>
        new(
            Side(args[6]),
            Side(args[7]),
            args[8],
            args[9] == "cover",
            double.Parse(args[10], CultureInfo.InvariantCulture),
            double.Parse(args[11], CultureInfo.InvariantCulture)
        );

    /// <summary>
    /// The picture without metadata: files that were uploaded before metadata was removed may contain anything.
    /// </summary>
    static byte[] Content(FileType type, string path)
    {
        using var source = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var target = new MemoryStream();
        try
        {
            type.Strip!(source, target);
            return target.ToArray();
        }
        catch (ProblemException)
        {
            // Such a file would be refused today. Reading it is limited all the same.
            return File.ReadAllBytes(path);
        }
    }

    /// <summary>
    /// The process that started this one holds the other end of standard input. When it is gone, nobody waits for an
    /// answer.
    /// </summary>
    static void EndWithParent() =>
        new Thread(() =>
        {
            using var input = Console.OpenStandardInput();
            try
            {
                while (input.ReadByte() >= 0) { }
            }
            finally
            {
                // This ends the process even if a library is in the middle of something.
                System.Diagnostics.Process.GetCurrentProcess().Kill();
            }
        })
        {
            IsBackground = true,
            Name = "Waits for the end of the program that asked",
        }.Start();
}
