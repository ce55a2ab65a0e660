namespace AnnualReports.Api.Content;

/// <summary>Lengths and counts, used by rules, mapping, OpenAPI and tests alike. Text is counted in UTF-16 units, as .NET and SQL Server do.</summary>
static class Limits
{
    public const int Slug = 100;
    public const int LanguageTag = 35;
    public const int LanguageList = 1_000;
    public const int KindName = 20;
    public const int Title = 200;
    public const int Summary = 600;
    public const int Name = 200;
    public const int Alt = 1_000;
    public const int FileName = 200;
    public const int MediaType = 100;
    public const int Downloads = 30;
    public const int PictureSide = 10_000;
    public const int LongText = 200_000;
    public const int Brackets = 5_000;
    public const int Pipes = 10_000;

    /// <summary>How deep what stands in a text may be nested: lists and their items, quotations, emphasis, links.</summary>
    public const int Nesting = 100;

    /// <summary>The most marks of one paragraph that may mean something together with others.</summary>
    public const int Marks = 1_000;

    /// <summary>The most cells of one table.</summary>
    public const int Cells = 20_000;

    public const int Note = 1_000;
    public const int Url = 2_000;
    public const int Identifier = 50;
    public const int References = 50;
    public const int Countries = 60;
    public const int Links = 20;
    public const int Position = 100_000;
    public const int Decimals = 6;
    public const int FirstYear = 1800;
    public const int LastYear = 2200;
    public const int TreeDepth = 6;

    /// <summary>The most characters of a header that is read, all its lines together; and the most parts, separated by commas.</summary>
    public const int HeaderCharacters = 4_000;
    public const int HeaderParts = 100;

    /// <summary>The most characters of a header that has one short value: a key, a date.</summary>
    public const int KeyHeader = 1_000;
    public const int DateHeader = 100;

    /// <summary>The most parameters of an address.</summary>
    public const int Parameters = 50;

    /// <summary>The most characters of a parameter's value; of one that takes several values, all together.</summary>
    public const int ParameterValue = 2_000;
    public const int ParameterValues = 8_000;

    /// <summary>The most characters that a message shows of what was sent, and that it has itself.</summary>
    public const int Echo = 100;
    public const int Message = 2_000;

    /// <summary>The longest path that a problem says it is about, in characters.</summary>
    public const int Instance = 1_000;

    /// <summary>The most bytes of a body that holds content: a draft, a translation, a release with its items, an order of sections.</summary>
    public const int JsonBytes = 1024 * 1024;

    /// <summary>The most bytes of a body that says what to do, with a note in each language.</summary>
    public const int OrderBytes = 256 * 1024;

    /// <summary>The most bytes of a body with a few words.</summary>
    public const int WordsBytes = 64 * 1024;

    /// <summary>The most bytes of a body that anybody may send, without a key.</summary>
    public const int PublicBytes = 4 * 1024;

    /// <summary>The most items of any list in a body.</summary>
    public const int Items = 10_000;

    /// <summary>The most items of a list in a draft, before its own rules count: each item that breaks one costs a message.</summary>
    public const int DraftItems = 1_000;

    /// <summary>The most members of an object in a body whose names are not the API's, as texts by language.</summary>
    public const int NamedItems = 1_000;

    public const int JsonDepth = 32;
    public const int PageDefault = 20;
    public const int Page = 100;
    public const int FilterValues = 50;
    public const int TimelineHighlights = 20;
    public const int TimelineHighlightsDefault = 5;
    public const int KeyName = 100;
    public const int AdminKey = 32;
    /// <summary>The most memory for kept answers, in bytes.</summary>
    public const long CacheBytes = 1L << 40;

    /// <summary>The least memory that a process needs to read a file at all, in bytes.</summary>
    public const long InspectionBytes = 128L << 20;

    public const int Seconds = 31_536_000;

    /// <summary>The most rows that SQL Server is sent at once; one statement takes no more.</summary>
    public const int BatchRows = 1_000;
    public const int Redacted = 1_000;

    /// <summary>How many records may follow the first page of a list until later pages show what is public now.</summary>
    public const int CursorRecords = 5_000;
    public const int PreviewDays = 90;
    public const int PreviewDaysDefault = 7;
}
