import type { EntityType } from '../document.ts';
import type { Category } from './entries.ts';

/** Rows that the compiler uses up. */
type CompilerCategory = 'stop-name' | 'statistic' | 'spelling-variant' | 'name-weight';

/** Columns of one kind of lexicon file, in the order of its header. */
export interface Table {
  readonly category: Category | CompilerCategory;
  readonly columns: readonly string[];
  /** The first Arabic column: rows are sorted by it, and it may not be empty. */
  readonly sortColumn: string;
}

const NAME_COLUMNS = [
  'subtype',
  'country',
  'en',
  'ids',
  'location',
  'source',
  'use',
  'name',
  'aliases',
  'note',
];
/** The table of all lists of names. */
export const NAMES: Table = {
  category: 'name',
  columns: NAME_COLUMNS,
  sortColumn: 'name',
};

/** A file is known by its folder, or in `words/` by its name. */
const TABLES: Readonly<Record<string, Table>> = {
  places: NAMES,
  organizations: NAMES,
  people: NAMES,
  'words/titles': {
    category: 'title',
    columns: ['kind', 'masculine', 'feminine', 'dual', 'plural', 'note'],
    sortColumn: 'masculine',
  },
  'words/heads': {
    category: 'head',
    columns: ['type', 'subtype', 'span', 'strength', 'word', 'plural', 'note'],
    sortColumn: 'word',
  },
  'words/speech-verbs': {
    category: 'speech-verb',
    columns: ['class', 'past', 'past_f', 'past_pl', 'present', 'participle', 'masdar', 'note'],
    sortColumn: 'past',
  },
  'words/name-guards': {
    category: 'cue',
    columns: ['kind', 'word', 'note'],
    sortColumn: 'word',
  },
  'words/cues': {
    category: 'cue',
    columns: ['kind', 'word', 'note'],
    sortColumn: 'word',
  },
  'words/clause-words': {
    category: 'cue',
    columns: ['kind', 'word', 'note'],
    sortColumn: 'word',
  },
  'words/name-parts': {
    category: 'name-part',
    columns: ['kind', 'gender', 'origin', 'word', 'note'],
    sortColumn: 'word',
  },
  'words/demonyms': {
    category: 'demonym',
    columns: ['country', 'masculine', 'feminine', 'plural', 'note'],
    sortColumn: 'masculine',
  },
  'words/calendar': {
    category: 'calendar',
    columns: ['kind', 'word', 'note'],
    sortColumn: 'word',
  },
  'words/function-words': {
    category: 'function-word',
    columns: ['kind', 'word', 'note'],
    sortColumn: 'word',
  },
  'words/spelling-variants': {
    category: 'spelling-variant',
    columns: ['kind', 'word', 'other', 'note'],
    sortColumn: 'word',
  },
  'words/name-weights': {
    category: 'name-weight',
    columns: ['type', 'count', 'share', 'word'],
    sortColumn: 'word',
  },
  'words/stop-names': {
    category: 'stop-name',
    columns: ['type', 'word', 'note'],
    sortColumn: 'word',
  },
  'words/statistics': {
    category: 'statistic',
    columns: ['count', 'after_cue', 'after_place', 'word'],
    sortColumn: 'word',
  },
};

/** The table that a lexicon file holds, by its path below `lexicons/` (`places/arab.tsv`). */
export function tableOf(path: string): Table | undefined {
  const stem = path.replace(/\.tsv$/, '');
  return TABLES[stem] ?? TABLES[stem.split('/')[0] ?? ''];
}

/** The columns of each category that the program reads; the others matter to the compiler alone. */
const STORED: Readonly<Record<Category, readonly string[]>> = {
  // What few rows have comes last: a row ends with its last filled column.
  name: ['type', 'name', 'subtype', 'country', 'source', 'use', 'en', 'ids', 'location'],
  title: ['kind', 'masculine', 'feminine'],
  head: ['type', 'subtype', 'span', 'strength', 'word'],
  'speech-verb': ['class', 'past'],
  cue: ['kind', 'word', 'note'],
  'name-part': ['kind', 'gender', 'origin', 'word', 'note'],
  demonym: ['country', 'masculine'],
  calendar: ['kind', 'word'],
  'function-word': ['kind', 'word'],
};

/** True for rows that the compiled lexicon keeps. */
export function isStored(category: Category | CompilerCategory): category is Category {
  return category in STORED;
}

/** What the compiled lexicon keeps of a row, in this order. */
export function storedColumns(category: Category): readonly string[] {
  return STORED[category];
}

/** What the names in a folder are. */
const FOLDER_TYPES: Readonly<Record<string, EntityType>> = {
  people: 'person',
  places: 'place',
  organizations: 'organization',
};

/** The type of the names in a list, by its path. */
export function typeOfList(path: string): EntityType | undefined {
  return FOLDER_TYPES[path.split('/')[0] ?? ''];
}

/** Values that a column may hold; columns not named here are free. */
export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  use: ['', 'context', 'exact'],
  span: ['in', 'out'],
  strength: ['strong', 'medium', 'weak'],
  class: ['speech', 'ambiguous', 'stance'],
  gender: ['m', 'f', 'u', ''],
  type: ['person', 'place', 'organization', 'any'],
};

/** Kinds of the words in `words/`, by the category of their file, where the program asks for them. */
export const KINDS: Readonly<Record<string, readonly string[]>> = {
  title: ['honorific', 'office', 'royal', 'military', 'religious', 'profession', 'relation'],
  'name-part': ['given', 'family', 'nisba', 'particle'],
  calendar: ['weekday', 'month', 'era'],
  'spelling-variant': ['stem', 'word', 'joined', 'letter'],
};

/** What a name may be, by the folder of its file. */
export const SUBTYPES: Readonly<Record<string, readonly string[]>> = {
  places: [
    ...['country', 'former-country', 'territory', 'capital', 'city', 'town', 'village', 'district'],
    ...['camp', 'region', 'macro-region', 'governorate', 'continent', 'sea', 'river', 'lake'],
    ...['strait', 'canal', 'island', 'mountain', 'desert', 'crossing', 'airport', 'port', 'site'],
    'street',
  ],
  organizations: [
    ...['international', 'government', 'ministry', 'parliament', 'court', 'military', 'police'],
    ...['intelligence', 'party', 'movement', 'armed-group', 'company', 'bank', 'exchange', 'media'],
    ...['news-agency', 'university', 'club', 'federation', 'national-team', 'union', 'ngo'],
    ...['religious', 'agency', 'other'],
  ],
  people: [
    ...['head-of-state', 'head-of-government', 'royal', 'minister', 'politician', 'diplomat'],
    ...['official', 'military', 'militant', 'business', 'sports', 'arts', 'media', 'religious'],
    ...['science', 'activist', 'historical'],
  ],
};
