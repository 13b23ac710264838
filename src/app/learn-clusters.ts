import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { IntList } from '../lexicon/int-list.ts';
import { openLexicon } from '../lexicon/lexicon.ts';
import { BREAK, countBigrams } from '../training/bigrams.ts';
import { brownClusters } from '../training/brown.ts';
import { isWhole, stemOf } from '../training/stems.ts';
import { CLASS, tokenTypes } from '../training/token-types.ts';
import { textsOf } from './news.ts';

/**
 * Writes `models/clusters.tsv`: the frequent words of a corpus of news (JSON Lines with a `text`, gzip or plain, named
 * on the command line), without their proclitics, each with the path to the cluster of words that news uses alike.
 * Nothing else leaves the corpus.
 */
async function learnClusters(path: string): Promise<void> {
  const corpus = await readCorpus(path);
  const stems = wholeStems(corpus);
  const frequent = frequentWords(corpus, stems);
  const found = corpus.types.map((type) => stemOf(type, (key) => frequent.has(key)));
  const { names, sequence } = numberWords(corpus, found);
  const paths = brownClusters(countBigrams(sequence, names.length), CLUSTERS);
  const rows = names.map((name, i) => `${name}\t${paths[i] ?? ''}\n`).filter(isWordRow);
  mkdirSync(new URL('.', TARGET), { recursive: true });
  writeFileSync(TARGET, `word\tpath\n${rows.sort().join('')}`);
  process.stderr.write(`${rows.length} words; ${describeLookup(corpus, stems, found)}\n`);
}

const CLUSTERS = 512;
/** Of rarer words the neighbours say too little. */
const FEWEST = 8;
/** Stands for all of them. */
const RARE = `${CLASS}rare`;
const TARGET = new URL('../../models/clusters.tsv', import.meta.url);

/** Types of tokens with their counts, and the tokens in the order of the text, as numbers of types and breaks. */
interface Corpus {
  readonly types: readonly string[];
  readonly counts: readonly number[];
  readonly sequence: Int32Array;
}

async function readCorpus(path: string): Promise<Corpus> {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const sequence = new IntList();
  for await (const text of textsOf(path)) {
    for (const type of tokenTypes(text)) {
      const number = type === undefined ? BREAK : (numbers.get(type) ?? numbers.size);
      sequence.push(number);
      if (type === undefined) continue;
      numbers.set(type, number);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    sequence.push(BREAK);
  }
  return { types: [...numbers.keys()], counts, sequence: sequence.toArray() };
}

/** What each type is without its proclitics. */
function wholeStems({ types, counts }: Corpus): string[] {
  const lexicon = openLexicon(readFileSync(new URL('../../dist/lexicon.bin', import.meta.url)));
  const numbers = new Map(types.map((type, i) => [type, i]));
  const words = {
    count: (key: string): number => counts[numbers.get(key) ?? -1] ?? 0,
    isListed: (key: string): boolean => {
      const state = lexicon.step(undefined, key);
      return state !== undefined && lexicon.postings(state, [key]).length > 0;
    },
  };
  const whole = new Set(types.filter((type) => isWhole(type, words)));
  return types.map((type) => stemOf(type, (key) => whole.has(key)) ?? type);
}

function frequentWords({ counts }: Corpus, stems: readonly string[]): ReadonlySet<string> {
  const totals = sumByName(stems, counts);
  return new Set([...totals].filter(([, count]) => FEWEST <= count).map(([stem]) => stem));
}

function sumByName(
  names: readonly string[],
  counts: readonly number[],
): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  names.forEach((name, i) => totals.set(name, (totals.get(name) ?? 0) + (counts[i] ?? 0)));
  return totals;
}

/** The words found for the types, from the most frequent on, and the corpus as their numbers. */
function numberWords(
  { types, counts, sequence }: Corpus,
  found: readonly (string | undefined)[],
): { names: string[]; sequence: Int32Array } {
  const byType = types.map((_, type) => found[type] ?? RARE);
  const names = [...sumByName(byType, counts)]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([name]) => name);
  const numbers = new Map(names.map((name, i) => [name, i]));
  const numberOf = byType.map((name) => numbers.get(name) ?? BREAK);
  return { names, sequence: sequence.map((type) => numberOf[type] ?? BREAK) };
}

function isWordRow(row: string): boolean {
  return !row.startsWith(CLASS);
}

/** How many of the words have a cluster, and how many of these that of the stem which counts give them. */
function describeLookup(
  { types, counts }: Corpus,
  stems: readonly string[],
  found: readonly (string | undefined)[],
): string {
  const sums = { all: 0, found: 0, same: 0 };
  types.forEach((type, i) => {
    if (type.startsWith(CLASS)) return;
    const count = counts[i] ?? 0;
    sums.all += count;
    if (found[i] === undefined) return;
    sums.found += count;
    if (found[i] === stems[i]) sums.same += count;
  });
  return `found for ${percent(sums.found, sums.all)}, by the right stem for ${percent(sums.same, sums.found)} of these`;
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} %`;
}

const [, , news] = process.argv;
if (news === undefined) process.stderr.write('usage: learn-clusters NEWS.jsonl[.gz]\n');
else await learnClusters(news);
