import { readFileSync, writeFileSync } from 'node:fs';
import { findNames } from '../analyze.ts';
import type { Mention } from '../document.ts';
import type { Lexicon, Posting } from '../lexicon/lexicon.ts';
import { openLexicon } from '../lexicon/lexicon.ts';
import { textsOf } from './news.ts';

/**
 * Writes `lexicons/words/name-weights.tsv`: of the words in a corpus of news that a list holds as a name, how many
 * per mille the rules took for one by what stands around them (a head noun, a title, the full name elsewhere in the
 * text), when being listed counted for nothing. A name that is a common word as well has a share near 0. Only counts
 * leave the corpus.
 */
async function weighNames(path: string): Promise<void> {
  const lexicon = distrustful(
    openLexicon(readFileSync(new URL('../../dist/lexicon.bin', import.meta.url))),
  );
  const tallies: Tallies = new Map();
  for await (const text of textsOf(path)) weighText(text, lexicon, tallies);
  const target = new URL('../../lexicons/words/name-weights.tsv', import.meta.url);
  writeFileSync(target, renderRows(tallies));
}

/** By type and word. */
type Tallies = Map<string, { count: number; taken: number }>;

/** The lexicon with no name of one word that counts by itself. */
function distrustful(lexicon: Lexicon): Lexicon {
  const doubted = new Map<Posting['entry'], Posting['entry']>();
  const doubt = (posting: Posting): Posting => {
    const { entry } = posting;
    if (entry.category !== 'name') return posting;
    const known = doubted.get(entry) ?? { ...entry, use: 'context' };
    doubted.set(entry, known);
    return { ...posting, entry: known };
  };
  return {
    ...lexicon,
    postings: (state, keys) => {
      const found = lexicon.postings(state, keys);
      return keys.length === 1 ? found.map(doubt) : found;
    },
  };
}

function weighText(text: string, lexicon: Lexicon, tallies: Tallies): void {
  const { tokens, lattice, mentions } = findNames(text, lexicon);
  const covering = new Map<number, Mention>();
  for (const mention of mentions)
    for (let i = mention.tokens.from; i < mention.tokens.to; i++) covering.set(i, mention);
  tokens.forEach((_, i) => {
    const mention = covering.get(i);
    const isAlone = mention === undefined || isName(mention, i);
    if (!isAlone) return; // a part of a longer name says nothing of the word by itself
    const listed = lattice.all(i, 'name').filter(({ to }) => to === i + 1);
    const names = new Set(listed.map(({ entry, spelling }) => `${entry.type}\t${spelling}`));
    for (const name of names) count(tallies, name, name.startsWith(`${mention?.type ?? ''}\t`));
  });
}

/** True for a mention of this word alone, or of a head noun and this word: شركة أرامكو. */
function isName({ tokens, evidence }: Mention, index: number): boolean {
  const isHeaded = evidence.rule === 'organization-head' || evidence.rule === 'place-head';
  return tokens.to === index + 1 && tokens.to - tokens.from <= (isHeaded ? 2 : 1);
}

function count(tallies: Tallies, id: string, isTaken: boolean): void {
  const tally = tallies.get(id) ?? { count: 0, taken: 0 };
  tallies.set(id, tally);
  tally.count++;
  if (isTaken) tally.taken++;
}

/** Fewer occurrences tell nothing reliable. */
const FEWEST = 20;
const PER_MILLE = 1000;

function renderRows(tallies: Tallies): string {
  const rows = [...tallies]
    .filter(([, tally]) => FEWEST <= tally.count)
    .map(([id, tally]) => {
      const [type = '', word = ''] = id.split('\t');
      const share = Math.round((PER_MILLE * tally.taken) / tally.count);
      return { word, line: [type, tally.count, share, word].join('\t') };
    })
    .sort((a, b) => (`${a.word}\t${a.line}` < `${b.word}\t${b.line}` ? -1 : 1));
  return `type\tcount\tshare\tword\n${rows.map(({ line }) => `${line}\n`).join('')}`;
}

const [, , corpus] = process.argv;
if (corpus === undefined) process.stderr.write('usage: weigh-names NEWS.jsonl[.gz]\n');
else await weighNames(corpus);
