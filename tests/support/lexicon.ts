import { readFileSync, readdirSync } from 'node:fs';
import { compileLexicon } from '../../src/lexicon/compile.ts';
import { openLexicon, type Lexicon } from '../../src/lexicon/lexicon.ts';
import {
  parseLexicons,
  type LexiconRow,
  type LexiconSource,
  type ParsedLexicon,
} from '../../src/lexicon/parse.ts';
import { tableOf } from '../../src/lexicon/schema.ts';

const ROOT = new URL('../../lexicons/', import.meta.url);

let sources: LexiconSource[] | undefined;
let parsed: ParsedLexicon | undefined;
let full: Lexicon | undefined;

/** All files of `lexicons/`, by path. */
export function lexiconSources(): readonly LexiconSource[] {
  sources ??= readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.tsv'))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, ROOT), 'utf8') }));
  return sources;
}

export function parsedLexicons(): ParsedLexicon {
  parsed ??= parseLexicons(lexiconSources());
  return parsed;
}

/** The lexicon of the project, compiled from its sources once per test file. */
export function fullLexicon(): Lexicon {
  full ??= openLexicon(compileLexicon(parsedLexicons().rows, 'tests'));
  return full;
}

/** Rows by the path of their file; columns left out are empty. */
export type Rows = Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;

/** The rows of a small lexicon, as a parser would give them. */
export function rowsOf(files: Rows): LexiconRow[] {
  return Object.entries(files).flatMap(([path, rows]) => {
    const table = tableOf(path);
    if (table === undefined) throw new Error(`no table for ${path}`);
    const empty = Object.fromEntries(table.columns.map((column) => [column, '']));
    return rows.map((values, i) => ({ path, line: i + 2, table, values: { ...empty, ...values } }));
  });
}

/** A small lexicon of these rows. */
export function lexiconOf(files: Rows): Lexicon {
  return openLexicon(compileLexicon(rowsOf(files), 'small'));
}
