import { fold } from '../text/fold.ts';
import { ALLOWED, KINDS, SUBTYPES, tableOf, type Table } from './schema.ts';

/** One lexicon file as read: its path below `lexicons/` and its text. */
export interface LexiconSource {
  readonly path: string;
  readonly text: string;
}

export interface LexiconRow {
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly table: Table;
  readonly values: Readonly<Record<string, string>>;
}

export interface LexiconProblem {
  readonly path: string;
  readonly line: number;
  readonly code:
    | 'unknown-file'
    | 'header'
    | 'columns'
    | 'value'
    | 'empty-name'
    | 'spelling'
    | 'order'
    | 'duplicate';
  readonly message: string;
}

export interface ParsedLexicon {
  readonly rows: readonly LexiconRow[];
  readonly problems: readonly LexiconProblem[];
}

/** Reads TSV lexicon files. Every wrong row is reported with its line; right rows are kept. */
export function parseLexicons(sources: readonly LexiconSource[]): ParsedLexicon {
  const parts = sources.map(parseFile);
  return {
    rows: parts.flatMap((part) => part.rows),
    problems: parts.flatMap((part) => part.problems),
  };
}

function parseFile({ path, text }: LexiconSource): ParsedLexicon {
  const table = tableOf(path);
  const report = (line: number, code: LexiconProblem['code'], message: string): LexiconProblem => ({
    path,
    line,
    code,
    message,
  });
  if (table === undefined)
    return { rows: [], problems: [report(1, 'unknown-file', 'no such kind of lexicon file')] };
  const [header, ...lines] = text.replace(/\n$/, '').split('\n');
  if (header !== table.columns.join('\t'))
    return {
      rows: [],
      problems: [report(1, 'header', `expected the columns ${table.columns.join(', ')}`)],
    };
  const rows: LexiconRow[] = [];
  const problems: LexiconProblem[] = [];
  lines.forEach((content, index) => {
    const line = index + 2;
    const cells = content.split('\t');
    const values = Object.fromEntries(table.columns.map((column, i) => [column, cells[i] ?? '']));
    const row = { path, line, table, values };
    const found =
      cells.length === table.columns.length
        ? checkRow(row, rows.at(-1))
        : [
            {
              code: 'columns' as const,
              message: `expected ${table.columns.length} columns, found ${cells.length}`,
            },
          ];
    problems.push(...found.map(({ code, message }) => report(line, code, message)));
    if (found.every(({ code }) => code === 'order')) rows.push(row);
  });
  return { rows, problems };
}

type Finding = Pick<LexiconProblem, 'code' | 'message'>;

function checkRow(row: LexiconRow, previous: LexiconRow | undefined): Finding[] {
  return [
    ...Object.entries(row.values).flatMap(([column, value]) => checkCell(column, value)),
    ...checkKind(row),
    ...checkName(row),
    ...checkOrder(row, previous),
  ];
}

// Marks, tatweel and invisible characters: a key would drop them, so a row may not hold them.
const FORBIDDEN =
  /[\p{M}\u0640\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufb50-\ufdff\ufe70-\ufefc]/u;

const LATIN_COLUMNS: ReadonlySet<string> = new Set(['note', 'en']);

function checkCell(column: string, value: string): Finding[] {
  const allowed = ALLOWED[column];
  if (allowed !== undefined) return checkAllowed(column, value, allowed);
  if (LATIN_COLUMNS.has(column)) return [];
  if (FORBIDDEN.test(value))
    return [
      { code: 'spelling', message: `${column} holds a mark, tatweel or invisible character` },
    ];
  if (value !== value.trim() || value.includes('  '))
    return [{ code: 'spelling', message: `${column} holds white space at an end or twice` }];
  return [];
}

function checkKind({ path, table, values }: LexiconRow): Finding[] {
  const kinds = KINDS[table.category];
  const subtypes = table.category === 'name' ? SUBTYPES[path.split('/')[0] ?? ''] : undefined;
  return [
    ...(kinds === undefined ? [] : checkAllowed('kind', values['kind'] ?? '', kinds)),
    ...(subtypes === undefined
      ? []
      : checkAllowed('subtype', values['subtype'] ?? '', ['', ...subtypes])),
  ];
}

function checkAllowed(column: string, value: string, allowed: readonly string[]): Finding[] {
  if (allowed.includes(value)) return [];
  const expected = allowed.filter((known) => known !== '').join(', ');
  return [{ code: 'value', message: `unknown ${column} "${value}" (expected ${expected})` }];
}

function checkName({ table, values }: LexiconRow): Finding[] {
  const name = values[table.sortColumn] ?? '';
  if (name === '') return [{ code: 'empty-name', message: `${table.sortColumn} is empty` }];
  const keys = listOf(values['aliases']).map(fold);
  const twice = keys.find((key, i) => key === fold(name) || keys.indexOf(key) < i);
  return twice === undefined
    ? []
    : [{ code: 'duplicate', message: `alias "${twice}" stands twice` }];
}

function checkOrder(row: LexiconRow, previous: LexiconRow | undefined): Finding[] {
  if (previous === undefined) return [];
  return sortKey(previous) < sortKey(row)
    ? []
    : [{ code: 'order', message: 'not in order, or twice' }];
}

function sortKey({ table, values }: LexiconRow): string {
  return `${values[table.sortColumn] ?? ''}\t${table.columns.map((column) => values[column] ?? '').join('\t')}`;
}

/** The values of a list column: `a | b`. */
export function listOf(value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : value.split(' | ');
}
