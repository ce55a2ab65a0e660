using System.Buffers;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using AnnualReports.Api.Kinds;
using Microsoft.Extensions.Primitives;

namespace AnnualReports.Api.Delivery.Caching;

/// <summary>What a request asks for, understood.</summary>
/// <param name="Length">Of its key, in characters.</param>
/// <param name="Coding">The content coding that the client likes best.</param>
/// <param name="Language">The language to answer in.</param>
/// <param name="NamesLanguage">Whether the address says it; else a header decided.</param>
/// <param name="IsPlain">Whether it says nothing else behind its path, and JSON is what it gets.</param>
readonly record struct Question(int Length, Coding Coding, string Language, bool NamesLanguage, bool IsPlain);

/// <summary>
/// Reads what a request asks for, as far as it takes to find a kept answer: path, parameters in one order, language, coding, media type. Two ways to ask for the same are one key.
/// What can't be understood at once, as an unknown language, goes to the routes, which say what is wrong.
/// The parts of a key are separated by a line feed, and a path, a host, a name or a value with a control character has no key: an address can never
/// be written so that it is taken for another one. Neither has a path that is not made of slugs, nor a value with blanks around it.
/// </summary>
/// <param name="languages">The configured languages.</param>
/// <param name="at">Where the public reaches the program.</param>
/// <param name="shared">Which parameters pages, tables and charts look at; without it, any may count.</param>
sealed class Questions(Languages languages, PublicUrl? at = null, SharedParameters? shared = null)
{
    /// <summary>The most characters of a key; longer questions are answered, but not kept.</summary>
    public const int MostKey = 1_024;

    const int MostParameters = 12;

    /// <summary>Of what others add to the address of a page, a table or a chart, so much more is read.</summary>
    const int MostAdded = 12;

    /// <summary>A character of a query can stand for no less than a third of one of the key: a longer query needs no reading.</summary>
    const int MostQuery = 3 * MostKey;

    const char Between = '\n';

    readonly Headings<Coding> codings = new(Codings.Best);
    readonly Headings<string> negotiated = new(header => Negotiation.Lookup(header, languages));
    readonly Headings<string?> accepted = new(MediaTypes.Meaning);

