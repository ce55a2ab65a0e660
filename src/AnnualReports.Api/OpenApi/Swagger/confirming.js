// Operations that can't be undone, or that change what the public sees, declare it in the document (x-confirm). Here
// they begin with nothing filled in, and ask before they are sent.

/** What is shown in place of a value that a person has to give. */
function emptyOf(value) {
  if (Array.isArray(value)) return [];
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, emptyOf(inner)]));
  return { string: '', number: 0 }[typeof value] ?? false;
}

function emptyExample(example, given) {
  const names = given.filter(place => place.startsWith('/')).map(place => place.slice(1));
  for (const name of names) if (example && name in example) example[name] = emptyOf(example[name]);
}

/** The document without the values that a person has to give by themselves: what Execute would send as it stands can't succeed. */
function emptied(document) {
  for (const operations of Object.values(document.paths ?? {}))
    for (const operation of Object.values(operations)) {
      const given = operation?.['x-confirm']?.given;
      if (!given) continue;
      for (const parameter of operation.parameters ?? [])
        if (given.includes(parameter.name))
          for (const of of [parameter, parameter.schema ?? {}])
            for (const member of ['example', 'examples', 'default']) delete of[member];
      for (const content of Object.values(operation.requestBody?.content ?? {})) {
        emptyExample(content.example, given);
        for (const example of Object.values(content.examples ?? {})) emptyExample(example.value, given);
      }
    }
  return document;
}

/** What a person is about to send: the operation's parameters by name, its body, and its address. */
function intended({ path, method, specSelectors, oas3Selectors }) {
  const values = Object.entries(specSelectors.parameterValues([path, method]).toJS())
    .filter(([, value]) => value !== undefined && value !== null && value !== '');
  const parameters = Object.fromEntries(values.map(([name, value]) => [name.slice(name.indexOf('.') + 1), value]));
  const written = oas3Selectors.requestBodyValue(path, method);
  let body;
  try {
    body = typeof written === 'string' && written !== '' ? JSON.parse(written) : written?.toJS?.();
  } catch {
    body = undefined; // no JSON: the API will say where
  }
  return { parameters, body, written, address: path.replace(/\{(\w+)\}/g, (mark, name) => parameters[name] ?? mark) };
}

/** Reads of the API what would be changed, with the key that is set. */
function reader(system) {
  const document = system.specSelectors.specJson().toJS();
  const key = system.authSelectors.authorized()?.getIn(['key', 'value']);
  const operations = Object.entries(document.paths ?? {}).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })));
  const get = async (path, query = {}) => {
    const answer = await fetch(`${path}?${new URLSearchParams(query)}`, {
      headers: { Authorization: `Bearer ${key}` },
      cache: 'no-store',
      signal: AbortSignal.timeout(5000),
    });
    return answer.ok ? answer.json() : undefined;
  };
  /** How many items a list has, as far as its tenth page. */
  const count = async (path, query) => {
    let [page, counted] = [await get(path, query), 0];
    for (let pages = 1; page; pages++) {
      counted += page.items.length;
      if (!page.next || pages === 10) return { count: counted, isAll: !page.next };
      page = await get(page.next.split('?')[0], new URLSearchParams(page.next.split('?')[1]));
    }
    return { count: counted, isAll: false };
  };
  return {
    /** The answer of an operation about what has this id: itself, or what lists of it say. */
    async one(name, id) {
      const operation = operations.find(o => o.operationId === name);
      const isOne = operation?.path.includes('{id}');
      const path = operation?.path.replace('{id}', encodeURIComponent(id));
      const answer = operation && await get(path, operation.parameters?.some(p => p.name === 'limit') ? { limit: 100 } : {});
      // A list of revisions does not say what they are of; the newest does.
      if (isOne && answer?.items?.length) return { ...answer, newest: await get(`${path}/${answer.items[0].revision}`) };
      return isOne ? answer : answer?.items.find(item => item.id === id);
    },
    /** How many entries below a report stand like this, by kind. */
    async below(report, states, only) {
      const lists = operations.filter(o => o.method === 'get' && ['report', 'status'].every(name => o.parameters?.some(p => p.name === name)));
      const counts = await Promise.all(lists.map(async list => {
        const segment = list.path.split('/').at(-1);
        if (only && !only.includes(segment)) return '';
        const found = await Promise.all(states.map(status => count(list.path, { report, limit: 100, ...(status ? { status } : {}) })));
        const [sum, isAll] = [found.reduce((all, one) => all + one.count, 0), found.every(one => one.isAll)];
        return sum ? `${sayValue(segment)}: ${isAll ? sum : say('confirm.orMore', { count: sum })}` : '';
      }));
      return counts.filter(Boolean).join(', ') || say('confirm.none');
    },
  };
}

