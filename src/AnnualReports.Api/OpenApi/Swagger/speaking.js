// The language of this page: what the officer has chosen here before, or else what the browser asks for, which the server
// has answered. The texts of a language are one file, which is loaded before Swagger UI starts.
const spoken = { nl: 'Nederlands', fr: 'Français', de: 'Deutsch', en: 'English' };
const placeOfLanguage = 'annual-reports-language';

/** The language in the address (for a link to this page), then the chosen one, then the one that the server answered in. */
const language = [new URLSearchParams(location.search).get('lang'), localStorage.getItem(placeOfLanguage), document.documentElement.lang]
  .find(tag => tag in spoken) ?? 'en';

/** What the page says, by section and key. */
let texts = {};

/** A text of the page, with `{name}` replaced by the values. */
const say = (key, values = {}) => (texts.ui?.[key] ?? key).replace(/\{(\w+)\}/g, (mark, name) => values[name] ?? mark);

/** The name of a value in words; the value itself if it has none. */
const sayValue = value => texts.values?.[`*.${value}`] ?? value;

/** Makes an element with its text or its children. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** Sets the language for all that is read here, and keeps it for the next time. */
function choose(tag) {
  localStorage.setItem(placeOfLanguage, tag);
  const address = new URL(location.href);
  address.searchParams.delete('lang');
  history.replaceState(null, '', address);
  location.reload();
}

/** The texts are there: what stands in the page already is put in words. */
function speak(loaded) {
  texts = loaded;
  document.documentElement.lang = language;
  const name = document.getElementById('site-name');
  name.textContent ||= say('bar.name');
  document.title = `${name.textContent} (${document.querySelector('#environment strong').textContent})`;
  for (const place of document.querySelectorAll('[data-say]')) place.textContent = say(place.dataset.say);
  document.getElementById('environment').setAttribute('aria-label', say('bar.environment').replace(/\s*:$/, ''));
  const choices = document.getElementById('language');
  choices.setAttribute('aria-label', say('bar.language'));
  choices.replaceChildren(...Object.entries(spoken).map(([tag, title]) => {
    const short = tag.toUpperCase();
    const chosen = tag === language ? { 'aria-current': 'true' } : {};
    const button = element('button', { type: 'button', lang: tag, title, 'aria-label': `${short}: ${title}`, ...chosen }, short);
    button.addEventListener('click', () => choose(tag));
    return button;
  }));
  return loaded;
}

/** The texts of the language; whoever needs them waits for this. */
const textsLoaded = fetch(`./texts-${language}.json`)
  .then(answer => (answer.ok ? answer.json() : {}))
  .catch(() => ({}))
  .then(speak);
