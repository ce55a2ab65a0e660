// Shows at the top of the page who acts in this tab, until when, and what they may do; and lets Swagger UI send the token
// of whoever has signed in. A tab has one of them: a sign-in, or a key.

/** A role with its languages: "editor", "translator (fr, de)". */
const roleOf = ({ role, languages }) => sayValue(role) + (languages ? ` (${languages.join(', ')})` : '');

const initialsOf = name => name.split(/\s+/).filter(Boolean).map(word => [...word][0]).slice(0, 2).join('').toUpperCase();

/** A button that says at once that it was heard, because the provider may take a while. */
function button(label, attributes, click) {
  const made = element('button', { type: 'button', ...attributes }, label);
  made.addEventListener('click', () => { made.disabled = true; Promise.resolve(click()).finally(() => { made.disabled = false; }); });
  return made;
}

/** The place at the top of the page, and the line below it for what has happened. */
class Account {
  /** The system of Swagger UI; nothing before it has begun. */
  system;
  /** Whether a document has been loaded, before which Swagger UI takes no credentials. */
  isLoaded = false;
  #me;

  constructor(place, signIn) {
    this.place = place;
    this.signIn = signIn;
    this.line = element('div', { id: 'account-note', role: 'status' });
    place.after(this.line);
    signIn.addEventListener('change', () => this.changed());
    document.addEventListener('click', event => { if (!place.contains(event.target)) this.#close(); });
    document.addEventListener('keydown', event => { if (event.key === 'Escape') this.#close(); });
    this.show();
  }

  /** What is sent as the bearer token; nothing for a reader. */
  get credentials() {
    return this.system?.authSelectors.authorized()?.getIn(['key', 'value']);
  }

  /** Swagger UI has loaded a document. */
  loaded(ui) {
    this.isLoaded = true;
    if (!this.signIn.user) restoreKey(ui);
    this.changed();
  }

  /** Hands Swagger UI the token that holds now, or takes away one that holds no more. */
  changed() {
    const token = this.signIn.user?.access_token;
    if (this.isLoaded && token && token !== this.credentials) {
      sessionStorage.removeItem(placeOfKey);
      this.system.authActions.authorize({ key: { name: 'key', schema: { type: 'http', scheme: 'bearer' }, value: token } }, 'sign-in');
    } else if (this.isLoaded && !token && this.wasSignedIn) this.system.authActions.logout(['key']);
    this.wasSignedIn = Boolean(token);
    this.show();
  }

  /** The credentials are new or gone. */
  async ask() {
    const { credentials } = this;
    this.#me = undefined;
    const headers = { Authorization: `Bearer ${credentials}`, 'Accept-Language': language };
    const answer = credentials && await fetch('/api/v1/manage/me', { headers, cache: 'no-store' }).catch(() => undefined);
    if (credentials !== this.credentials) return;
    if (answer?.status === 401) await this.refused(await answer.json().catch(() => undefined));
    if (answer?.ok) this.#me = await answer.json();
    this.show();
  }

  /** The API answered that it does not know whoever asks. */
  async refused(problem) {
    if (this.signIn.user) await this.signIn.refused(problem?.detail ?? '');
  }

  show() {
    const { signIn } = this;
    const shown = signIn.user ? this.#signedIn() : this.credentials ? this.#withKey() : [this.#beginning()];
    const [isOpen, hasFocus] = [this.place.querySelector('details')?.open, this.place.contains(document.activeElement)];
    this.place.replaceChildren(...shown);
    if (isOpen && shown[0].tagName === 'DETAILS') shown[0].open = true;
    if (hasFocus) this.place.querySelector('summary, button').focus();
    const renew = signIn.user && !signIn.renewsItself && signIn.note && button(say('account.renew'), {}, () => signIn.renew());
    const dismiss = button(say('account.dismiss'), {}, () => signIn.dismiss());
    this.line.replaceChildren(...(signIn.note ? [element('span', {}, signIn.note), renew || '', dismiss] : []));
  }

  #beginning() {
    const title = say('account.withAccount', { provider: this.signIn.provider });
    return button(say('account.signIn'), { class: 'sign-in', title }, () => this.signIn.begin());
  }

  #signedIn() {
    const { signIn } = this;
    const name = this.#me?.name ?? signIn.user.profile.name ?? signIn.user.profile.sub;
    const until = timeOf(signIn.user);
    const after = say(signIn.renewsItself ? 'account.renewed' : 'account.again');
    return [this.#menu(name, say('account.until', { time: until }), [
      element('p', {}, `${say('account.signedInAt', { provider: signIn.provider })} `, element('strong', {}, until), `. ${after}`),
      this.#may(),
      element('div', { class: 'choices' }, button(say('account.renew'), {}, () => signIn.renew()),
        button(say('account.signOut'), { class: 'primary' }, () => signIn.signOut())),
    ])];
  }

