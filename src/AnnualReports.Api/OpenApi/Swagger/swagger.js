// The filter box finds operations by any of their words: group, path, title, id. The one that Swagger UI brings knows groups alone.
function FilterByWords() {
  const text = (tag, operation) =>
    [
      tag,
      operation.get('method'),
      operation.get('path'),
      operation.getIn(['operation', 'summary']),
      operation.getIn(['operation', 'operationId']),
    ].join(' ').toLowerCase();
  return {
    fn: {
      opsFilter: (groups, phrase) => {
        const words = phrase.toLowerCase().split(/\s+/).filter(Boolean);
        return groups
          .map((group, tag) => group.set('operations', group.get('operations').filter(operation => words.every(word => text(tag, operation).includes(word)))))
          .filter(group => group.get('operations').size > 0);
      },
    },
  };
}

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
  return AnnualReportsDesk(system.React).plugins(system);
}

// Names for fields that have none, and code that runs out of its box is reached by the keyboard.
{
  const names = {
    'select.examples-select-element': 'Example',
    'textarea.body-param__text': 'Request body',
    'select.content-type': 'Media type',
    'button.close-modal': 'Dismiss',
  };
  let waiting = false;
  const name = () => {
    waiting = false;
    for (const [selector, label] of Object.entries(names))
      for (const field of document.querySelectorAll(`${selector}:not([aria-label])`)) field.setAttribute('aria-label', label);
    document.querySelector('.operation-filter-input')?.setAttribute('placeholder', 'Filter by any words, as: publish highlight');
    for (const choice of document.querySelectorAll('tr[data-param-name] select:not([aria-label])'))
      choice.setAttribute('aria-label', choice.closest('tr').dataset.paramName);
    // An error in the dialog that takes the key is read out.
    for (const error of document.querySelectorAll('.auth-container .errors:not([role])')) error.setAttribute('role', 'alert');
    for (const code of document.querySelectorAll('pre.microlight:not([tabindex])')) code.tabIndex = 0;
  };
  new MutationObserver(() => { if (!waiting) waiting = Boolean(requestAnimationFrame(name)); }).observe(document.body, { childList: true, subtree: true });
}

// Earlier versions of this page kept the key for good; what they left is removed.
localStorage.removeItem('authorized');

// Where an identity provider is configured. It begins before Swagger UI does, which reads the address of the page.
const place = document.getElementById('account');
const account = place && new Account(place, new SignIn(place.dataset));
account?.signIn.start();

const ui = SwaggerUIBundle({
  dom_id: '#swagger-ui',
  urls: [
    { url: '/openapi/delivery-v1.json', name: 'Delivery v1' },
    { url: '/openapi/management-v1.json', name: 'Management v1' },
  ],
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  plugins: [FilterByWords, Plainer, KeyOfTheTab, Desk, ...(account ? [SignedIn(account)] : [])],
  layout: 'StandaloneLayout',
  validatorUrl: null,
  deepLinking: true,
  filter: true,
  displayRequestDuration: true,
  tryItOutEnabled: true,
  defaultModelsExpandDepth: 0,
  showCommonExtensions: true,
  responseInterceptor: answer => {
    if (answer.status === 401) account?.refused(answer.obj);
    return answer;
  },
  onComplete: () => (account ? account.loaded(ui) : restoreKey(ui)),
});
