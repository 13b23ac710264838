// The stages of `src/analyze.ts` one by one, bundled from the sources: the library does not export them.
import { loadModules } from './modules.mjs';

const SOURCES = [
  './src/tagging/mentions.ts',
  './src/lexicon/lattice.ts',
  './src/lexicon/lexicon.ts',
  './src/model/model.ts',
  './src/quotations/quotations.ts',
  './src/resolution/resolve.ts',
  './src/text/marks.ts',
  './src/text/sentences.ts',
  './src/text/tokenize.ts',
];

/** All that the stages export, together. */
export function loadStages() {
  return loadModules(SOURCES);
}

/** Runs the stages over texts as `analyze` does; returns the milliseconds that each took. */
export function timeStages(stages, { lexicon, model }, texts) {
  const times = new Map();
  const timed = (name, work) => {
    const start = performance.now();
    const result = work();
    times.set(name, (times.get(name) ?? 0) + performance.now() - start);
    return result;
  };
  for (const text of texts) analyzeTimed(text, { stages, lexicon, model, timed });
  return times;
}

function analyzeTimed(text, { stages, lexicon, model, timed }) {
  const tokens = timed('tokenize', () => stages.tokenize(text));
  const marks = timed('findMarks', () => stages.findMarks(text));
  const sentences = timed('splitSentences', () =>
    stages.splitSentences({ text, tokens }, marks.pairs),
  );
  const lattice = timed('readLattice', () => stages.readLattice({ text, tokens }, lexicon));
  const mentions = timed('findMentions', () =>
    stages.findMentions(
      { text, tokens, sentences },
      { marks, lattice, lexicon },
      { model, caution: 0, minConfidence: 0 },
    ),
  );
  const entities = timed('resolveMentions', () =>
    stages.resolveMentions({ text, mentions }, lexicon),
  );
  timed('findQuotations', () =>
    stages.findQuotations({ text, tokens, sentences, entities }, { marks, lattice }),
  );
}
