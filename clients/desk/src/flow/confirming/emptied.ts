/** What is shown in place of a value that a person has to give. */
function emptyOf(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, emptyOf(inner)]));
  return { string: '', number: 0 }[typeof value as string] ?? false;
}

function emptyExample(example: any, given: string[]): void {
  const names = given.filter(place => place.startsWith('/')).map(place => place.slice(1));
  for (const name of names) if (example && name in example) example[name] = emptyOf(example[name]);
}

function emptyParameter(parameter: any): void {
  for (const of of [parameter, parameter.schema ?? {}]) for (const member of ['example', 'examples', 'default']) delete of[member];
}

/** What may be left out is left out until somebody gives it: `source=nl` of an example would say where every text was made from. */
const mayBeLeftOut = (parameter: any): boolean => parameter.in === 'query' && !parameter.required;

/** What somebody chooses by its title begins empty: an id of an example would be one that nobody chose. */
const chosen = new Set(['path.id', 'path.entry', 'path.language', 'path.revision', 'path.delivery', 'header.If-Match']);

/**
 * The document without the values that a person has to give by themselves: what Execute would send as it stands can't
 * succeed.
 */
export function emptied(document: any): any {
  for (const [path, operations] of Object.entries<any>(document.paths ?? {}))
    for (const operation of Object.values<any>(operations)) {
      const given: string[] = operation?.['x-confirm']?.given ?? [];
      for (const parameter of operation?.parameters ?? []) {
        const isManaged = path.includes('/manage/');
        if (given.includes(parameter.name) || (isManaged && chosen.has(`${parameter.in}.${parameter.name}`))) emptyParameter(parameter);
        else if (isManaged && mayBeLeftOut(parameter)) delete parameter.example;
      }
      for (const content of Object.values<any>(operation?.requestBody?.content ?? {})) {
        emptyExample(content.example, given);
        for (const example of Object.values<any>(content.examples ?? {})) emptyExample(example.value, given);
      }
    }
  return document;
}
