// Whether the text of a page can be read where an element stands, and how a colour is made readable.

type Colour = [red: number, green: number, blue: number, alpha: number];

const least = 4.5;
const white: Colour = [255, 255, 255, 1];
const dark: Colour = [18, 18, 18, 1];

/** A colour as browsers compute it; undefined in a form that is not read here. */
function colour(text: string): Colour | undefined {
  const [, red, green, blue, alpha] = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text) ?? [];
  return red === undefined ? undefined : [Number(red), Number(green), Number(blue), Number(alpha ?? 1)];
}

/** A colour that an attribute names, as `#7a0036`; undefined if it is none. */
export function named(text: string | null): Colour | undefined {
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text ?? '') ?? [];
  return red === undefined ? undefined : [parseInt(red, 16), parseInt(green!, 16), parseInt(blue!, 16), 1];
}

export const written = ([red, green, blue]: Colour): string => `rgb(${red}, ${green}, ${blue})`;

function luminance([red, green, blue]: Colour): number {
  const linear = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The contrast of two colours, as WCAG 2.2 defines it. */
function contrast(one: Colour, other: Colour): number {
  const [low, high] = [luminance(one) + 0.05, luminance(other) + 0.05].sort((a, b) => a - b) as [number, number];
  return high / low;
}

export const isDark = (back: Colour): boolean => contrast(back, white) > contrast(back, [0, 0, 0, 1]);

/** The colour, made darker or lighter until it can be read. */
export function readable(ink: Colour, back: Colour): Colour {
  const towards = isDark(back) ? 255 : 0;
  let made = ink;
  for (let step = 0.02; contrast(made, back) < least && step <= 1; step += 0.02)
    made = ink.map((part, index) => (index < 3 ? Math.round(part + (towards - part) * step) : 1)) as Colour;
  return made;
}

/** What is behind an element; undefined if that can't be told, as with a picture. */
export function behind(element: Element): Colour | undefined {
  for (let at: Element | null = element; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    const back = colour(backgroundColor);
    if (!back || backgroundImage !== 'none') return undefined;
    if (back[3] > 0.5) return back;
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme:dark)').matches) ? dark : white;
}

/** Whether the text that an element inherits can be read where it stands. */
export function isReadable(element: Element): boolean {
  const [text, back] = [colour(getComputedStyle(element).color), behind(element)];
  return !text || (text[3] > 0.9 && (!back || contrast(text, back) >= least));
}
