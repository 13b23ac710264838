import { createReadStream, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { Token } from '../document.ts';
import { openLexicon, type Lexicon, type Posting } from '../lexicon/lexicon.ts';
import { withoutArticle } from '../text/clitics.ts';
import { tokenize } from '../text/tokenize.ts';

/**
 * Writes `lexicons/words/statistics.tsv`: how often each folded word stands in a corpus of news (JSON Lines
 * with a `text`, gzip or plain, named on the command line), and how many per mille of these stand right after
 * a title or a given name. Only counts leave the corpus.
 */
async function countWords(path: string): Promise<void> {
  const lexicon = openLexicon(readFileSync(new URL('../../dist/lexicon.bin', import.meta.url)));
  const counts = new Map<string, { count: number; afterCue: number }>();
  const cues = new Map<string, boolean>();
  const isCue = (key: string): boolean => {
    const known = cues.get(key) ?? isNameCue(lexicon, key);
    cues.set(key, known);
    return known;
  };
  for await (const line of linesOf(path)) {
    const row: unknown = JSON.parse(line);
    const text = typeof row === 'object' && row !== null && 'text' in row ? String(row.text) : '';
    countTokens(text, tokenize(text), { counts, isCue });
  }
  const target = new URL('../../lexicons/words/statistics.tsv', import.meta.url);
  writeFileSync(target, renderRows(counts));
}

interface Tally {
  readonly counts: Map<string, { count: number; afterCue: number }>;
  readonly isCue: (key: string) => boolean;
}

function countTokens(text: string, tokens: readonly Token[], { counts, isCue }: Tally): void {
  let before: Token | undefined;
  for (const token of tokens) {
    if (token.kind === 'word') {
      const tally = counts.get(token.key) ?? { count: 0, afterCue: 0 };
      tally.count++;
      const isNext = before?.kind === 'word' && !text.slice(before.end, token.start).includes('\n');
      if (isNext && isCue(before?.key ?? '')) tally.afterCue++;
      counts.set(token.key, tally);
    }
    before = token;
  }
}

/** True for words that a person's name follows: singular titles with or without ال, and given names. */
function isNameCue(lexicon: Lexicon, key: string): boolean {
  return [key, withoutArticle(key)].some((form) =>
    meanings(lexicon, form).some(({ entry }) => isTitleOrGivenName(entry)),
  );
}

function meanings(lexicon: Lexicon, key: string | undefined): readonly Posting[] {
  if (key === undefined) return [];
  const state = lexicon.step(undefined, key);
  return state === undefined ? [] : lexicon.postings(state, [key]);
}

const NAME_TITLES: ReadonlySet<string> = new Set([
  'honorific',
  'royal',
  'military',
  'religious',
  'profession',
]);

function isTitleOrGivenName(entry: Posting['entry']): boolean {
  if (entry.category === 'title') return NAME_TITLES.has(entry.kind);
  return entry.category === 'name-part' && entry.kind === 'given' && !entry.isWord;
}

function linesOf(path: string): AsyncIterable<string> {
  const file = createReadStream(path);
  const input = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  return createInterface({ input, crlfDelay: Infinity });
}

/** Rarer words tell nothing reliable, and would make the file ten times as long. */
const FEWEST = 20;

function renderRows(counts: Tally['counts']): string {
  const rows = [...counts]
    .filter(([word, { count }]) => FEWEST <= count && /^[\u0620-\u064a]{2,}$/.test(word))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([word, { count, afterCue }]) =>
        `${count}\t${Math.round((1000 * afterCue) / count)}\t${word}`,
    );
  return `count\tafter_cue\tword\n${rows.join('\n')}\n`;
}

const [, , corpus] = process.argv;
if (corpus === undefined) process.stderr.write('usage: count-words NEWS.jsonl[.gz]\n');
else await countWords(corpus);
