using System.Text;

namespace AnnualReports.Api.Media.Inspecting;

/// <summary>
/// Inspects a CSV file (RFC 4180): text without control characters, whose records all have as many fields as the first.
/// Fields are separated by comma, semicolon, tab or bar: by the one with which all records have the same number of
/// fields, or by the one that a first line such as <c>sep=;</c> names, as in Excel.
/// </summary>
static class Table
{
    const string Remedy = " Save it as CSV UTF-8, with quotation marks around fields that hold the separator.";

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>
    /// Copies a table in UTF-16, such as Excel's "Unicode text", into UTF-8; returns false if it isn't UTF-16.
    /// </summary>
    public static bool Rewrite(Stream source, Stream target)
    {
        Encoding? encoding = (source.ReadByte(), source.ReadByte()) switch
        {
            (0xFF, 0xFE) => new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
            (0xFE, 0xFF) => new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
            _ => null,
        };
        if (encoding is null)
            return false;
        try
        {
            using var reader = new StreamReader(
                source,
                encoding,
                detectEncodingFromByteOrderMarks: false,
                leaveOpen: true
            );
            using var writer = new StreamWriter(target, Strict, leaveOpen: true);
            var buffer = new char[16 * 1024];
            for (int read; (read = reader.Read(buffer)) > 0;)
                writer.Write(buffer, 0, read);
            return true;
        }
        catch (Exception broken)
            when (broken is DecoderFallbackException or EncoderFallbackException or ArgumentException)
        {
            throw FileType.Unsafe("The text begins as UTF-16 and is none." + Remedy);
        }
    }

    public static FileFacts Inspect(string path)
    {
        try
        {
            var beginning = Beginning(path);
            var said = ProseFinder.Said(beginning);
            using var text = Open(path);
            Separated[] ways = [.. (said is { } one ? [one] : Separated.All).Select(s => new Separated(s))];
            Read(text, ways, passesFirstLine: said is not null);
            if (said is not null || !Array.Exists(ways, w => w.IsEqual && ProseFinder.IsTable(beginning, w.Separator)))
                Judge(ways, said is null ? beginning : null);
            return new();
        }
        catch (DecoderFallbackException)
        {
            throw FileType.Unsafe("The text is no UTF-8. Save it as CSV UTF-8.");
        }
    }

    static StreamReader Open(string path) => new(path, Strict, detectEncodingFromByteOrderMarks: false);

    static string Beginning(string path)
    {
        using var text = Open(path);
        var buffer = new char[ProseFinder.Most];
        return new(buffer, 0, text.ReadBlock(buffer));
    }

    static void Read(StreamReader text, Separated[] ways, bool passesFirstLine)
    {
        var (line, before) = (1, '\n');
        for (var next = text.Read(); next >= 0; next = text.Read())
        {
            // A line ends with LF, CR LF, or CR alone.
            var c = (char)next;
            if (char.IsControl(c) && c is not ('\t' or '\r' or '\n'))
                throw FileType.Unsafe($"Line {line} has the control character U+{(int)c:X4}.");
            if (before == '\r' && c == '\n')
            {
                before = c;
                continue;
            }
            before = c;
            var isEnd = c is '\r' or '\n';
            if (!(passesFirstLine && line == 1) && c != '\uFEFF')
                foreach (var way in ways)
                    way.Take(isEnd ? '\n' : c, line);
            if (isEnd)
                line++;
        }
        foreach (var way in ways)
            way.End(line);
    }

    /// <param name="ways">The records that each separator would give.</param>
    /// <param name="beginning">Its beginning; null if its first line shows that it is a table.</param>
    static void Judge(Separated[] ways, string? beginning)
    {
        if (beginning is not null)
            ProseFinder.Check(beginning, Array.Find(ways, w => w.IsEqual)?.Separator);
        if (ways.Any(w => w.IsEqual))
            return;
        var tables = ways.Where(w => w is { Fields: >= 2, Names: >= 2 }).ToList();
        throw tables.Count == 0
            ? FileType.Unsupported(
                "This is text, but no table: its first line has no two names that are separated by comma, semicolon, tab or bar"
            )
            : FileType.Unsafe(tables.MaxBy(w => w.Records)!.Fault + Remedy);
    }

    /// <summary>Counts the fields that a separator gives, reading one character at a time.</summary>
    sealed class Separated(char separator)
    {
        public char Separator => separator;

        /// <summary>Whether all records have the same number of fields, and at least two fields have names.</summary>
        public bool IsEqual => this is { Fault: null, Fields: >= 2, Names: >= 2 };

        public static readonly char[] All = [',', ';', '\t', '|'];

        enum Place
        {
            Start,
            Plain,
            Quoted,
            Behind,
        }

        Place place;
        int fields = 1,
            names;
        bool any,
            named;

        /// <summary>How many fields the first record has, and how many of them are not empty.</summary>
        public int Fields { get; private set; }

        public int Names { get; private set; }

        /// <summary>How many records have as many fields as the first.</summary>
        public int Records { get; private set; }

        public string? Fault { get; private set; }

        public void Take(char c, int line)
        {
            if (Fault is not null)
                return;
            if (place == Place.Quoted)
            {
                place = c == '"' ? Place.Behind : Place.Quoted;
                (any, named) = (true, named || !char.IsWhiteSpace(c));
                return;
            }
            if (c == '\n')
                EndRecord(line);
            else if (c == separator)
                EndField();
            else if (c == '"' && place is Place.Start or Place.Behind)
                (place, any) = (Place.Quoted, true);
            else
            {
                // Blanks before a quotation mark are not part of the field.
                place = place == Place.Start && c == ' ' ? Place.Start : Place.Plain;
                (any, named) = (true, named || !char.IsWhiteSpace(c));
            }
        }

        void EndField()
        {
            (fields, names, named, place, any) = (fields + 1, names + (named ? 1 : 0), false, Place.Start, true);
        }

        void EndRecord(int line)
        {
            names += named ? 1 : 0;
            if (any && Fields == 0)
                (Fields, Names) = (fields, names);
            if (any && fields != Fields)
                Fault = $"Line {line} has {fields} fields, the first one {Fields}.";
            Records += any ? 1 : 0;
            (fields, names, named, any, place) = (1, 0, false, false, Place.Start);
        }

        public void End(int line)
        {
            if (place == Place.Quoted)
                Fault ??= "A quotation mark is opened and never closed.";
            if (Fault is null)
                EndRecord(line);
        }
    }
}