function listed(values, name = value => value, most = 12) {
  const list = values.slice(0, most).map(name).join(', ');
  return values.length > most ? say('confirm.andMore', { list, count: values.length - most }) : list;
}

/** Its title, in the person's language if it has one in that. */
const titleOf = ({ draft: { translations = {} } }) =>
  [translations[language] ?? {}, ...Object.values(translations)]
    .map(text => text.title ?? text.name ?? text.label)
    .find(Boolean);

const addressOf = draft => [draft.report, draft.slug].filter(Boolean).join('/');

const named = entry => say('confirm.named', {
  kind: sayValue(entry.kind), title: titleOf(entry) ?? entry.draft.slug, address: addressOf(entry.draft), revision: entry.revision,
});

/** How large a file is. */
const sizeOf = bytes => `${(bytes / (bytes < 1e6 ? 1e3 : 1e6)).toLocaleString(language, { maximumFractionDigits: 1 })} ${bytes < 1e6 ? 'kB' : 'MB'}`;

/** When, on the person's clock. */
const momentOf = at => new Date(at).toLocaleString(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeStyle: 'short' });

/** What an answer says of the thing: what it is, and how much. */
function told(answer, { body }) {
  if (answer.draft)
    return [
      [say('confirm.what'), named(answer)],
      [
        say('confirm.stands'),
        listed(Object.entries(answer.languages), ([tag, { status }]) => `${tag}: ${sayValue(status)}`) || say('confirm.neverPublic'),
      ],
    ];
  if (answer.state)
    return [
      [
        say('confirm.what'),
        say('confirm.release', { title: answer.title ?? answer.id, state: sayValue(answer.state) })
          + (answer.at ? ` ${say('confirm.for', { time: momentOf(answer.at) })}` : ''),
      ],
      [
        `${say('confirm.howMuch')} (${answer.items.length})`,
        listed(answer.items, item => say('confirm.item', {
          action: sayValue(item.action), kind: sayValue(item.kind), name: item.slug, languages: item.languages.join(', '),
        })) || say('confirm.nothing'),
      ],
    ];
  if (answer.bytes) 
    return [
      [say('confirm.what'), say('confirm.file', { name: answer.name, size: sizeOf(answer.bytes) })],
      [say('confirm.usedBy'), answer.uses.length ? say('confirm.entries', { count: answer.uses.length }) : say('confirm.noEntries')],
    ];
  if (answer.items) {
    const texts = answer.items.filter(revision => revision.languages.includes(body?.language));
    const count = where => texts.filter(revision => revision[where].includes(body.language)).length;
    const withText = say('confirm.texts', {
      language: sayValue(body?.language), count: answer.next ? say('confirm.orMore', { count: texts.length }) : texts.length,
    });
    const thePublic = say('confirm.public', { past: count('wasPublicIn'), now: count('publicIn') });
    return [
      ...(answer.newest?.draft ? [[say('confirm.what'), named(answer.newest)]] : []),
      [say('confirm.howMuch'), `${withText}; ${thePublic}`],
    ];
  }
  const joined = parts => parts.filter(Boolean).join(', ');
  const used = answer.uses !== undefined && say('confirm.uses', { count: answer.uses });
  return [
    [
      say('confirm.what'),
      joined([answer.name, answer.role && sayValue(answer.role), answer.report && say('confirm.reportOf', { report: answer.report })]),
    ],
    [
      say('confirm.made'),
      joined([answer.createdAt && momentOf(answer.createdAt), answer.createdBy && say('confirm.by', { name: answer.createdBy }), used]),
    ],
  ];
}

