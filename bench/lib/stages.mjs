// The stages of `src/analyze.ts` one by one, bundled from the sources: the library does not export them.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { pathOf } from './measure.mjs';

const SOURCES = [
  './src/entities/mentions.ts',
  './src/lexicon/lattice.ts',
  './src/lexicon/lexicon.ts',
  './src/quotations/quotations.ts',
  './src/resolution/resolve.ts',
  './src/text/marks.ts',
  './src/text/sentences.ts',
  './src/text/tokenize.ts',
];

/** All that these modules export, together. */
export async function loadStages() {
  const folder = mkdtempSync(join(tmpdir(), 'extract-bench-'));
  const outfile = join(folder, 'stages.mjs');
  try {
    await build({
      stdin: {
        contents: SOURCES.map((path) => `export * from '${path}';`).join('\n'),
        resolveDir: pathOf(''),
      },
      outfile,
      bundle: true,
      format: 'esm',
      platform: 'node',
      target: 'node20',
      logLevel: 'warning',
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the stages over texts as `analyze` does; returns the milliseconds that each took. */
export function timeStages(stages, lexicon, texts) {
  const times = new Map();
  const timed = (name, work) => {
    const start = performance.now();
    const result = work();
    times.set(name, (times.get(name) ?? 0) + performance.now() - start);
    return result;
  };
  for (const text of texts) analyzeTimed(text, { stages, lexicon, timed });
  return times;
}

function analyzeTimed(text, { stages, lexicon, timed }) {
  const tokens = timed('tokenize', () => stages.tokenize(text));
  const marks = timed('findMarks', () => stages.findMarks(text));
  const sentences = timed('splitSentences', () =>
    stages.splitSentences({ text, tokens }, marks.pairs),
  );
  const lattice = timed('readLattice', () => stages.readLattice({ text, tokens }, lexicon));
  const mentions = timed('findMentions', () =>
    stages.findMentions({ text, tokens, sentences }, { marks, lattice, lexicon }),
  );
  const entities = timed('resolveMentions', () =>
    stages.resolveMentions({ text, mentions }, lexicon),
  );
  timed('findQuotations', () =>
    stages.findQuotations({ text, tokens, sentences, entities }, { marks, lattice }),
  );
}
