import type { EntityType } from '../document.ts';
import type { Category, Entry, NameEntry, Standing, Use } from './entries.ts';
import { storedColumns } from './schema.ts';

/** The cells of one row as strings: category, the list it stands in, then its columns. */
export type Cells = readonly string[];

/** Rebuilds an entry from the cells that the compiler stored. */
export function decodeEntry(id: number, cells: Cells, standing: Standing): Entry {
  const [category = '', list = ''] = cells;
  const columns = storedColumns(category as Category);
  const value = (column: string): string => {
    const at = columns.indexOf(column);
    return at < 0 ? '' : (cells[at + 2] ?? '');
  };
  return DECODERS[category as Category]({ id, list, standing, note: value('note') }, value);
}

interface Common {
  readonly id: number;
  readonly list: string;
  readonly standing: Standing;
  readonly note: string;
}
type Value = (column: string) => string;

const DECODERS: Readonly<Record<Category, (common: Common, value: Value) => Entry>> = {
  name: decodeName,
  title: ({ id, note }, value) => ({
    category: 'title',
    id,
    note,
    word: value('masculine') || value('feminine'),
    kind: value('kind'),
  }),
  head: ({ id, note }, value) => ({
    category: 'head',
    id,
    note,
    word: value('word'),
    type: value('type') as EntityType,
    subtype: value('subtype'),
    span: value('span') === 'out' ? 'out' : 'in',
    strength: strengthOf(value('strength')),
  }),
  'speech-verb': ({ id, note }, value) => ({
    category: 'speech-verb',
    id,
    note,
    word: value('past'),
    class: classOf(value('class')),
  }),
  cue: ({ id, note }, value) => ({
    category: 'cue',
    id,
    note,
    word: value('word'),
    kind: value('kind'),
  }),
  'name-part': ({ id, note }, value) => ({
    category: 'name-part',
    id,
    note,
    word: value('word'),
    kind: value('kind'),
    gender: value('gender'),
    isForeign: value('origin') === 'foreign',
    isWord: note.startsWith('word'),
  }),
  demonym: ({ id, note }, value) => ({
    category: 'demonym',
    id,
    note,
    word: value('masculine'),
    country: value('country'),
  }),
  calendar: ({ id, note }, value) => ({
    category: 'calendar',
    id,
    note,
    word: value('word'),
    kind: value('kind'),
  }),
  'function-word': ({ id, note }, value) => ({
    category: 'function-word',
    id,
    note,
    word: value('word'),
    kind: value('kind'),
  }),
};

function classOf(value: string): 'speech' | 'ambiguous' | 'stance' {
  return value === 'ambiguous' || value === 'stance' ? value : 'speech';
}

function strengthOf(value: string): 'strong' | 'medium' | 'weak' {
  return value === 'strong' || value === 'weak' ? value : 'medium';
}

function decodeName({ id, list, standing, note }: Common, value: Value): NameEntry {
  const [lat, lon] = value('location').split(',').map(Number);
  return {
    category: 'name',
    id,
    note,
    word: value('name'),
    standing,
    list,
    type: value('type') as EntityType,
    subtype: value('subtype'),
    country: value('country'),
    en: value('en'),
    ids: decodeIds(value('ids')),
    location: lat === undefined || lon === undefined ? undefined : { lat, lon },
    source: value('source'),
    use: decodeUse(value('use')),
  };
}

/** `geonames=361058;iso3166-2=EG-ALX` */
function decodeIds(value: string): Record<string, string> {
  if (value === '') return {};
  return Object.fromEntries(
    value
      .split(';')
      .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]),
  );
}

function decodeUse(value: string): Use {
  return value === 'context' || value === 'exact' ? value : 'free';
}
