import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LexiconSource } from '../lexicon/parse.ts';

/**
 * All TSV files below a folder laid out as `lexicons/` is, ordered by path; the words come before the names, so that
 * the rows which every text needs lie side by side.
 */
export function readSources(root: string): LexiconSource[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.tsv'))
    .sort((a, b) => Number(isWords(b)) - Number(isWords(a)) || (a < b ? -1 : 1))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

function isWords(path: string): boolean {
  return path.startsWith('words/');
}
