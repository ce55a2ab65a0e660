// What disturbs people with a screen reader: a link within a button (the path; the address still contains it when the
// operation is opened), and a choice among one server.
function Plainer() {
  return {
    wrapComponents: {
      OperationSummaryPath: (_, system) => ({ operationProps }) =>
        system.React.createElement(
          'span',
          {
            className: operationProps.get('deprecated') ? 'opblock-summary-path__deprecated' : 'opblock-summary-path',
            'data-path': operationProps.get('path'),
          },
          operationProps.get('path'),
        ),
      ServersContainer: () => () => null,
      // The package's own logo has a style within it, which the page's policy forbids.
      Logo: (_, system) => () => system.React.createElement('span', null, 'AnnualReports'),
    },
  };
}

// Forms, choices by title and the officer's language (clients/desk). They are made with the React that Swagger UI gives.
function Desk(system) {
  const desk = AnnualReportsDesk(system.React);
  desk.speak(texts, language);
  return desk.plugins(system);
}

// Earlier versions of this page kept the key for good; what they left is removed.
localStorage.removeItem('authorized');

/** Whether somebody has signed in in this tab, or has entered a key: then the page opens where they work. */
const isKnown = () => [...Array(sessionStorage.length).keys()]
  .some(at => sessionStorage.key(at) === placeOfKey || sessionStorage.key(at).startsWith('oidc.user:'));

let ui;
textsLoaded.then(() => {
  // Where an identity provider is configured. It begins before Swagger UI does, which reads the address of the page.
  const place = document.getElementById('account');
  const account = place && new Account(place, new SignIn(place.dataset));
  account?.signIn.start();
  // Other scripts of the page find it by its name.
  window.account = account;

  ui = SwaggerUIBundle({
    dom_id: '#swagger-ui',
    urls: [
      { url: '/openapi/delivery-v1.json', name: 'Delivery v1' },
      { url: '/openapi/management-v1.json', name: 'Management v1' },
    ],
    'urls.primaryName': isKnown() ? 'Management v1' : 'Delivery v1',
    presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
    plugins: [Plainer, KeyOfTheTab, Desk, ...(account ? [SignedIn(account)] : [])],
    layout: 'StandaloneLayout',
    validatorUrl: null,
    deepLinking: true,
    docExpansion: 'list',
    filter: true,
    displayRequestDuration: true,
    tryItOutEnabled: true,
    defaultModelsExpandDepth: 0,
    showCommonExtensions: true,
    // Management answers in the language of the page, which can be another than the browser's.
    requestInterceptor: request => {
      if (request.url.includes('/manage/')) request.headers = { 'Accept-Language': language, ...request.headers };
      return request;
    },
    responseInterceptor: answer => {
      if (answer.status === 401) account?.refused(answer.obj);
      return answer;
    },
    onComplete: () => (account ? account.loaded(ui) : restoreKey(ui)),
  });
});
