import { createElement } from 'react';
import { ask } from '../api';
import type { Option } from '../combobox';
import { hold, know, type Held } from '../entries';
import type { MediaFile } from '../forms/files';
import { Thumbnail } from '../forms/library';
import type { System } from '../swagger';
import { language, say } from '../texts';
import { operationAt, type Place } from './document';
import { instant, languageName, size, statusName } from './words';

/** An item of a list of management; which members it has depends on the list. */
export type Card = Record<string, any> & { id: string };

/** What a person recognises an item by. */
export function titleOfCard(place: Pick<Place, 'segment'>, card: Card): string {
  switch (place.segment) {
    case 'releases':
      return card['title'] ?? say('flow.release-of', { what: card['report'] ?? instant(card['createdAt']) });
    case 'glossary':
      return `${card['source']} → ${card['target']}`;
    case 'webhooks':
      return card['description'] ?? card['url'] ?? card.id;
    case 'grants':
      return say('flow.grant', { role: statusName(card['role']), who: names.get(card['actor']) ?? card['claim'] ?? '' });
    default:
      return (
        titleOfDraft(card['draft']) ??
        card['titles']?.[language()] ??
        ['title', 'name', 'slug'].map(member => card[member]).find(Boolean) ??
        card['draft']?.slug ??
        card['type'] ??
        card.id
      );
  }
}

/** The title of a draft in the language of the page, or in the first of the installation that has one, as its lists show it. */
export function titleOfDraft(draft: any): string | undefined {
  const texts: Record<string, any> = draft?.translations ?? {};
  return [texts[language()], ...languagesRead.map(tag => texts[tag]), ...Object.values(texts)].map(t => t?.title ?? t?.name ?? t?.label).find(Boolean);
}

/** The languages of this installation, in their order; read once. */
let languagesRead: string[] = [];
/** Whether this is one of the languages of this installation. */
export const isLanguage = (tag: string): boolean => languagesRead.includes(tag);

let reading: Promise<string[]> | undefined;

export function languages(system: System): Promise<string[]> {
  reading ??= ask(system, 'GET', '/api/v1/languages').then(({ body }) => (languagesRead = body.items.map((l: { tag: string }) => l.tag)));
  reading.catch(() => (reading = undefined));
  return reading;
}

/** What tells it from others: where it belongs and how it stands. */
function detailOf(place: Place, card: Card): string {
  const parts: (string | undefined)[] = place.isEntry
    ? [card['report'], card['slug'], statusName(card['status']), standing(card['languages'])]
    : [
        card['report'],
        card['sourceLanguage'] && `${languageName(card['sourceLanguage'])} → ${languageName(card['targetLanguage'])}`,
        card['prefix'],
        card['state'] && statusName(card['state']),
        card['role'] && place.segment !== 'grants' && statusName(card['role']),
        card['bytes'] && `${statusName(card['type'])}, ${size(card['bytes'])}`,
        card['askedBy'] && say('review.asked-by', { by: card['askedBy'] }),
        card['due'] && say('review.due', { when: instant(card['due']) }),
        card['overdue'] && say('review.overdue'),
        card['at'] && instant(card['at'], card['timeZone']),
        card['createdBy'] && say('flow.made', { when: instant(card['createdAt']), by: statusName(card['createdBy']) }),
        (card['revokedAt'] ?? card['endedAt'] ?? card['deactivatedAt']) && say('flow.ended'),
      ];
  return parts.filter(Boolean).join(' · ');
}

const standing = (languages: Record<string, { status: string }> = {}): string =>
  Object.entries(languages).map(([tag, { status }]) => `${languageName(tag)}: ${statusName(status)}`).join(', ');

export const optionOf = (place: Place, card: Card): Option & { card: Card } => {
  const title = titleOfCard(place, card);
  know(card.id, title);
  return { value: card.id, title, detail: detailOf(place, card), card };
};

/** A file of the library is known by what it looks like. */
const pictureOf = (system: System, place: Place, card: Card) =>
  place.segment === 'media' ? { picture: createElement(Thumbnail, { system, file: card as unknown as MediaFile }) } : {};

const names = new Map<string, string>();

/** The names of people, which grants name by id; read again when there are others. */
async function learnNames(system: System, cards: Card[]): Promise<void> {
  if (cards.every(card => !card['actor'] || names.has(card['actor']))) return;
  const { body } = await ask(system, 'GET', '/api/v1/manage/people', { query: { limit: 100 } });
  for (const person of body.items ?? []) names.set(person.id, person.name);
}

/** Whether something is over, so that it can only be read: a release that was published or given up, a key that was revoked. */
export const isOver = ({ segment }: Pick<Place, 'segment'>, card: any): boolean =>
  segment === 'releases' ? ['published', 'cancelled'].includes(card?.state) : Boolean(card?.revokedAt ?? card?.endedAt ?? card?.deactivatedAt);

/** The most pages that are read of a list that knows no words. */
const mostPages = 5;

/** The items of a list that have all these words in their titles. */
export async function listed(
  system: System,
  place: Place,
  words: string,
  filters: Record<string, string | undefined>,
  signal?: AbortSignal,
): Promise<(Option & { card: Card })[]> {
  const takes = new Set(operationAt(system, place.list, 'get')?.parameters.map(p => p.name));
  const isAsked = takes.has('q') && words !== '';
  const query = { ...filters, ...(isAsked ? { q: words, ...(takes.has('in') ? { in: 'titles' } : {}) } : {}), ...(takes.has('limit') ? { limit: isAsked ? 50 : 100 } : {}) };
  const found: (Option & { card: Card })[] = [];
  let next: string | undefined = place.list;
  for (let page = 0; next && page < (isAsked || !words ? 1 : mostPages); page++) {
    const { status, body }: { status: number; body: any } = await ask(system, 'GET', next, {
      ...(page ? {} : { query }),
      ...(signal ? { signal } : {}),
    });
    if (status !== 200) throw new Error(body?.title ?? `${status}`);
    if (place.segment === 'grants') await learnNames(system, body.items);
    found.push(...(body.items as Card[]).map(card => ({ ...optionOf(place, card), ...pictureOf(system, place, card) })));
    next = body.next;
  }
  const parts = isAsked ? [] : words.toLowerCase().split(/\s+/).filter(Boolean);
  return found.filter(o => parts.every(part => `${o.title} ${o.detail}`.toLowerCase().includes(part)));
}

/** Reads the newest state of something and holds it. Undefined where it is not there or may not be read. */
export async function readAndHold(system: System, place: Place, id: string, signal?: AbortSignal): Promise<Held | undefined> {
  const held = await read(system, place, id, signal);
  if (held) hold(held);
  return held;
}

/** Reads the newest state of something, from the list where it can't be read by itself. */
export async function read(system: System, place: Place, id: string, signal?: AbortSignal): Promise<Held | undefined> {
  if (!place.isRead) {
    const option = (await listed(system, place, '', {}, signal)).find(o => o.value === id);
    return option && { id, path: place.path, title: option.title, body: option.card };
  }
  if (place.isEntry) await languages(system).catch(() => undefined);
  const { status, body, etag } = await ask<Card>(system, 'GET', `${place.list}/${encodeURIComponent(id)}`, signal ? { signal } : {});
  if (status !== 200) return undefined;
  return { id, path: place.path, title: titleOfCard(place, body), ...(etag ? { etag } : {}), body };
}
