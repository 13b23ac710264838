/** Columns that a user's list may have; all but the name may be left out. */
export const LIST_COLUMNS = [
  'name',
  'type',
  'aliases',
  'subtype',
  'country',
  'en',
  'ids',
  'location',
  'source',
  'use',
  'note',
] as const;

export type ListColumn = (typeof LIST_COLUMNS)[number];

/** One name of a list, as it was written: every column is text, empty where nothing was given. */
export interface ListRow extends Readonly<Record<Exclude<ListColumn, 'aliases'>, string>> {
  /** 1-based. */
  readonly line: number;
  readonly aliases: readonly string[];
}

export interface ListProblem {
  /** 1-based. */
  readonly line: number;
  readonly code: ListProblemCode;
  readonly message: string;
}

export type ListProblemCode =
  'encoding' | 'header' | 'columns' | 'json' | 'pattern' | 'empty-name' | 'value' | 'missing-file';

/** A list as read: right rows are kept, every wrong one is reported. */
export interface ParsedList {
  readonly rows: readonly ListRow[];
  readonly problems: readonly ListProblem[];
}

const EMPTY: Omit<ListRow, 'line' | 'name'> = {
  type: '',
  aliases: [],
  subtype: '',
  country: '',
  en: '',
  ids: '',
  location: '',
  source: '',
  use: '',
  note: '',
};

/** A row of these values; the others are empty. */
export function listRow(
  line: number,
  values: Partial<Omit<ListRow, 'line'>> & Pick<ListRow, 'name'>,
): ListRow {
  return { ...EMPTY, ...values, line };
}

/** `a | b`, as all list columns are written. */
export function splitAliases(value: string): string[] {
  return value
    .split('|')
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
}
