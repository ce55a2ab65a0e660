// The key is stored for this tab alone, so that a reload does not ask for it again. It is removed when the tab is closed
// or the person takes the key out. A wrong key is reported at once.
const placeOfKey = 'annual-reports-key';

/** What is wrong with a key, as the API says it to the cheapest question that any key may ask; nothing where it is right, or where that can't be told now. */
async function faultOf(key) {
  if (!/^[\x21-\x7e]+$/.test(key ?? '')) return say('key.blank');
  const answer = await fetch('/api/v1/manage/reports?limit=1', { headers: { Authorization: `Bearer ${key}` }, cache: 'no-store' }).catch(() => undefined);
  if (answer?.status !== 401) return undefined;
  return say('key.wrong');
}

/** A request as it is shown: the key stands neither in the Curl box nor in what is copied from it. */
function masked(request) {
  const shown = ([name, value]) => [name, name.toLowerCase() === 'authorization' ? 'Bearer ***' : value];
  const headers = Object.fromEntries(Object.entries(request?.headers ?? {}).map(shown));
  return { ...request, headers };
}

/** The plugin of Swagger UI. */
function KeyOfTheTab() {
  // A key that is still being asked about when another one, a sign-in or a sign-out comes after it counts no more.
  let latest = 0;
  const shown = original => (path, method, request) => original(path, method, masked(request));
  return {
    statePlugins: {
      auth: {
        wrapActions: {
          // It comes from the dialog, from what this tab has kept, or from a sign-in, whose token is no key.
          authorize: (original, { errActions, authActions }) => async (given, from = 'dialog') => {
            const [[name, scheme] = ['key', undefined]] = Object.entries(given);
            const isKept = from === 'tab';
            const turn = ++latest;
            errActions.clear({ authId: name });
            // What was kept is set at once, so that nobody waits for it, and goes again where it holds no more.
            if (from !== 'dialog') original(given);
            if (from === 'sign-in') return;
            const fault = await faultOf(scheme?.value);
            if (turn !== latest) return;
            if (fault) {
              if (isKept) authActions.logout([name]);
              errActions.newAuthErr({ authId: name, source: 'Wrong', level: 'key', message: fault });
              return;
            }
            sessionStorage.setItem(placeOfKey, JSON.stringify(given));
            if (!isKept) original(given);
          },
          logout: original => names => { latest++; sessionStorage.removeItem(placeOfKey); return original(names); },
        },
      },
      spec: { wrapActions: { setRequest: shown, setMutatedRequest: shown } },
    },
  };
}

/** Sets the key that this tab has kept. */
function restoreKey(ui) {
  const kept = sessionStorage.getItem(placeOfKey);
  if (kept) ui.authActions.authorize(JSON.parse(kept), 'tab');
}
