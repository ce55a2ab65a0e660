// Everything begins anew at .root, so that no rule of the page reaches in; what a page may set are the properties with a name of ours, and the parts.
const css = `
:host{display:block!important;position:static!important;visibility:visible!important;opacity:1!important;filter:none!important;transform:none!important;clip-path:none!important;block-size:auto!important;max-block-size:none!important;contain:content;min-inline-size:0}
:host([hidden]){display:none!important}
.root{all:initial;display:block;container-type:inline-size;color-scheme:inherit;
--muted:var(--annual-report-muted,currentColor);
--accent:var(--annual-report-accent,var(--ink,currentColor));
--line:var(--annual-report-line,color-mix(in srgb,currentColor 30%,transparent));
--card:var(--annual-report-card,transparent);
color:var(--annual-report-text,inherit);background:var(--annual-report-background,var(--back,transparent));
font-family:var(--annual-report-font,var(--family,inherit));font-size:var(--annual-report-size,medium);line-height:1.5;text-align:start;overflow-wrap:anywhere}
.root[data-own]{
--muted:var(--annual-report-muted,light-dark(#565c66,#adb4bf));
--accent:var(--annual-report-accent,var(--ink,light-dark(#0b57a4,#8fbcf5)));
--line:var(--annual-report-line,light-dark(#d4d8de,#3b4149));
--card:var(--annual-report-card,light-dark(#fff,#1d2025));
color:var(--annual-report-text,light-dark(#1b1d21,#eceef1))}
.root[data-theme=light],.root[data-theme=dark]{background:var(--annual-report-background,var(--back,light-dark(#f7f8fa,#141619)));padding:.75em;border-radius:var(--annual-report-radius,.5em)}
.root[data-theme=light]{color-scheme:light}
.root[data-theme=dark]{color-scheme:dark}
.root *{box-sizing:border-box}
.list{display:grid;gap:var(--annual-report-gap,1em);grid-template-columns:repeat(auto-fit,minmax(min(100%,var(--annual-report-column,17em)),1fr));list-style:none;margin:0;padding:0}
.item{display:flex}
.card{display:flex;flex-direction:column;gap:.4em;inline-size:100%;padding:1em;border:1px solid var(--line);border-radius:var(--annual-report-radius,.5em);background:var(--card)}
.image{display:block;inline-size:100%;block-size:auto;max-block-size:20em;object-fit:cover;border-radius:calc(var(--annual-report-radius,.5em)/2)}
.title{margin:0;font-size:1.1em;line-height:1.3;font-weight:650}
.date,.note,.source,.pinned{margin:0;color:var(--muted);font-size:.875em}
.summary,.reason{margin:0}
.source,.pinned{margin-block-start:.75em}
.image[src*=".svg"]{max-block-size:6em;object-fit:contain}
.contents{list-style:none;margin:0;padding:0;display:grid;gap:.5em}
.contents .contents{margin-block-start:.5em;padding-inline-start:1em;border-inline-start:1px solid var(--line)}
.chart{border-collapse:collapse;inline-size:100%;margin-block:.25em;font-variant-numeric:tabular-nums;line-height:1.35}
.chart th,.chart td{padding:.35em .75em .35em 0;border-block-end:1px solid var(--line);text-align:start;font-weight:400;vertical-align:middle}
.chart thead th{font-size:.875em;color:var(--muted)}
.chart .number{text-align:end;padding-inline-end:0;white-space:nowrap}
.chart .total>*{font-weight:700;border:0}
.track{inline-size:40%}
.whole{display:block;background:color-mix(in srgb,currentColor 10%,transparent);border-radius:.1em}
.bar{display:block;block-size:.8em;background:var(--accent);border-radius:.1em}
@container (max-width:22em){.track{display:none}}
a{color:var(--accent);text-decoration:underline;text-underline-offset:.15em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.12em}
a:focus-visible{outline:.15em solid currentColor;outline-offset:.15em;border-radius:.1em}
.message{margin:0;padding:1em;border:1px dashed var(--line);border-radius:var(--annual-report-radius,.5em);color:var(--muted);background:var(--card)}
.gone{border-style:dashed}
.value{margin:0;font-size:2.25em;line-height:1.15;font-weight:700;font-variant-numeric:tabular-nums}
.label{margin:0}
@media (forced-colors:active){.bar{background:CanvasText}.card,.message{border-color:CanvasText}}
`;

/** One sheet for all elements of a page. Made by script, it needs no permission of the page's policy for inline style. */
export const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
