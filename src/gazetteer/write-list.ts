import { writeCsv } from './cells.ts';
import { readLabel } from './labels.ts';
import { LIST_COLUMNS, type ListColumn, type ListRow } from './list.ts';
import type { ListFormat } from './read-list.ts';

/** Writes rows in a list format; every format reads back what it can hold. */
export function writeList(rows: readonly ListRow[], format: ListFormat): string {
  return WRITERS[format](rows);
}

const WRITERS: Readonly<Record<ListFormat, (rows: readonly ListRow[]) => string>> = {
  tsv: (rows) => table(rows, (cells) => cells.map(inOneCell).join('\t')),
  csv: (rows) => writeCsv(cellsOf(rows)),
  jsonl: (rows) => lines(rows.map((row) => JSON.stringify(objectOf(row)))),
  text: (rows) => lines(rows.flatMap(formsOf)),
  gate: (rows) => lines(rows.flatMap(gateLines)),
  spacy: (rows) => lines(rows.flatMap(spacyLines)),
};

function lines(list: readonly string[]): string {
  return list.map((line) => `${line}\n`).join('');
}

function formsOf({ name, aliases }: ListRow): string[] {
  return [name, ...aliases];
}

function cellOf(row: ListRow, column: ListColumn): string {
  return column === 'aliases' ? row.aliases.join(' | ') : row[column];
}

function cellsOf(rows: readonly ListRow[]): (readonly string[])[] {
  return [LIST_COLUMNS, ...rows.map((row) => LIST_COLUMNS.map((column) => cellOf(row, column)))];
}

function table(rows: readonly ListRow[], line: (cells: readonly string[]) => string): string {
  return lines(cellsOf(rows).map(line));
}

/** TSV has no quotes: tabs and line ends become spaces. */
function inOneCell(value: string): string {
  return value.replace(/[\t\r\n]+/g, ' ');
}

function objectOf(row: ListRow): Readonly<Record<string, unknown>> {
  const filled = LIST_COLUMNS.filter((column) => cellOf(row, column) !== '');
  return Object.fromEntries(
    filled.map((column) => [column, column === 'aliases' ? row.aliases : row[column]]),
  );
}

/** Each form on a line of its own: GATE's lists know no aliases. */
function gateLines(row: ListRow): string[] {
  const features = [
    ['type', row.type],
    ['subtype', row.subtype],
    ['country', row.country],
    ['en', row.en],
  ].filter(([, value]) => value !== '');
  const suffix = features.map(([key, value]) => `&${key}=${value?.replaceAll('&', '+')}`).join('');
  return formsOf(row).map((form) => `${form}${suffix}`);
}

/** The labels that spaCy's models use. */
const SPACY_LABELS: Readonly<Record<string, string>> = {
  person: 'PER',
  place: 'LOC',
  organization: 'ORG',
};

function spacyLines(row: ListRow): string[] {
  const { type, subtype } = readLabel(row.type);
  const label = SPACY_LABELS[type] ?? (subtype || row.subtype || 'MISC').toUpperCase();
  return formsOf(row).map((pattern) => JSON.stringify({ label, pattern, id: row.name }));
}
