using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace AnnualReports.Api.Prose;

/// <summary>
/// Footnotes in the order in which the text refers to them, with ids that are unique for the entry and language.
/// </summary>
static class Footnotes
{
    /// <summary>
    /// Removes the footnotes to which no visible text refers, and numbers the others in the order of the text.
    /// </summary>
    public static void Number(MarkdownDocument document)
    {
        if (document.OfType<FootnoteGroup>().FirstOrDefault() is not { } group)
            return;
        var links = new Dictionary<Footnote, List<FootnoteLink>>();
        var reached = new List<Footnote>();
        foreach (var block in document.Where(b => b != group))
            Reach(block);
        // A footnote may refer to another one.
        for (var i = 0; i < reached.Count; i++)
            Reach(reached[i]);
        group.Clear();
        if (reached.Count == 0)
        {
            document.Remove(group);
            return;
        }
        var index = 0;
        foreach (var (order, footnote) in reached.Index())
        {
            footnote.Order = order + 1;
            footnote.Links.Clear();
            footnote.Links.AddRange(links[footnote]);
            foreach (var link in footnote.Links)
                link.Index = ++index;
            ReturnTo(footnote);
            group.Add(footnote);
        }

        void Reach(Block block)
        {
            foreach (var link in In(block).Where(l => !l.IsBackLink))
                if (links.TryGetValue(link.Footnote, out var known))
                    known.Add(link);
                else
                {
                    links[link.Footnote] = [link];
                    reached.Add(link.Footnote);
                }
        }
    }

    static IEnumerable<FootnoteLink> In(Block block) =>
        block is LeafBlock leaf
            ? leaf.Inline?.FindDescendants<FootnoteLink>() ?? []
            : block.Descendants<FootnoteLink>();

    /// <summary>
    /// Removes links back to places that are not shown. The parser adds one at the end of a footnote for every
    /// reference to it.
    /// </summary>
    static void ReturnTo(Footnote footnote)
    {
        var back = footnote.Descendants<FootnoteLink>().Where(l => l.IsBackLink).ToList();
        var end = back[0].Parent!;
        foreach (var link in back)
            link.Remove();
        foreach (var link in footnote.Links)
            end.AppendChild(new FootnoteLink(footnote) { Index = link.Index, IsBackLink = true });
    }

    /// <summary>Makes a renderer write ids that begin with the entry and the language.</summary>
    public static void Render(HtmlRenderer renderer, string ids)
    {
        renderer.ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new Links(ids));
        renderer.ObjectRenderers.Replace<HtmlFootnoteGroupRenderer>(new Group(ids));
    }

    sealed class Links(string ids) : HtmlObjectRenderer<FootnoteLink>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteLink link) =>
            renderer.Write(
                link.IsBackLink
                    ? $"<a href=\"#{ids}:fnref:{link.Index}\" class=\"footnote-back-ref\">&#8617;</a>"
                    : $"<a id=\"{ids}:fnref:{link.Index}\" href=\"#{ids}:fn:{link.Footnote.Order}\" class=\"footnote-ref\"><sup>{link.Footnote.Order}</sup></a>"
            );
    }

    sealed class Group(string ids) : HtmlObjectRenderer<FootnoteGroup>
    {
        protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
        {
            renderer.EnsureLine();
            renderer.WriteLine("<div class=\"footnotes\">");
            renderer.WriteLine("<hr />");
            renderer.WriteLine("<ol>");
            foreach (var footnote in group.OfType<Footnote>())
            {
                renderer.WriteLine($"<li id=\"{ids}:fn:{footnote.Order}\">");
                renderer.WriteChildren(footnote);
                renderer.WriteLine("</li>");
            }
            renderer.WriteLine("</ol>");
            renderer.WriteLine("</div>");
        }
    }
}
