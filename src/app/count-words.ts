import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { unpackForm } from '../lexicon/entries.ts';
import { openLexicon, type Lexicon, type Posting } from '../lexicon/lexicon.ts';
import { withoutArticle } from '../text/clitics.ts';
import { tokenize } from '../text/tokenize.ts';

/**
 * Writes `lexicons/words/statistics.tsv`: how often each folded word stands in a corpus of news (JSON Lines
 * with a `text`, gzip or plain, named on the command line), and how many per mille of these stand right after
 * a title or a given name, and after the noun for a kind of place. Only counts leave the corpus.
 */
async function countWords(path: string): Promise<void> {
  const lexicon = openLexicon(readFileSync(new URL('../../dist/lexicon.bin', import.meta.url)));
  const counts: Counts = new Map();
  const isCue = remember((key) => isCueWord(stemMeanings(lexicon, key)));
  const isPlaceHead = remember((key) => stemMeanings(lexicon, key).some(isPlaceNoun));
  for await (const line of linesOf(path)) {
    const row: unknown = JSON.parse(line);
    const text = typeof row === 'object' && row !== null && 'text' in row ? String(row.text) : '';
    countTokens(text, { counts, isCue, isPlaceHead });
  }
  const target = new URL('../../lexicons/words/statistics.tsv', import.meta.url);
  writeFileSync(target, renderRows(counts));
}

type Counts = Map<string, { count: number; afterCue: number; afterPlace: number }>;

interface Tally {
  readonly counts: Counts;
  readonly isCue: (key: string) => boolean;
  readonly isPlaceHead: (key: string) => boolean;
}

function remember(test: (key: string) => boolean): (key: string) => boolean {
  const known = new Map<string, boolean>();
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

function countWord(key: string, before: string, { counts, isCue, isPlaceHead }: Tally): void {
  const count = counts.get(key) ?? { count: 0, afterCue: 0, afterPlace: 0 };
  counts.set(key, count);
  count.count++;
  if (before === '') return;
  if (isCue(before)) count.afterCue++;
  if (isPlaceHead(before)) count.afterPlace++;
}

/** What a word stands for, with and without its article. */
function stemMeanings(lexicon: Lexicon, key: string): Posting[] {
  return [key, withoutArticle(key)].flatMap((form) => {
    const state = form === undefined ? undefined : lexicon.step(undefined, form);
    return state === undefined ? [] : lexicon.postings(state, [form ?? '']);
  });
}

const NAME_TITLES: ReadonlySet<string> = new Set([
  'honorific',
  'royal',
  'military',
  'religious',
  'profession',
]);

/** Singular titles and given names; not علي, which the preposition على shares its key with. */
function isCueWord(postings: readonly Posting[]): boolean {
  const isFunctionWord = postings.some(({ entry }) => entry.category === 'function-word');
  return !isFunctionWord && postings.some(isTitleOrGivenName);
}

function isTitleOrGivenName({ entry, form }: Posting): boolean {
  if (entry.category === 'title')
    return NAME_TITLES.has(entry.kind) && unpackForm(form).number === 'singular';
  return entry.category === 'name-part' && entry.kind === 'given' && !entry.isWord;
}

function isPlaceNoun({ entry }: Posting): boolean {
  return (
    entry.category === 'head' &&
    entry.type === 'place' &&
    entry.span === 'out' &&
    entry.strength === 'strong'
  );
}

function linesOf(path: string): AsyncIterable<string> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  return createInterface({ input, crlfDelay: Infinity });
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
