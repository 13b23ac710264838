import { checkRow } from './check-row.ts';
import type { ParsedList } from './list.ts';
import { readJsonLines } from './read-json.ts';
import { readGateLines, readNameLines } from './read-lines.ts';
import { readTable } from './read-table.ts';

export const LIST_FORMATS = ['tsv', 'csv', 'jsonl', 'text', 'gate', 'spacy'] as const;
export type ListFormat = (typeof LIST_FORMATS)[number];

const READERS: Readonly<Record<ListFormat, (text: string) => ParsedList>> = {
  tsv: (text) => readTable(text, 'tsv'),
  csv: (text) => readTable(text, 'csv'),
  jsonl: readJsonLines,
  spacy: readJsonLines,
  gate: readGateLines,
  text: readNameLines,
};

/**
 * Reads a list of names: TSV, CSV, JSON Lines, one name a line, a GATE list, spaCy's patterns. `path` helps to tell
 * the format and is not read. Every wrong row is reported with its line; right rows are kept.
 */
export function readList(path: string, text: string): ParsedList {
  const { rows, problems } = READERS[detectFormat(path, text)](text);
  const found = rows.map((row) => ({ row, wrong: checkRow(row) }));
  return {
    rows: found.filter(({ wrong }) => wrong.length === 0).map(({ row }) => row),
    problems: [...problems, ...found.flatMap(({ wrong }) => wrong)].sort((a, b) => a.line - b.line),
  };
}

const EXTENSIONS: Readonly<Record<string, ListFormat>> = {
  tsv: 'tsv',
  csv: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  lst: 'gate',
};

/** By the extension, or else by the first line: an object, a tab between cells, a header with commas, or a name. */
export function detectFormat(path: string, text: string): ListFormat {
  const extension = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  const known = EXTENSIONS[extension];
  if (known !== undefined) return known;
  const first = text.trimStart().split('\n', 1)[0] ?? '';
  if (first.startsWith('{')) return 'jsonl';
  if (first.includes('\t')) return 'tsv';
  return /^(?:.*,)?name(?:,|\s*$)/i.test(first) ? 'csv' : 'text';
}
