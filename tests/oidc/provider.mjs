// An OpenID Connect provider as Keycloak and the sign-ins of governments behave: access tokens are JWTs with the
// audience of the API and the person's groups, and clients in a browser need PKCE. The tests start it (OidcProvider.cs).
// It prints its address. A password is whatever is typed: who signs in is decided by the name alone.
import { createServer } from 'node:http';

// What it warns of is right for real providers: everything here is in memory, and is gone with the test.
console.warn = console.info = () => {};
const { default: Provider } = await import('oidc-provider');

const settings = {
  port: Number(process.env.PORT || 0),
  audience: process.env.AUDIENCE || 'annual-reports',
  clientId: process.env.CLIENT_ID || 'annual-reports-swagger',
  seconds: Number(process.env.TOKEN_SECONDS || 300),
  // Without refresh tokens, a person has to sign in again when the access token ends.
  refreshes: process.env.REFRESH !== 'false',
};
// The pages that sign in have any port of this machine, because each test runs its own instances.
const page = /^http:\/\/(127\.0\.0\.1|localhost)(:\d+)?\/swagger\/index\.html$/;

const people = {
  an: { name: 'An Peeters', groups: ['report-editors'] },
  bart: { name: 'Bart Maes', groups: ['report-publishers'] },
  chantal: { name: 'Chantal Dupont', groups: ['report-administrators'] },
};
const personOf = login => people[login] ?? { name: login, groups: [] };

const html = (title, body) => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head>
<body><main><h1>${title}</h1>${body}</main></body></html>`;

const server = createServer();
await new Promise(listening => server.listen(settings.port, '127.0.0.1', listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

const provider = new Provider(issuer, {
  clients: [
    {
      client_id: settings.clientId,
      token_endpoint_auth_method: 'none',
      application_type: 'web',
      grant_types: settings.refreshes ? ['authorization_code', 'refresh_token'] : ['authorization_code'],
      response_types: ['code'],
      redirect_uris: ['http://127.0.0.1/swagger/index.html'],
      post_logout_redirect_uris: ['http://127.0.0.1/swagger/index.html'],
    },
  ],
  claims: { openid: ['sub'], profile: ['name', 'groups'] },
  // The id token says the name, as those of Keycloak do.
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  scopes: ['openid', 'profile', 'offline_access'],
  ttl: { AccessToken: settings.seconds, IdToken: settings.seconds, Session: 3600, Grant: 3600, RefreshToken: 3600 },
  features: {
    devInteractions: { enabled: false },
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true,
      // Clients name no resource: Keycloak's need not either.
      defaultResource: () => `urn:${settings.audience}`,
      useGrantedResource: () => true,
      getResourceServerInfo: () => ({
        scope: 'openid profile offline_access',
        audience: settings.audience,
        accessTokenFormat: 'jwt',
        accessTokenTTL: settings.seconds,
        jwt: { sign: { alg: 'RS256' } },
      }),
    },
    rpInitiatedLogout: {
      enabled: true,
      // It does not ask whether the person really means to sign out; the page that sent them was clear about it.
      logoutSource: (ctx, form) => {
        ctx.body = html('Signing out', `${form}<button autofocus form="op.logoutForm" name="logout" value="yes">Sign out</button>`);
      },
    },
  },
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, ...personOf(sub) }) }),
  extraTokenClaims: (_, token) => personOf(token.accountId),
  issueRefreshToken: (_, client) => client.grantTypeAllowed('refresh_token'),
  clientBasedCORS: (_, origin) => page.test(`${origin}/swagger/index.html`),
  interactions: { url: (_, interaction) => `/interaction/${interaction.uid}` },
  // Nobody is asked whether this client may know who they are: it is the organisation's own.
  loadExistingGrant: async ctx => {
    const { client, session, provider: { Grant } } = ctx.oidc;
    const grant = new Grant({ clientId: client.clientId, accountId: session.accountId });
    grant.addOIDCScope('openid profile offline_access');
    grant.addOIDCClaims(['name', 'groups']);
    grant.addResourceScope(`urn:${settings.audience}`, 'openid profile offline_access');
    await grant.save();
    return grant;
  },
});
provider.Client.prototype.redirectUriAllowed = uri => page.test(uri);
provider.Client.prototype.postLogoutRedirectUriAllowed = uri => page.test(uri);
provider.on('server_error', (_, fault) => console.error(fault));
provider.on('grant.error', (_, fault) => console.error(fault.message, fault.error_detail ?? ''));
provider.on('authorization.error', (_, fault) => console.error(fault.message, fault.error_detail ?? ''));

const answer = provider.callback();
const signIn = html('Sign in', `<form method="post">
<p><label>User name <input name="login" autofocus required></label></p>
<p><label>Password <input name="password" type="password" required></label></p>
<p><button>Sign in</button></p></form>`);

async function interact(request, response) {
  await provider.interactionDetails(request, response);
  if (request.method === 'GET') {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(signIn);
    return;
  }
  const parts = [];
  for await (const part of request) parts.push(part);
  const login = new URLSearchParams(Buffer.concat(parts).toString()).get('login');
  await provider.interactionFinished(request, response, { login: { accountId: login } }, { mergeWithLastSubmission: false });
}

server.on('request', (request, response) => {
  if (!request.url.startsWith('/interaction/')) {
    answer(request, response);
    return;
  }
  interact(request, response).catch(fault => {
    console.error(fault);
    response.statusCode = 500;
    response.end();
  });
});

console.log(`listening at ${issuer}`);
// Whoever started it holds its input open; it ends with them, so that nothing is left behind.
process.stdin.resume().on('end', () => process.exit(0));
