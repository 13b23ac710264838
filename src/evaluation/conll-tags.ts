import { scoredTypeOf } from './labels.ts';

/** What a tag says of its word. */
export interface Tag {
  readonly mark: 'begin' | 'inside' | 'outside';
  /** Empty outside. */
  readonly label: string;
}

/** Reads a tag of BIO, or of its finer cousins with ends and single words; undefined for what is none. */
export function parseTag(cell: string): Tag | undefined {
  if (cell === 'O') return OUTSIDE;
  const [, letter = '', label = ''] = TAG.exec(cell) ?? [];
  if (label === '') return undefined;
  return { mark: 'BSU'.includes(letter) ? 'begin' : 'inside', label };
}

const OUTSIDE: Tag = { mark: 'outside', label: '' };
const TAG = /^([BIESLU])[-_](\S+)$/;

/**
 * The column of the tags: the first that names people, places or organisations, if one does; the one with most tags
 * of any kind. Undefined where no column holds tags.
 */
export function tagColumnOf(rows: readonly Cells[]): number | undefined {
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const candidates = Array.from({ length: columns }, (_, column) => weigh(rows, column)).slice(1);
  const [best] = candidates
    .filter(({ tags }) => 0 < tags)
    .sort((a, b) => Number(b.isScored) - Number(a.isScored) || b.tags - a.tags);
  return best?.column;
}

type Cells = readonly string[];

interface Column {
  readonly column: number;
  readonly tags: number;
  readonly isScored: boolean;
}

function weigh(rows: readonly Cells[], column: number): Column {
  const tags = rows.flatMap((cells) => parseTag(cells[column] ?? '') ?? []);
  return {
    column,
    tags: tags.length,
    isScored: tags.some(({ label }) => scoredTypeOf(label) !== undefined),
  };
}
