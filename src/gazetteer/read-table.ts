import Papa from 'papaparse';
import {
  LIST_COLUMNS,
  listRow,
  splitAliases,
  type ListColumn,
  type ListProblem,
  type ListRow,
  type ParsedList,
} from './list.ts';

/** A line of a table, cut into cells. */
interface Record {
  /** 1-based line that it begins on: quoted cells may hold line ends. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * A table: the first row names its columns, in any order; without such a row the columns are name and type. CSV has
 * comma, semicolon or tab between its cells, which may be quoted; in TSV quotation marks are letters like others.
 */
export function readTable(text: string, kind: 'csv' | 'tsv'): ParsedList {
  const [head, ...records] = readRecords(text, kind);
  if (head === undefined) return { rows: [], problems: [] };
  const names = head.cells.map((cell) => cell.trim().toLowerCase());
  if (!names.includes('name')) return readBare([head, ...records]);
  const unknown = names.find((name) => !LIST_COLUMNS.includes(name as ListColumn));
  return unknown === undefined
    ? collect(records, (record) => readRow(record, names))
    : { rows: [], problems: [headerProblem(head.line, unknown)] };
}

function readRecords(text: string, kind: 'csv' | 'tsv'): Record[] {
  const records: Record[] = [];
  let line = 1;
  let position = 0;
  Papa.parse<string[]>(text, {
    delimiter: kind === 'tsv' ? '\t' : delimiterOf(text),
    ...(kind === 'tsv' ? { quoteChar: '\u0000' } : {}),
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) records.push({ line, cells: data });
      line += countLineEnds(text, position, meta.cursor);
      position = meta.cursor;
    },
  });
  return records;
}

/** The one that the first line has most of. */
function delimiterOf(text: string): string {
  const first = text.split('\n', 1)[0] ?? '';
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: first.split(mark).length }));
  return counts.reduce((best, next) => (best.count < next.count ? next : best)).mark;
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', from); 0 <= at && at < to; at = text.indexOf('\n', at + 1))
    count++;
  return count;
}

function collect(
  records: readonly Record[],
  read: (record: Record) => ListRow | ListProblem,
): ParsedList {
  const rows: ListRow[] = [];
  const problems: ListProblem[] = [];
  for (const record of records) {
    const result = read(record);
    if ('code' in result) problems.push(result);
    else rows.push(result);
  }
  return { rows, problems };
}

function headerProblem(line: number, unknown: string): ListProblem {
  const expected = LIST_COLUMNS.join(', ');
  return { line, code: 'header', message: `unknown column "${unknown}" (expected ${expected})` };
}

function readRow({ line, cells }: Record, names: readonly string[]): ListRow | ListProblem {
  if (names.length < cells.length) return columnsProblem(line, names.length, cells.length);
  const values = Object.fromEntries(names.map((name, i) => [name, cells[i]?.trim() ?? '']));
  const aliases = splitAliases(values['aliases'] ?? '');
  return { ...listRow(line, { name: '' }), ...values, line, aliases };
}

const BARE_COLUMNS = 2;

function readBare(records: readonly Record[]): ParsedList {
  return collect(records, ({ line, cells }) => {
    const [name = '', type = '', ...rest] = cells.map((cell) => cell.trim());
    return rest.length === 0
      ? listRow(line, { name, type })
      : columnsProblem(line, BARE_COLUMNS, cells.length);
  });
}

function columnsProblem(line: number, expected: number, found: number): ListProblem {
  return {
    line,
    code: 'columns',
    message: `expected ${expected} columns, found ${found}: name the columns in the first row`,
  };
}
