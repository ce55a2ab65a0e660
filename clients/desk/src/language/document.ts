import { confirmation, fieldHelp, language, operationTitle, say, tagTexts, valueName } from '../texts';

/** The document as it is shown: titles, groups and questions in the officer's words. The API's own document stays as it is. */
export function inWords(document: any): any {
  const isManagement = isOfManagement(document.paths);
  for (const operations of Object.values<any>(document.paths ?? {}))
    for (const operation of Object.values<any>(operations)) {
      const id = operation?.operationId;
      if (!id) continue;
      operation['x-summary'] = operation.summary;
      operation.summary = operationTitle(id) ?? operation.summary;
      if (isManagement) {
        operation['x-description'] = operation.description;
        operation.description = needed(operation['x-roles']);
        for (const parameter of operation.parameters ?? [])
          parameter.description = fieldHelp('parameters', parameter.name) ?? parameter.description;
      }
      if (operation['x-confirm']) Object.assign(operation['x-confirm'], confirmation(id));
    }
  for (const [name, schema] of Object.entries<any>(sentIn(document)))
    for (const [member, of] of Object.entries<any>(schema.properties ?? {})) {
      const help = fieldHelp(name, member);
      if (help !== undefined || language() !== 'en') of.description = help ?? '';
    }
  for (const tag of document.tags ?? []) tag.description = tagTexts(tag.name)?.about ?? tag.description;
  const key = document.components?.securitySchemes?.key;
  if (key) key.description = say('chrome.keyAbout');
  globalThis.document.documentElement.dataset['area'] = isManagement ? 'management' : 'delivery';
  if (document.info)
    Object.assign(document.info, {
      title: say(isManagement ? 'info.management.title' : 'info.delivery.title'),
      description: say(isManagement ? 'info.management.about' : 'info.delivery.about'),
    });
  return document;
}

/** Whose work an operation is. What else the document says of it is for developers, and stands below it. */
function needed(roles: string[] | undefined): string {
  if (!roles) return '';
  if (roles.length >= 7) return say('info.anyRole');
  const names = roles.map(role => valueName('role', role) ?? role);
  return say('info.role', { roles: new Intl.ListFormat(language(), { type: 'disjunction' }).format(names) });
}

const isOfManagement = (paths: object | undefined): boolean => Object.keys(paths ?? {}).some(path => path.includes('/manage/'));

/** The schemas of what officers fill in. In another language than English, a description that has no words of its own is left out. */
function sentIn(document: any): Record<string, any> {
  const schemas: Record<string, any> = document.components?.schemas ?? {};
  const sent = new Map<string, any>();
  const collect = (of: any): void => {
    if (!of || typeof of !== 'object') return;
    const name = typeof of.$ref === 'string' ? of.$ref.split('/').at(-1) : undefined;
    if (name && schemas[name] && !sent.has(name)) {
      sent.set(name, schemas[name]);
      collect(schemas[name]);
    }
    for (const [key, inner] of Object.entries(of)) if (key !== 'example' && key !== 'examples') collect(inner);
  };
  for (const operations of Object.values<any>(document.paths ?? {}))
    for (const operation of Object.values<any>(operations)) collect(operation?.requestBody);
  return Object.fromEntries(sent);
}
