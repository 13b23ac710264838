import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileLexicon } from '../lexicon/compile.ts';
import { parseLexicons, type LexiconSource } from '../lexicon/parse.ts';
import { readSources } from './lexicon-sources.ts';

/** Compiles `lexicons/` into `dist/lexicon.bin`; the build runs it. Wrong rows are listed and stop the build. */
function buildLexicon(): void {
  const sources = readSources(fileURLToPath(new URL('../../lexicons/', import.meta.url)));
  const { rows, problems } = parseLexicons(sources);
  for (const { path, line, code, message } of problems)
    process.stderr.write(`lexicons/${path}:${line}: ${code} ${message}\n`);
  if (problems.length > 0) {
    process.exitCode = 1;
    return;
  }
  const bytes = compileLexicon(rows, hashOf(sources));
  const target = new URL('../../dist/lexicon.bin', import.meta.url);
  mkdirSync(new URL('.', target), { recursive: true });
  writeFileSync(target, bytes);
  process.stderr.write(`lexicon: ${rows.length} rows, ${bytes.length} bytes\n`);
}

function hashOf(sources: readonly LexiconSource[]): string {
  const hash = createHash('sha256');
  for (const { path, text } of sources) hash.update(`${path}\n${text}`);
  return hash.digest('hex').slice(0, 16);
}

buildLexicon();