/** What the API knows of what would be changed. */
async function found(system, { reads, below }, intent) {
  const { parameters, body } = intent;
  const api = reader(system);
  const id = parameters.id ?? body?.entry;
  const answers = id ? (await Promise.all(reads.map(name => api.one(name, id).catch(() => undefined)))).filter(Boolean) : [];
  const rows = answers.flatMap(answer => told(answer, intent));
  const slug = answers[0]?.draft?.slug;
  if (below && slug) {
    const copied = below === 'copied';
    const kinds = copied ? body?.include ?? ['figures', 'sections', 'priorities', 'partners'] : undefined;
    rows.push([say('confirm.howMuch'), await api.below(slug, copied ? [''] : ['published', 'changed'], kinds)]);
  }
  return rows.length ? rows : reads.length ? [[say('confirm.what'), say('confirm.notFound')]] : [];
}

/** What a member of a request is called. */
const nameOf = name => texts.fields?.[`*.${name}`] ?? name;

/** Whose values are words of the API, which have a name in the person's language. */
const ofWords = ['language', 'languages', 'action', 'changeKind', 'role', 'include'];

/** What a person has written, member by member. */
function written({ parameters, body, written: text }) {
  const members = value => Object.entries(value).map(([name, inner]) => `${nameOf(name)}: ${said(inner, name)}`).join('; ');
  const said = (value, name) =>
    Array.isArray(value) ? value.map(inner => said(inner, name)).join(', ')
    : value && typeof value === 'object' ? members(value)
    : ofWords.includes(name) ? sayValue(String(value))
    : String(value);
  const rows = Object.entries(parameters).filter(([name]) => name !== 'id')
    .map(([name, value]) => [texts.fields?.[`parameters.${name}`] ?? nameOf(name), said(value, name)]);
  if (body && typeof body === 'object')
    for (const [name, value] of Object.entries(body))
      rows.push([Array.isArray(value) ? `${nameOf(name)} (${value.length})` : nameOf(name), said(value, name)]);
  else if (text) rows.push([say('confirm.body'), String(text)]);
  return rows;
}

/** Makes an element with its text or its children. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** Asks in the page, and answers whether the person agreed. Escape and "Go back" are a no, and so is where the focus begins. */
function ask(system, confirm, method, intent) {
  const environment = document.querySelector('#environment strong').textContent;
  const rows = pairs => element('dl', {}, ...pairs.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))));
  const facts = element('div', { role: 'status' }, say('confirm.reading'));
  const back = element('button', { type: 'button', autofocus: '' }, say('confirm.back'));
  const agree = element('button', { type: 'button', class: 'agree', disabled: '' }, confirm.action);
  const dialog = element('dialog', { id: 'confirm', 'aria-labelledby': 'confirm-title', 'aria-describedby': 'confirm-consequence' },
    element('h2', { id: 'confirm-title' }, `${say('confirm.title', { action: confirm.action })} `, element('strong', {}, environment), say('confirm.end')),
    element('p', { id: 'confirm-consequence' }, confirm.consequence),
    element('p', {}, element('code', {}, `${method.toUpperCase()} ${intent.address}`)),
    facts, rows(written(intent)), element('div', { class: 'choices' }, back, agree));
  document.body.append(dialog);
  dialog.showModal();
  found(system, confirm, intent).catch(() => [[say('confirm.what'), say('confirm.notRead')]]).then(pairs => {
    facts.replaceChildren(rows(pairs));
    agree.disabled = false;
  });
  return new Promise(answer => {
    back.addEventListener('click', () => dialog.close('no'));
    agree.addEventListener('click', () => dialog.close('yes'));
    dialog.addEventListener('close', () => { dialog.remove(); answer(dialog.returnValue === 'yes'); });
  });
}

/** The plugin of Swagger UI. */
function AskFirst() {
  return {
    statePlugins: { spec: { wrapActions: { updateJsonSpec: original => document => original(emptied(document)) } } },
    wrapComponents: {
      execute: (Execute, system) => props => {
        const { path, method, onExecute, specActions } = props;
        const confirm = system.specSelectors.specJson().getIn(['paths', path, method, 'x-confirm'])?.toJS();
        if (!confirm) return system.React.createElement(Execute, props);
        const execute = async given => {
          const intent = intended(props);
          const isAsked = !confirm.onlyWith || intent.body === undefined || intent.body?.[confirm.onlyWith] != null;
          if (isAsked && !(await ask(system, confirm, method, intent))) return;
          onExecute?.();
          specActions.execute(given);
        };
        return system.React.createElement(Execute, { ...props, onExecute: undefined, specActions: { ...specActions, execute } });
      },
    },
  };
}
