using System.Buffers;
using AnnualReports.Api.Content;
using AnnualReports.Api.Http;
using Microsoft.Extensions.Primitives;

namespace AnnualReports.Api.Reading.Cache;

/// <summary>The key of a request, and what was read from the request to make it.</summary>
/// <param name="Length">The length of the key, in characters.</param>
/// <param name="Coding">The content coding that the client prefers.</param>
/// <param name="Language">The language to answer in.</param>
/// <param name="NamesLanguage">Whether the address names the language; otherwise it comes from the header.</param>
/// <param name="IsPlain">Whether it has no other parameters and asks for JSON.</param>
readonly record struct CacheKey(int Length, Coding Coding, string Language, bool NamesLanguage, bool IsPlain);

/// <summary>
/// Makes the key by which a cached answer is found: path, parameters in one order, language, coding and media type. Two
/// requests for the same have the same key. A request that can't be read at once, for example because its language is
/// unknown, is left to the routes, which report what is wrong. The parts of a key are separated by a line feed. A path,
/// host, name or value with a control character has no key, so that no address can be taken for another one. Neither
/// has a path that does not consist of slugs, nor a value with blanks around it. The changes have none, because such a
/// request may wait, and everybody asks for others.
/// </summary>
/// <param name="languages">The configured languages.</param>
/// <param name="at">The address at which the public reaches the program.</param>
/// <param name="shared">The parameters that pages, tables and charts look at; without it, any parameter counts.</param>
sealed class CacheKeys(Languages languages, PublicUrl? at = null, SharedParameters? shared = null)
{
    /// <summary>
    /// The most characters of a key. A request with a longer one is answered, but the answer is not cached.
    /// </summary>
    public const int MostKey = 1_024;

    const int MostParameters = 12;

    /// <summary>The most additional parameters that are read at the address of a page, a table or a chart.</summary>
    const int MostAdded = 12;

    /// <summary>
    /// One character of a key takes at most three in a query, so a query that is longer than this need not be read.
    /// </summary>
    const int MostQuery = 3 * MostKey;

    const char Between = '\n';

    readonly Headings<Coding> codings = new(Codings.Best);
    volatile NegotiatedLanguages negotiated = new(languages);
    readonly Headings<string?> accepted = new(MediaTypes.Meaning);

    /// <summary>Writes the key of a request. Returns false if no cached answer may answer it.</summary>
    public bool TryKey(HttpRequest request, Span<char> key, out CacheKey cacheKey)
    {
        cacheKey = default;
        var (path, headers) = (request.Path.Value, request.Headers);
        if (
            !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || path is null or Addresses.Changes
            || headers.Authorization.Count > 0
        )
            return false;
        var isPage = !IsDelivery(path);
        if ((isPage && !PublicPaths.IsPage(path)) || !IsOfSlugs(path) || HasControls(request.Host.Value))
            return false;
        // An address with an extension is answered in that media type only, and a page is always HTML.
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
            // If the program does not know its public address, pages and feeds contain the address of the request.
            writing.Add(Between);
            writing.Add(request.Scheme);
            writing.Add(':');
            writing.Add(request.Host.Value);
        }
        var language = named ?? Negotiated(headers.AcceptLanguage);
        writing.Add(Between);
        writing.Add(language);
        writing.Add(named is null ? '*' : '=');
        writing.Add((char)('0' + (int)coding));
        writing.Add(types);
        cacheKey = new(writing.Length, coding, language, named is not null, isPlain);
        return !writing.IsFull;
    }

    string Negotiated(StringValues header)
    {
        if (negotiated.Version != languages.Version)
            negotiated = new(languages);
        return negotiated.Of(header);
    }

    static bool IsDelivery(string path) =>
        path.StartsWith(Addresses.Root + "/", StringComparison.Ordinal)
        && !path.AsSpan(Addresses.Root.Length + 1).StartsWith("manage", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The parameters that count where all others are ignored, which is for pages, tables and charts. Null for other
    /// addresses.
    /// </summary>
    IReadOnlyList<string>? Looked(string path, bool isPage) =>
        isPage ? shared?.OfPage(path)
        : MediaTypes.Named(path) is { } file && SharedParameters.IsShared(file.Name)
            ? shared?.OfFile(path[..^file.Extension.Length])
        : null;

    /// <summary>
    /// Whether each part of a path is a slug. The last part may have an extension. Other addresses are refused, or
    /// answered without the cache; otherwise every spelling that the database considers equal would have a key of its
    /// own.
    /// </summary>
    bool IsOfSlugs(ReadOnlySpan<char> path)
    {
        if (path is PublicPaths.FrontPage)
            return true;
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

    bool IsLanguage(ReadOnlySpan<char> part) =>
        languages.Find(part.ToString()) is { } language && part.SequenceEqual(language.Tag);

    static readonly SearchValues<char> OfTypes = SearchValues.Create(".-abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>Adds the parameters in the order of their names, without the language, which is returned.</summary>
    bool TryParameters(
        string? query,
        IReadOnlyList<string>? known,
        bool isPage,
        ref Writing writing,
        out string? language
    )
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
            // The answer to a preview must not reveal its address. Only the route takes care of that.
            if (name.Equals("preview", StringComparison.OrdinalIgnoreCase))
                return false;
            if (known is not null && !IsKnown(name, known))
                continue;
            // Values that are escaped differently mean the same.
            if (value.ContainsAny('%', '+'))
                value = Uri.UnescapeDataString(value.ToString().Replace('+', ' '));
            if (
                name.IsEmpty
                || name.SequenceEqual(before)
                || name.ContainsAny('%', '+')
                || HasControls(name)
                || HasControls(value)
                || HasBlanksAround(value)
            )
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

    /// <summary>Whether a parameter counts, in any case. A name that is escaped may be any of them.</summary>
    static bool IsKnown(ReadOnlySpan<char> name, IReadOnlyList<string> known)
    {
        if (name.ContainsAny('%', '+'))
            return true;
        foreach (var one in known)
            if (name.Equals(one, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>
    /// Whether a value has blanks around it. No parameter has such a value, and SQL Server ignores blanks at the end.
    /// </summary>
    static bool HasBlanksAround(ReadOnlySpan<char> value) =>
        value.Trim(' ').Length is > 0 and var length && length < value.Length;

    static bool HasControls(ReadOnlySpan<char> text) => text.ContainsAnyInRange('\0', '\u001f');

    static void Sort(ReadOnlySpan<char> text, Span<Range> parts)
    {
        for (var sorted = 1; sorted < parts.Length; sorted++)
            for (
                var i = sorted;
                i > 0 && Apart(text[parts[i]]).Name.SequenceCompareTo(Apart(text[parts[i - 1]]).Name) < 0;
                i--
            )
                (parts[i], parts[i - 1]) = (parts[i - 1], parts[i]);
    }

    static Pair Apart(ReadOnlySpan<char> part) =>
        part.IndexOf('=') is var at and >= 0 ? new(part[..at], part[(at + 1)..]) : new(part, default);

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

    /// <summary>Writes text into a span. Whether all of it fitted is checked at the end.</summary>
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

    /// <summary>What the texts of <c>Accept-Language</c> mean while the same languages are configured.</summary>
    sealed class NegotiatedLanguages(Languages languages)
    {
        readonly Headings<string> headings = new(header => Negotiation.Lookup(header, languages));

        public object Version { get; } = languages.Version;

        public string Of(StringValues header) => headings.Of(header);
    }
}