  #withKey() {
    const until = this.#me?.until ? say('account.until', { time: clock(new Date(this.#me.until)) }) : say('account.noEnd');
    return [this.#menu(this.#me?.name ?? say('account.key'), say('account.byKey'), [
      element('p', {}, say('account.usesKey', { until })),
      this.#may(),
      element('div', { class: 'choices' }, button(say('account.removeKey'), {}, () => this.system.authActions.logout(['key'])), this.#beginning()),
    ])];
  }

  #menu(name, until, rows) {
    const details = element('details', {},
      element('summary', {},
        element('span', { class: 'initials', 'aria-hidden': 'true' }, initialsOf(name)),
        element('span', { class: 'name' }, name), element('span', { class: 'until' }, until)),
      element('div', { class: 'card' }, element('p', { class: 'who' }, name), ...rows));
    // What somebody may do can change at any time, so it is asked when it is looked at.
    details.addEventListener('toggle', () => { if (!details.open) this.asked = false; else if (!this.asked) this.#askAgain(); });
    return details;
  }

  /** Asks once while the card is open, since showing the answer makes the card anew. */
  async #askAgain() {
    this.asked = true;
    await this.ask();
  }

  #close() {
    const details = this.place.querySelector('details');
    if (details) details.open = false;
    this.asked = false;
  }

  #may() {
    if (!this.#me) return element('p', {}, say('account.unknownRights'));
    const places = Map.groupBy(this.#me.grants, grant => (grant.report ? say('account.in', { report: grant.report }) : say('account.everywhere')));
    if (!places.size) return element('p', {}, say('account.noRole'));
    const roles = grants => [...new Set(grants.map(roleOf))].sort().map(role => element('li', {}, role));
    return element('dl', {}, ...[...places].flatMap(([place, grants]) =>
      [element('dt', {}, place), element('dd', {}, element('ul', {}, ...roles(grants)))]));
  }
}

/** The plugin of Swagger UI for one sign-in. */
const SignedIn = account => () => ({
  afterLoad: system => { account.system = system; },
  statePlugins: {
    spec: { wrapActions: { updateJsonSpec: original => document => original(withoutProvider(document)) } },
    auth: {
      wrapActions: {
        authorize: original => async (...given) => { const done = await original(...given); await account.ask(); return done; },
        logout: original => names => { const done = original(names); account.ask(); return done; },
      },
    },
  },
  wrapComponents: {
    auths: (Keys, { React: { createElement } }) => props => {
      const { signIn, credentials } = account;
      const click = act => ({ type: 'button', className: 'btn modal-btn auth authorize', onClick: act });
      const title = signIn.user
        ? say('account.signedInUntil', { time: timeOf(signIn.user) })
        : say('account.withAccount', { provider: signIn.provider });
      const choice = signIn.user
        ? createElement('button', click(() => signIn.signOut()), say('account.signOut'))
        : createElement('button', click(() => signIn.begin()), say('account.signIn'));
      return createElement('div', null,
        createElement('div', { className: 'auth-container at-provider' },
          createElement('h4', null, title),
          createElement('p', null, say('account.recorded')), choice),
        !signIn.user && createElement('h4', { className: 'with-key' }, say(credentials ? 'account.keyOfTab' : 'account.orKey')),
        !signIn.user && createElement(Keys, props));
    },
  },
});

/** The document without the provider's scheme: signing in is the page's own, so that Swagger UI offers it once. */
function withoutProvider(document) {
  delete document.components?.securitySchemes?.signIn;
  for (const operations of Object.values(document.paths ?? {}))
    for (const operation of Object.values(operations))
      if (Array.isArray(operation?.security)) operation.security = operation.security.filter(needed => !('signIn' in needed));
  return document;
}
