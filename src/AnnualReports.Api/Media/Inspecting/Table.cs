using System.Text;

namespace AnnualReports.Api.Media.Inspecting;

/// <summary>A CSV file (RFC 4180): UTF-8 without control characters, in records that have all as many fields as the first.</summary>
static class Table
{
    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static FileFacts Inspect(string path)
    {
        try
        {
            using var text = new StreamReader(path, Strict, detectEncodingFromByteOrderMarks: false);
            var records = new Records(text);
            var fields = records.Next() ?? 0;
            if (fields < 2)
                throw FileType.Unsupported("This is text, but no table of at least two columns separated by comma, semicolon or tab");
            while (records.Next() is { } count)
                if (count != fields)
                    throw FileType.Unsafe($"Line {records.Line} has {count} fields, the first one {fields}.");
            return new();
        }
        catch (DecoderFallbackException)
        {
            throw FileType.Unsafe("The text is no UTF-8. Save it as CSV UTF-8.");
        }
    }

    /// <summary>Counts fields, record by record, one character at a time.</summary>
    sealed class Records(StreamReader text)
    {
        char separator;

        public int Line { get; private set; }

        /// <summary>How many fields the next record has; null at the end. Empty lines are none.</summary>
        public int? Next()
        {
            var (fields, quoted, any) = (1, false, false);
            Line++;
            for (var next = text.Read(); ; next = text.Read())
            {
                if (next < 0 && quoted)
                    throw FileType.Unsafe("A quotation mark is opened and never closed.");
                if (next < 0)
                    return any ? fields : null;
                var c = (char)next;
                if (char.IsControl(c) && c is not ('\t' or '\r' or '\n'))
                    throw FileType.Unsafe($"Line {Line} has the control character U+{(int)c:X4}.");
                if (c == '"')
                    quoted = !quoted;
                if (c == '\n' && quoted)
                    Line++;
                if (c == '\n' && !quoted && any)
                    return fields;
                if (!quoted && IsSeparator(c))
                    fields++;
                any |= c is not ('\r' or '\n' or '\uFEFF');
            }
        }

        /// <summary>The first that separates, separates all.</summary>
        bool IsSeparator(char c)
        {
            if (separator == default && c is ',' or ';' or '\t')
                separator = separator == default ? c : separator;
            return c == separator;
        }
    }
}
