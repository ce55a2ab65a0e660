namespace AnnualReports.Api.Content;

/// <summary>
/// Lengths and counts, used by rules, mapping, OpenAPI and tests alike. Text is counted in UTF-16 units, as .NET and
/// SQL Server do.
/// </summary>
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

    /// <summary>The most tags of a file, and the most characters of one.</summary>
    public const int Tags = 20;
    public const int Tag = 50;
    public const int MediaType = 100;
    public const int Downloads = 30;
    public const int PictureSide = 10_000;
    public const int LongText = 200_000;
    public const int Brackets = 5_000;
    public const int Pipes = 10_000;

    /// <summary>How deep a text may be nested: lists and their items, quotations, emphasis, links.</summary>
    public const int Nesting = 100;

    /// <summary>The most marks in one paragraph that may belong together, such as brackets and asterisks.</summary>
    public const int Marks = 1_000;

    /// <summary>The most cells of one table.</summary>
    public const int Cells = 20_000;

    /// <summary>The most characters of the words by which something is found in a list of management.</summary>
    public const int TitleWords = 2_000;

    /// <summary>The longest text of a search in a list of management.</summary>
    public const int Sought = 200;
    public const int Note = 1_000;

    /// <summary>The longest tag of an entry or of a preview in a body, and the most operations of a batch.</summary>
    public const int EntryTag = 64;
    public const int Batch = 500;

    /// <summary>The most bytes of a batch.</summary>
    public const int BatchBytes = 8 * 1024 * 1024;

    /// <summary>The most characters of a term of the glossary, and the most other translations that one has.</summary>
    public const int Term = 200;
    public const int OtherTerms = 10;

    /// <summary>The longest paragraph that the translation memory keeps. Nobody meets a longer one again.</summary>
    public const int Paragraph = 4_000;

    /// <summary>The most terms of the glossary, of all languages together.</summary>
    public const int Terms = 20_000;
    public const int Url = 2_000;

    /// <summary>The most characters of a comment, of the passage that it quotes, and of the name of the field.</summary>
    public const int Comment = 4_000;
    public const int Quote = 1_000;
    public const int Field = 100;

    /// <summary>The most comments about one entry or release, and the most answers to one of them.</summary>
    public const int Comments = 500;
    public const int Replies = 50;

    /// <summary>The most people who are asked together, and the most open requests for one entry or release.</summary>
    public const int Invited = 20;
    public const int Requests = 20;

    /// <summary>The most entries of a release that one request names, to review them together.</summary>
    public const int ReviewedTogether = 500;
    public const int Identifier = 50;
    public const int References = 50;
    public const int Countries = 60;
    public const int Links = 20;
    public const int Position = 100_000;
    public const int Decimals = 6;
    public const int FirstYear = 1800;
    public const int LastYear = 2200;
    public const int TreeDepth = 6;

    /// <summary>
    /// The most characters of a header, all its lines together, and its most parts, separated by commas.
    /// </summary>
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

    /// <summary>The most characters of a request that a message repeats, and the most that it has itself.</summary>
    public const int Excerpt = 100;
    public const int Message = 2_000;

    /// <summary>The most characters of the path that a problem names.</summary>
    public const int Instance = 1_000;

    /// <summary>
    /// The most bytes of a body that holds content: a draft, a translation, a release with its items, an order of
    /// sections.
    /// </summary>
    public const int JsonBytes = 1024 * 1024;

    /// <summary>The most bytes of a table of terms.</summary>
    public const int TableBytes = 8 * 1024 * 1024;

    /// <summary>The most bytes of a body with an order and a note in each language.</summary>
    public const int OrderBytes = 256 * 1024;

    /// <summary>The most bytes of a body with a few words.</summary>
    public const int WordsBytes = 64 * 1024;

    /// <summary>The most bytes of a body that anybody may send, without a key.</summary>
    public const int PublicBytes = 4 * 1024;

    /// <summary>The most bytes of an XLIFF document that is sent back, its most units, and how deep it may nest.</summary>
    public const int XliffBytes = 20 * 1024 * 1024;
    public const int XliffUnits = 50_000;
    public const int XliffDepth = 100;

    /// <summary>The most items of any list in a body.</summary>
    public const int Items = 10_000;

    /// <summary>
    /// The most items of a list in a draft before its own rules are checked, because each broken rule is a message.
    /// </summary>
    public const int DraftItems = 1_000;

    /// <summary>
    /// The most members of an object whose names are not defined by the API, such as texts by language.
    /// </summary>
    public const int NamedItems = 1_000;

    public const int JsonDepth = 32;
    public const int PageDefault = 20;
    public const int Page = 100;
    public const int FilterValues = 50;
    public const int TimelineHighlights = 20;
    public const int TimelineHighlightsDefault = 5;
    public const int KeyName = 100;
    public const int AdminKey = 32;

    /// <summary>The longest address of an identity provider, and of a person there (OpenID Connect Core, 2).</summary>
    public const int Issuer = 300;
    public const int Subject = 255;

    /// <summary>The longest mail address (RFC 5321, 4.5.3.1.3, without the angle brackets).</summary>
    public const int MailAddress = 254;

    /// <summary>The longest claim that a grant can name, with its type.</summary>
    public const int Claim = 300;

    /// <summary>The longest access token of an identity provider. It bounds how many claims one can have.</summary>
    public const int Token = 16_000;

    /// <summary>The longest id of an operation in the audit, and of what it changed.</summary>
    public const int Operation = 100;

    /// <summary>The longest text of an IP address with a zone.</summary>
    public const int Address = 64;
    public const int TraceId = 32;
    public const int Salt = 16;

    /// <summary>The most memory for cached answers, in bytes.</summary>
    public const long CacheBytes = 1L << 40;

    /// <summary>The least memory that a process needs to read a file, in bytes.</summary>
    public const long InspectionBytes = 128L << 20;

    public const int Seconds = 31_536_000;

    /// <summary>The most rows that one statement of SQL Server can take.</summary>
    public const int BatchRows = 1_000;
    public const int Redacted = 1_000;

    /// <summary>
    /// How many records may follow the first page of a list before later pages show the present state instead.
    /// </summary>
    public const int CursorRecords = 5_000;
    public const int PreviewDays = 90;
    public const int PreviewDaysDefault = 7;
}