    /// <summary>Writes the key of a request; false where no kept answer may answer it.</summary>
    public bool TryKey(HttpRequest request, Span<char> key, out Question question)
    {
        question = default;
        var (path, headers) = (request.Path.Value, request.Headers);
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || path is null || headers.Authorization.Count > 0)
            return false;
        var isPage = !IsDelivery(path);
        if ((isPage && !PublicPaths.IsPage(path)) || !IsOfSlugs(path) || HasControls(request.Host.Value))
            return false;
        // An address that names its media type is answered in no other; a page has but one.
        var namesType = isPage || MediaTypes.Named(path) is not null;
        if ((namesType ? "" : accepted.Of(headers.Accept)) is not { } types)
            return false;
        var coding = codings.Of(headers.AcceptEncoding);
        var writing = new Writing(key);
        writing.Add(path);
        if (!TryParameters(request.QueryString.Value, Looked(path, isPage), isPage, ref writing, out var named))
            return false;
        var isPlain = writing.Length == path.Length && !namesType && types.Length == 0;
        if (isPage && at?.Root is null)
        {
            // Pages and feeds name themselves by the address that they were asked at, where the program does not know its own.
            writing.Add(Between);
            writing.Add(request.Scheme);
            writing.Add(':');
            writing.Add(request.Host.Value);
        }
        var language = named ?? negotiated.Of(headers.AcceptLanguage);
        writing.Add(Between);
        writing.Add(language);
        writing.Add(named is null ? '*' : '=');
        writing.Add((char)('0' + (int)coding));
        writing.Add(types);
        question = new(writing.Length, coding, language, named is not null, isPlain);
        return !writing.IsFull;
    }

    static bool IsDelivery(string path) =>
        path.StartsWith(Addresses.Root + "/", StringComparison.Ordinal) && !path.AsSpan(Addresses.Root.Length + 1).StartsWith("manage", StringComparison.OrdinalIgnoreCase);

    /// <summary>The parameters that are looked at where all others are ignored: of pages, tables and charts. Null elsewhere.</summary>
    IReadOnlyList<string>? Looked(string path, bool isPage) => isPage ? shared?.OfPage(path)
        : MediaTypes.Named(path) is { } file && SharedParameters.IsShared(file.Name) ? shared?.OfFile(path[..^file.Extension.Length])
        : null;

    /// <summary>
    /// Whether each part of a path is a slug, but for the type that the last one may name behind a point: other addresses are refused, or are
    /// answered by what keeps nothing. Else there would be a key for each way to write one that the store takes for the same.
    /// </summary>
    bool IsOfSlugs(ReadOnlySpan<char> path)
    {
        var last = path.LastIndexOf('/') + 1;
        if (path[last..].IndexOf('.') is var point and > 0)
        {
            if (path[(last + point)..].ContainsAnyExcept(OfTypes))
                return false;
            path = path[..(last + point)];
        }
        foreach (var part in path[1..].Split('/'))
            if (!Slugs.IsSlug(path[1..][part]) && !(path.StartsWith(PublicPaths.Feeds) && IsLanguage(path[1..][part])))
                return false;
        return true;
    }

    bool IsLanguage(ReadOnlySpan<char> part) => languages.Find(part.ToString()) is { } language && part.SequenceEqual(language.Tag);

    static readonly SearchValues<char> OfTypes = SearchValues.Create(".-abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Adds the parameters in the order of their names, but the language, which it finds.</summary>
    bool TryParameters(string? query, IReadOnlyList<string>? known, bool isPage, ref Writing writing, out string? language)
    {
        language = null;
        if (query is null or { Length: <= 1 })
            return true;
        if (query.Length > MostQuery)
            return false;
        Span<Range> parts = stackalloc Range[MostParameters + MostAdded + 1];
        var text = query.AsSpan(1);
        var count = text.Split(parts, '&');
        if (count > (isPage || known is not null ? MostParameters + MostAdded : MostParameters))
            return false;
        Sort(text, parts[..count]);
        ReadOnlySpan<char> before = default;
        foreach (var part in parts[..count])
        {
            var (name, value) = Apart(text[part]);
            // What may be the address of a preview is answered by what hides that address.
            if (name.Equals("preview", StringComparison.OrdinalIgnoreCase))
                return false;
            if (known is not null && !IsKnown(name, known))
                continue;
            // What is escaped is read as it is meant.
            if (value.ContainsAny('%', '+'))
                value = Uri.UnescapeDataString(value.ToString().Replace('+', ' '));
            if (name.IsEmpty || name.SequenceEqual(before) || name.ContainsAny('%', '+')
                || HasControls(name) || HasControls(value) || HasBlanksAround(value))
                return false;
            before = name;
            if (name is Negotiation.Lang)
            {
                if ((language = languages.Find(value)?.Tag) is null)
                    return false;
                continue;
            }
            writing.Add(Between);
            writing.Add(name);
            writing.Add('=');
            writing.Add(value);
        }
        return true;
    }

    /// <summary>Whether a parameter is looked at, in whatever case it is written. One whose name is escaped may be any.</summary>
    static bool IsKnown(ReadOnlySpan<char> name, IReadOnlyList<string> known)
    {
        if (name.ContainsAny('%', '+'))
            return true;
        foreach (var one in known)
            if (name.Equals(one, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Blanks beside something else: no parameter has such a value, and SQL Server takes no notice of those behind it.</summary>
    static bool HasBlanksAround(ReadOnlySpan<char> value) => value.Trim(' ').Length is > 0 and var length && length < value.Length;

    static bool HasControls(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\0', '\u001f');

    static void Sort(ReadOnlySpan<char> text, Span<Range> parts)
    {
        for (var sorted = 1; sorted < parts.Length; sorted++)
            for (var i = sorted; i > 0 && Apart(text[parts[i]]).Name.SequenceCompareTo(Apart(text[parts[i - 1]]).Name) < 0; i--)
                (parts[i], parts[i - 1]) = (parts[i - 1], parts[i]);
    }

    static Pair Apart(ReadOnlySpan<char> part) => part.IndexOf('=') is var at and >= 0 ? new(part[..at], part[(at + 1)..]) : new(part, default);

    readonly ref struct Pair(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
    {
        public ReadOnlySpan<char> Name { get; } = name;

        public ReadOnlySpan<char> Value { get; } = value;

        public void Deconstruct(out ReadOnlySpan<char> name, out ReadOnlySpan<char> value)
        {
            name = Name;
            value = Value;
        }
    }

    /// <summary>Text written into a span; what does not fit is told at the end.</summary>
    ref struct Writing(Span<char> into)
    {
        readonly Span<char> into = into;

        public int Length { get; private set; }

        public bool IsFull { get; private set; }

        public void Add(scoped ReadOnlySpan<char> text)
        {
            if (IsFull |= !text.TryCopyTo(into[Length..]))
                return;
            Length += text.Length;
        }

        public void Add(char one) => Add(new ReadOnlySpan<char>(in one));
    }

    /// <summary>What headers of a kind mean: browsers send a few texts, so they are read once. Should there be many, it begins anew.</summary>
    sealed class Headings<T>(Func<StringValues, T> read)
    {
        const int Most = 200_000;
        const int MostCharacters = 200;

        readonly Memo<string, T> known = new((text, _) => text.Length + 100, Most);
        readonly T none = read(StringValues.Empty);

        public T Of(StringValues header)
        {
            if (header.Count == 0)
                return none;
            if (header.Count > 1 || header[0] is not { Length: <= MostCharacters } text)
                return read(header);
            return known.Of(text, static (text, read) => read(text), read);
        }
    }
}
