import { readFileSync, writeFileSync } from 'node:fs';
import { unpackForm } from '../lexicon/entries.ts';
import { openLexicon, type Lexicon, type Posting } from '../lexicon/lexicon.ts';
import { withoutArticle } from '../text/clitics.ts';
import { tokenize } from '../text/tokenize.ts';
import { textsOf } from './news.ts';

/**
 * Writes `lexicons/words/statistics.tsv`: how often each folded word stands in a corpus of news (JSON Lines
 * with a `text`, gzip or plain, named on the command line), and how many per mille of these stand right after
 * a title or a given name, and after the noun for a kind of place. Only counts leave the corpus.
 */
async function countWords(path: string): Promise<void> {
  const lexicon = openLexicon(readFileSync(new URL('../../dist/lexicon.bin', import.meta.url)));
  const counts: Counts = new Map();
  const cueOf = remember((key) => findCue(lexicon, key));
  const isPlaceHead = remember((key) => meanings(lexicon, key).some(isPlaceNoun));
  for await (const text of textsOf(path)) countTokens(text, { counts, cueOf, isPlaceHead });
  const target = new URL('../../lexicons/words/statistics.tsv', import.meta.url);
  writeFileSync(target, renderRows(counts));
}

type Counts = Map<string, { count: number; afterCue: number; afterPlace: number }>;

interface Tally {
  readonly counts: Counts;
  readonly cueOf: (key: string) => NameCue;
  readonly isPlaceHead: (key: string) => boolean;
}

function remember<T>(test: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const answer = known.get(key) ?? test(key);
    known.set(key, answer);
    return answer;
  };
}

function countTokens(text: string, tally: Tally): void {
  let before = '';
  let end = 0;
  for (const token of tokenize(text)) {
    const isNext = token.kind === 'word' && !text.slice(end, token.start).includes('\n');
    if (token.kind === 'word') countWord(token.key, isNext ? before : '', tally);
    before = token.key;
    end = token.end;
  }
}

function countWord(key: string, before: string, { counts, cueOf, isPlaceHead }: Tally): void {
  const count = counts.get(key) ?? { count: 0, afterCue: 0, afterPlace: 0 };
  counts.set(key, count);
  count.count++;
  if (before === '') return;
  const cue = cueOf(before);
  if (cue === 'given' || (cue === 'title' && !/^(?:ال|لل|[وفبل]ال)/.test(key))) count.afterCue++;
  if (isPlaceHead(before)) count.afterPlace++;
}

/** What a word stands for, as it is. */
function meanings(lexicon: Lexicon, key: string | undefined): readonly Posting[] {
  const state = key === undefined ? undefined : lexicon.step(undefined, key);
  return state === undefined || key === undefined ? [] : lexicon.postings(state, [key]);
}

const NAME_TITLES: ReadonlySet<string> = new Set([
  'honorific',
  'royal',
  'military',
  'religious',
  'profession',
]);

/** What a word says of the next. Definite words behind a title are mostly its adjectives: النائب الأول. */
type NameCue = 'given' | 'title' | undefined;

/** Given names, and singular titles with the article; not علي, which the preposition على shares its key with. */
function findCue(lexicon: Lexicon, key: string): NameCue {
  const whole = meanings(lexicon, key);
  if (whole.some(({ entry }) => entry.category === 'function-word')) return undefined;
  if (whole.some(isGivenName)) return 'given';
  return meanings(lexicon, withoutArticle(key)).some(isNameTitle) ? 'title' : undefined;
}

function isGivenName({ entry }: Posting): boolean {
  return entry.category === 'name-part' && entry.kind === 'given' && !entry.isWord;
}

function isNameTitle({ entry, form }: Posting): boolean {
  return (
    entry.category === 'title' &&
    NAME_TITLES.has(entry.kind) &&
    unpackForm(form).number === 'singular'
  );
}

function isPlaceNoun({ entry }: Posting): boolean {
  return (
    entry.category === 'head' &&
    entry.type === 'place' &&
    entry.span === 'out' &&
    entry.strength === 'strong'
  );
}

/** Rarer words tell nothing reliable, and would make the file ten times as long. */
const FEWEST = 20;

function renderRows(counts: Counts): string {
  const rows = [...counts]
    .filter(([word, { count }]) => FEWEST <= count && /^[\u0620-\u064a]{2,}$/.test(word))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, { count, afterCue, afterPlace }]) =>
      [count, perMille(afterCue, count), perMille(afterPlace, count), word].join('\t'),
    );
  return `count\tafter_cue\tafter_place\tword\n${rows.join('\n')}\n`;
}

function perMille(part: number, whole: number): number {
  return Math.round((1000 * part) / whole);
}

const [, , corpus] = process.argv;
if (corpus === undefined) process.stderr.write('usage: count-words NEWS.jsonl[.gz]\n');
else await countWords(corpus);
