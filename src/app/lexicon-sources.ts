import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LexiconSource } from '../lexicon/parse.ts';

/** All TSV files below a folder laid out as `lexicons/` is, ordered by path. */
export function readSources(root: string): LexiconSource[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.tsv'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}
