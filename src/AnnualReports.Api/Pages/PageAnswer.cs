using System.Text;
using AnnualReports.Api.Content;
using AnnualReports.Api.Reading;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace AnnualReports.Api.Pages;

/// <summary>
/// Makes pages, and answers with them as the API answers with JSON. A page is cached as long as all its parts are
/// valid, and it has an ETag of its own.
/// </summary>
sealed class PageAnswer(
    IServiceProvider services,
    ILoggerFactory logging,
    Site site,
    SiteLook look,
    Languages languages
)
{
    public const string Html = "text/html; charset=utf-8";

    /// <summary>
    /// Which program made a page. Another version may make another page of the same content, which then has another
    /// tag.
    /// </summary>
    public static readonly string Version = $"{typeof(PageAnswer).Module.ModuleVersionId:N}";

    /// <summary>The page that is made from these parts. It is not made if the client has it already.</summary>
    public Task<PublicAnswer> Of<TPage>(
        PageRequest page,
        Frame frame,
        bool isEmbed,
        Representation[] parts,
        Dictionary<string, object?> parameters
    )
        where TPage : IComponent => Of(page, frame, isEmbed, parts, () => Render(typeof(TPage), frame, parameters));

    /// <summary>The same for a page of a report.</summary>
    public Task<PublicAnswer> Of(PageRequest page, MadePage made, Representation[] parts) =>
        Of(page, made.Frame, isEmbed: false, parts, () => Render(made));

    async Task<PublicAnswer> Of(
        PageRequest page,
        Frame frame,
        bool isEmbed,
        Representation[] parts,
        Func<Task<byte[]>> render
    )
    {
        var representation = new Representation
        {
            ETag = AnswerTags.Of(
                $"page.{string.Join('.', parts.Select(p => p.ETag.Trim('"')))}",
                page.Address + page.Language + look.StyleSheet + Version
            ),
            Language = frame.Around?.Dated?.Language ?? parts.FirstOrDefault()?.Language ?? page.Language,
            Keys = [.. parts.SelectMany(p => p.Keys).Distinct(), "page"],
            MediaType = Html,
            Fields = Fields(frame, isEmbed),
            ValidFor = Validity(parts),
        };
        return new(
            page.Content.Conditions.HaveAlready(representation.ETag) ? default : await render(),
            representation
        );
    }

    /// <summary>
    /// A page is valid as long as all its parts are, so its validity is that of the widest scope. The state of that
    /// scope is read first: if it changes while the other parts are read, the page is outdated and is not cached. If
    /// parts were read at two positions, the older one counts.
    /// </summary>
    public static Validity? Validity(Representation[] parts) =>
        parts.Any(p => p.ValidFor is null)
            ? null
            : parts.Select(p => p.ValidFor!.Value).OrderBy(v => v.Scope).ThenBy(v => v.LastSequence).First() with
            {
                Editions = parts.Min(p => p.ValidFor!.Value.Editions),
            };

    public Task<byte[]> Render(MadePage made) =>
        Render(made.Component, made.Frame, new() { ["Model"] = made.Model });

    public async Task<byte[]> Render(Type component, Frame frame, Dictionary<string, object?> parameters)
    {
        await using var renderer = new HtmlRenderer(services, logging);
        var all = ParameterView.FromDictionary(new Dictionary<string, object?>(parameters) { ["Frame"] = frame });
        return await renderer.Dispatcher.InvokeAsync(async () =>
            Encoding.UTF8.GetBytes((await renderer.RenderComponentAsync(component, all)).ToHtmlString())
        );
    }

    /// <summary>
    /// The page's Content Security Policy: browsers may show its own style and pictures and nothing else. Embed pages
    /// may be shown in frames on the sites that the configuration lists.
    /// </summary>
    public KeyValuePair<string, string>[] Fields(Frame frame, bool isEmbed) =>
        [
            new(
                "Content-Security-Policy",
                $"default-src 'none'; style-src {Styles(frame)}; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
                    + $"frame-ancestors {(isEmbed ? Ancestors : "'self'")}"
                    + Scripts(frame)
            ),
            new("Referrer-Policy", "strict-origin-when-cross-origin"),
        ];

    /// <summary>
    /// The sites that may show a frame. This site shows them too: its builder measures them.
    /// </summary>
    string Ancestors =>
        site.FrameAncestors is "*" or "'none'" or "'self'" ? site.FrameAncestors : $"'self' {site.FrameAncestors}";

    /// <summary>The styles that a page may have: the site's style sheet, or those in a frame, by their hashes.</summary>
    string Styles(Frame frame) =>
        !frame.IsInline ? "'self'"
        : frame.Colours is null ? look.InlineHash
        : $"{look.InlineHash} {SiteLook.HashOf(frame.Colours)}";

    /// <summary>
    /// The scripts that a page may run: those of the site if it has some, or the one of frames, by its hash.
    /// </summary>
    static string Scripts(Frame frame) =>
        frame.IsInline ? $"; script-src {Embeds.Scripts.FrameHash}; require-trusted-types-for 'script'"
        : frame.Scripts.Count == 0 ? ""
        : "; script-src 'self'; connect-src 'self'; frame-src 'self'; require-trusted-types-for 'script'";

    /// <summary>The same page in each of these languages, for the switch at its top.</summary>
    public IReadOnlyList<LanguageLink> Switch(IEnumerable<string> all, string current, Func<string, string> address) =>
        [
            .. languages.Tags.Where(all.Contains).Select(tag => new LanguageLink(
                tag,
                languages.Find(tag)?.Name ?? tag,
                address(tag),
                IsCurrent: tag == current
            )),
        ];
}
