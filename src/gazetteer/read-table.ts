import { readRecords, type CellRecord } from './cells.ts';
import {
  LIST_COLUMNS,
  listRow,
  splitAliases,
  type ListColumn,
  type ListProblem,
  type ListRow,
  type ParsedList,
} from './list.ts';

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

function collect(
  records: readonly CellRecord[],
  read: (record: CellRecord) => ListRow | ListProblem,
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

function readRow({ line, cells }: CellRecord, names: readonly string[]): ListRow | ListProblem {
  if (names.length < cells.length) return columnsProblem(line, names.length, cells.length);
  const values = Object.fromEntries(names.map((name, i) => [name, cells[i]?.trim() ?? '']));
  const aliases = splitAliases(values['aliases'] ?? '');
  return { ...listRow(line, { name: '' }), ...values, line, aliases };
}

const BARE_COLUMNS = 2;

function readBare(records: readonly CellRecord[]): ParsedList {
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
