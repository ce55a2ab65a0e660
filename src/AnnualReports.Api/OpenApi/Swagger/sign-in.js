// People sign in at their organisation's identity provider: OpenID Connect, authorization code with PKCE (S256), state
// and nonce, by the library oidc-client-ts. Tokens are stored for this tab alone, and are removed when it is closed. This
// script is part of the page only where a provider is configured.
const placeOfReturn = 'annual-reports-return';

/** How many seconds before its end a sign-in is renewed. */
const renewedBefore = 30;

/** The sign-in of this tab. It sends the event `change` whenever there is something new to show. */
class SignIn extends EventTarget {
  /** What the provider said of the person, with the tokens; nothing while nobody has signed in. */
  user;
  /** What a person should know: why a sign-in failed or ended. */
  note = '';
  /** Whether the provider should ask for the password again, because the last person could not be signed out there. */
  #asksAgain = false;
  /** The renewal that is under way. */
  #renewing;

  constructor({ authority, clientId, scopes }) {
    super();
    this.provider = new URL(authority).host;
    const page = location.origin + location.pathname;
    const store = new oidc.WebStorageStateStore({ store: sessionStorage });
    this.manager = new oidc.UserManager({
      authority, client_id: clientId, scope: scopes, response_type: 'code',
      redirect_uri: page, post_logout_redirect_uri: page,
      userStore: store, stateStore: store,
      // Renewing in a hidden frame would need cookies of another site, which browsers refuse more and more.
      automaticSilentRenew: false, monitorSession: false, loadUserInfo: false,
      accessTokenExpiringNotificationTimeInSeconds: renewedBefore,
    });
    this.manager.events.addUserLoaded(user => this.#become(user));
    this.manager.events.addAccessTokenExpiring(() => this.#expiring());
    this.manager.events.addAccessTokenExpired(() => this.#expired());
  }

  /** Whether it goes on by itself. Otherwise a person has to renew it. */
  get renewsItself() {
    return Boolean(this.user?.refresh_token);
  }

  /** Goes on with what the provider has sent, or with what the tab has stored. */
  async start() {
    const address = location.href;
    const answer = new URLSearchParams(location.search);
    const left = JSON.parse(sessionStorage.getItem(placeOfReturn) ?? 'null');
    sessionStorage.removeItem(placeOfReturn);
    const isAnswer = answer.has('code') || answer.has('error');
    // A code works once and is for nobody else, so it does not stay in the address.
    if (isAnswer || left) history.replaceState(null, '', location.pathname + (left?.address ?? ''));
    if (isAnswer && !left && window.opener) await this.manager.signinPopupCallback(address);
    else if (isAnswer) await this.#finish(address);
    else await this.#restore(left);
  }

  /** What an address says is shown only if this tab has asked for it, since anybody can make a link. */
  async #finish(address) {
    try {
      await this.manager.signinRedirectCallback(address);
    } catch (fault) {
      const reason = fault instanceof oidc.ErrorResponse
        ? say('account.says', { provider: this.provider, reason: fault.error_description ?? fault.error })
        : say('account.foreign');
      this.#say(say('account.failed', { reason }));
    }
  }

  async #restore(left) {
    const stored = await this.manager.getUser();
    if (stored && (!stored.expired || stored.refresh_token)) {
      this.#become(stored);
      if (stored.expired) await this.#expired();
    } else if (stored) await this.#end(say('account.ended', { time: timeOf(stored) }));
    else if (left?.signedOut) this.#say(say('account.signedOut'));
  }

  /** Leaves for the provider. It sends the person back to where they are now. */
  async begin() {
    if (!isSecureContext) {
      this.#say(say('account.noHttps'));
      return;
    }
    this.#leave({});
    await this.manager.signinRedirect({ nonce: crypto.randomUUID(), ...(this.#asksAgain ? { prompt: 'login' } : {}) })
      .catch(fault => this.#away(fault));
  }

  /** Renews it: by itself where the provider allows that, otherwise in a small window of the provider. */
  renew() {
    // A refresh token works once: two at a time would look like a theft.
    this.#renewing ??= this.#renewNow().finally(() => { this.#renewing = undefined; });
    return this.#renewing;
  }

  async #renewNow() {
    try {
      if (this.renewsItself) await this.manager.signinSilent();
      else await this.manager.signinPopup({ nonce: crypto.randomUUID(), login_hint: this.user?.profile.preferred_username });
      this.#say('');
    } catch (fault) {
      this.#say(say('account.notRenewed', { reason: fault.message, time: timeOf(this.user) }));
      // What the provider has refused stays refused. If it did not answer, it may do so soon.
      if (this.renewsItself && !this.user.expired && !(fault instanceof oidc.ErrorResponse))
        setTimeout(() => this.user && this.renew(), 5000);
    }
  }

  /** Signs out here and, if the provider lets clients do that, there. */
  async signOut() {
    const { manager } = this;
    const endsThere = await manager.metadataService.getEndSessionEndpoint().catch(() => undefined);
    if (await manager.metadataService.getRevocationEndpoint().catch(() => undefined))
      await manager.revokeTokens(['refresh_token']).catch(() => undefined);
    this.#leave({ signedOut: true });
    if (endsThere) return manager.signoutRedirect();
    sessionStorage.removeItem(placeOfReturn);
    this.#asksAgain = true;
    return this.#end(say('account.signedOutHere', { provider: this.provider }));
  }

  /** The API does not accept the sign-in any more, for instance because the person was deactivated. */
  refused(detail) {
    return this.#end(say('account.refused', { reason: detail }));
  }

  /** Forgets why the last sign-in ended. */
  dismiss() {
    this.#say('');
  }

  #expiring() {
    if (this.renewsItself) return this.renew();
    return this.#say(say('account.ending', { time: timeOf(this.user) }));
  }

  /** After a computer has slept, the token is over, but it may still be renewed. */
  async #expired() {
    const until = timeOf(this.user);
    if (this.renewsItself) await this.renew();
    if (!this.user || this.user.expired) await this.#end(say('account.ended', { time: until }));
  }

  async #end(note) {
    this.user = undefined;
    await this.manager.removeUser();
    this.#say(note);
  }

  #become(user) {
    this.user = user;
    this.#say('');
  }

  #away(fault) {
    sessionStorage.removeItem(placeOfReturn);
    this.#say(say('account.away', { provider: this.provider, reason: fault.message }));
  }

  #leave(more) {
    sessionStorage.setItem(placeOfReturn, JSON.stringify({ address: location.search + location.hash, ...more }));
  }

  #say(note) {
    this.note = note;
    this.dispatchEvent(new Event('change'));
  }
}

/** Until when a sign-in holds, on the person's clock. */
function timeOf(user) {
  return user ? clock(new Date(user.expires_at * 1000)) : '';
}

function clock(at) {
  const isToday = at.toDateString() === new Date().toDateString();
  return at.toLocaleString(language === 'en' ? 'en-GB' : language, { timeStyle: 'short', ...(isToday ? {} : { dateStyle: 'medium' }) });
}
