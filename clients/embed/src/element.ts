import { ask, origin, type Answer, type Edition, type Picture, type Problem, type Report } from './api';
import { link, node } from './dom';
import { behind, isDark, isReadable, named, readable, written } from './look';
import { sheet } from './style';
import { dayOf, days, directionOf, nameOf, spoken, wordsIn, type Words } from './words';

/** The fonts that an attribute can name. Without one, it is the page's. */
const fonts: Record<string, string> = { sans: 'system-ui, sans-serif', serif: 'Georgia, "Times New Roman", serif', mono: 'ui-monospace, Consolas, monospace' };

const schemes = matchMedia('(prefers-color-scheme:dark)');

/** What was asked about reports and editions, which many elements of a page want to know. */
const known = new Map<string, Promise<Answer<unknown>>>();

/** What all elements do alike: find the language, ask, and show what came and its source, or why nothing did. */
export abstract class AnnualReportElement extends HTMLElement {
  static readonly observedAttributes = [
    'api', 'background', 'category', 'colour', 'country', 'edition', 'featured', 'font', 'from', 'heading-level', 'lang', 'limit', 'partner', 'priority', 'report',
    'section', 'show', 'slug', 'sort', 'theme', 'themes', 'to',
  ];

  readonly #root = node('div', 'root');
  #asked = 0;
  #due = false;
  /** The language that the element was told, `auto` for the page's. Its attribute says afterwards what it is in. */
  #told = 'auto';
  #saidByUs: string | undefined;

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: 'open' });
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(this.#root);
  }

  connectedCallback(): void {
    schemes.addEventListener('change', this.#dress);
    this.#load();
  }

  disconnectedCallback(): void {
    schemes.removeEventListener('change', this.#dress);
  }

  attributeChangedCallback(name: string, _: string | null, value: string | null): void {
    if (name === 'lang') {
      if (value === this.#saidByUs) return;
      this.#told = value || 'auto';
    }
    if (this.isConnected) this.#load();
  }

  /** The language to speak, a tag. */
  protected get language(): string {
    return this.#told !== 'auto' ? this.#told : this.parentElement?.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang || navigator.language;
  }

  protected get words(): Words {
    return wordsIn(spoken(this.language));
  }

  protected get report(): string {
    return this.getAttribute('report') || 'latest';
  }

  /** The API's origin: where the script came from, unless the element names another. */
  protected get api(): string {
    return this.getAttribute('api')?.replace(/\/$/, '') || origin;
  }

  /** The edition that it shows; empty for what is public now. */
  protected get edition(): string {
    return this.getAttribute('edition') ?? '';
  }

  /** Whether the element, and not the page, says which language it is in. */
  protected get isNamed(): boolean {
    return this.#told !== 'auto';
  }

  get #report(): string {
    return `${this.api}/api/v1/reports/${encodeURIComponent(this.report)}`;
  }

  /** Where everything of the report begins, now or in an edition. */
  protected get base(): string {
    return this.#report + (this.edition ? `/editions/${encodeURIComponent(this.edition)}` : '');
  }

  /** The kind's part of addresses; empty where it is about the report. */
  protected abstract readonly segment: string;

  /** The address to ask; null where the element lacks what it needs. */
  protected abstract address(): URL | null;

  /** Shows what was found. */
  protected abstract show(found: unknown): Node[];

  /** Asks what else the element shows; nothing for most. */
  protected async more(): Promise<void> {}

  /** Where a reader finds the same without this element. */
  protected page(report: string, segment?: string, slug?: string, language?: string): string {
    const path = slug ? `${segment}/${encodeURIComponent(report)}/${encodeURIComponent(slug)}` : `reports/${encodeURIComponent(report)}`;
    const asked = new URLSearchParams({ ...(language && { lang: language }), ...(this.edition && { edition: this.edition }) });
    return `${this.api}/${path}${asked.size ? `?${asked}` : ''}`;
  }

  /** Several attributes that change at once are one change. */
  #load(): void {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) void this.#ask();
    });
  }

  async #ask(): Promise<void> {
    const turn = ++this.#asked;
    this.#dress();
    this.#say();
    const address = this.address();
    this.setAttribute('aria-busy', 'true');
    if (!this.#root.hasChildNodes()) this.#put([node('p', 'message', { role: 'status' }, this.words.loading)]);
    let shown: Node[];
    let name = 'annual-report-error';
    try {
      if (!address) throw new TypeError();
      const [answer, report, edition]: Answer<unknown>[] = await Promise.all([
        ask<unknown>(address, this.language, this.isNamed), this.#known(this.edition ? `${this.base}/report` : this.base), this.#known(this.edition && this.base), this.more(),
      ]) as Answer<unknown>[];
      if (turn !== this.#asked) return;
      if ('problem' in answer!) shown = this.#tell(answer.problem);
      else {
        shown = [...this.show(answer!.found), ...this.#pinned(edition, report), this.#source(report)];
        name = 'annual-report-ready';
      }
    } catch {
      if (turn !== this.#asked) return;
      shown = [node('p', 'message', { role: 'status' }, address ? this.words.unavailable : this.words.misused), this.#instead()];
    }
    this.#put(shown);
    this.removeAttribute('aria-busy');
    this.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true }));
  }

  /** What is known of a report or an edition; nothing where it can't be told, which hinders nothing else. */
  async #known(address: string): Promise<Answer<unknown> | undefined> {
    if (!address) return undefined;
    const key = `${address} ${this.isNamed} ${this.language}`;
    const asked = known.get(key) ?? ask(new URL(address), this.language, this.isNamed);
    known.set(key, asked);
    try {
      return await asked;
    } catch {
      known.delete(key);
      return undefined;
    }
  }

  /** Says of an edition that it is one, and of which day. */
  #pinned(edition: Answer<unknown> | undefined, report: Answer<unknown> | undefined): Node[] {
    if (!edition || !('found' in edition)) return [];
    const { number, at } = edition.found as Edition;
    const timeZone = report && 'found' in report ? (report.found as Report).timeZone : undefined;
    const own = spoken(this.language);
    return [node('p', 'pinned', {}, this.words.edition.replace('{number}', `${number}`).replace('{date}', dayOf(at, timeZone, own)))];
  }

  /** Who published this, and in which report. */
  #source(answer: Answer<unknown> | undefined): Node {
    const of = answer && 'found' in answer ? (answer.found as Report) : undefined;
    const { name, url } = of?.publisher ?? {};
    return node('p', 'source', {}, `${this.words.source} `,
      name && (url ? link('link', url, node('bdi', '', {}, name)) : node('bdi', '', {}, name)), name && ', ',
      link('link', this.page(of?.slug ?? this.report, undefined, undefined, of?.language ?? (this.isNamed ? this.language : undefined)), node('bdi', '', {}, of?.title ?? this.words.report)));
  }

  /**
   * Takes the text and the font of the page, unless the element is told others, or the page's text could not be read where the
   * element stands.
   */
  readonly #dress = (): void => {
    const [ink, given, told] = [named(this.getAttribute('colour')), named(this.getAttribute('background')), this.getAttribute('theme')];
    const theme = given ? (isDark(given) ? 'dark' : 'light') : told === 'light' || told === 'dark' ? told : 'auto';
    // Moved away from the colour of secondary text, which has the least contrast.
    const back = given && readable(given, named(theme === 'dark' ? 'adb4bf' : '565c66')!);
    const { dataset, style } = this.#root;
    dataset['theme'] = theme;
    this.#root.toggleAttribute('data-own', theme !== 'auto' || !isReadable(this));
    const under = back ?? (theme === 'dark' ? named('141619') : theme === 'light' ? named('f7f8fa') : behind(this));
    style.setProperty('--ink', ink ? written(under ? readable(ink, under) : ink) : '');
    style.setProperty('--back', back ? written(back) : '');
    style.setProperty('--family', fonts[this.getAttribute('font') ?? ''] ?? '');
  };

  #put(nodes: Node[]): void {
    this.#root.replaceChildren(...nodes);
  }

  /** Says to browsers and readers which language the element's own words are in: `auto` is none. */
  #say(): void {
    const language = spoken(this.language);
    this.#saidByUs = language;
    if (this.getAttribute('lang') !== language) this.setAttribute('lang', language);
    this.#root.setAttribute('lang', language);
    this.#root.setAttribute('dir', directionOf(language));
  }

  /** The link that the page gave for this case, or ours. */
  #instead(): Node {
    return node('p', 'source', {}, node('slot', '', {}, link('link', this.page(this.report), this.words.report)));
  }

  #tell(problem: Problem): Node[] {
    const type = problem.type.split('/').pop();
    if (type === 'withdrawn') return [this.gone(problem)];
    const { words } = this;
    const messages: Record<string, string> = {
      'not-in-language': words.notInLanguage, 'not-yet-public': words.notYet, 'unknown-report': words.notYet, redacted: words.erased,
      'invalid-parameter': words.misused, 'unknown-language': words.notInLanguage, 'unknown-edition': words.unknown, 'not-found': words.unknown,
    };
    return [node('p', 'message', { role: 'status' }, messages[type ?? ''] ?? words.unknown)];
  }

  /** The card of what was withdrawn: that it was, since when, and why. */
  protected gone(problem: Problem): Node {
    const at = problem.withdrawnAt?.slice(0, 10) ?? '';
    return node('div', 'card gone', {},
      node('p', 'note', {}, this.words.withdrawn.replace('{date}', at && days(at, undefined, spoken(this.language)))),
      problem.reason && node('p', 'reason', { dir: 'auto' }, problem.reason));
  }

  /** How a text in another language than the element's says so; nothing where it is the same. */
  protected in(language: string): Record<string, string | undefined> {
    return language === spoken(this.language) ? {} : { lang: language, dir: directionOf(language) };
  }

  /** What is said of a text that stands in for one in the reader's language: which it is in, and where it is in others. */
  protected note({ language, languages = [] }: { language: string; languages?: string[] }, page: (language: string) => string): Node | false {
    const wanted = this.language.toLowerCase();
    if (wanted === language.toLowerCase() || wanted.split('-')[0] === language.toLowerCase()) return false;
    const own = spoken(this.language);
    const others = languages.filter(tag => tag !== language);
    return node('p', 'note', { lang: own, dir: directionOf(own) }, this.words.shown.replace('{language}', nameOf(language, own)),
      ...(others.length ? [` ${this.words.also}`, ...others.flatMap(tag => [' ', link('link', page(tag), node('bdi', '', { lang: tag }, nameOf(tag, tag)))])] : []));
  }

  /** A picture in the sizes that there are of it. */
  protected picture(image: Picture | undefined, isFirst: boolean): Node | false {
    if (!image) return false;
    const url = (address: string) => new URL(address, this.api).href;
    const sizes = 'auto, (min-width: 44em) 22em, 100vw';
    const types = new Map<string, string[]>();
    for (const variant of image.variants ?? []) {
      const type = variant.type ?? '';
      types.set(type, [...(types.get(type) ?? []), `${url(variant.url)} ${variant.width}w`]);
    }
    return node('picture', 'picture', {},
      ...[...types].map(([type, set]) => node('source', '', { type: type || undefined, srcset: set.join(', '), sizes })),
      node('img', 'image', {
        src: url(image.url), width: `${image.width}`, height: `${image.height}`, alt: image.decorative ? '' : (image.alt ?? ''), loading: isFirst ? 'eager' : 'lazy', decoding: 'async',
      }));
  }
}
