import { unpackForm, type Category, type NameEntry } from '../lexicon/entries.ts';
import type { WordStatistics } from '../lexicon/format.ts';
import type { Match, MatchOf } from '../lexicon/lattice.ts';
import { ARTICLE } from '../text/clitics.ts';
import { isAdjacent, type TextContext } from './context.ts';

/** The key of a token; empty beyond the text. */
export function keyAt({ tokens }: TextContext, index: number): string {
  return tokens[index]?.key ?? '';
}

/** True for a word right behind the token before it. */
export function isWordAt(context: TextContext, index: number): boolean {
  return context.tokens[index]?.kind === 'word' && isAdjacent(context, index);
}

const UNUSED: WordStatistics = { count: 0, afterCue: 0, afterPlace: 0 };

/** How news uses the word with this key; all zero for words that it hardly knows. */
export function usageOf({ lexicon }: TextContext, key: string): WordStatistics {
  return lexicon.statistics(key) ?? UNUSED;
}

/** Readings of a category at a token that take no proclitic. */
export function wholeAt<C extends Category>(
  { lattice }: TextContext,
  index: number,
  category: C,
): readonly MatchOf<C>[] {
  const matches = lattice.all(index, category);
  return matches.every(isWhole) ? matches : matches.filter(isWhole);
}

function isWhole({ letters }: Match): boolean {
  return letters === 0;
}

/** True when the token is a function word itself, or one behind و or ف; not a proclitic and something else. */
export function isFunctionWord({ lattice }: TextContext, index: number): boolean {
  if (!lattice.has(index, 'function-word')) return false;
  return lattice
    .all(index, 'function-word')
    .some(({ letters, to }) => to === index + 1 && letters <= 1);
}

/** Calendar words end a name: الخميس, أكتوبر. */
export function isCalendar(context: TextContext, index: number): boolean {
  return wholeAt(context, index, 'calendar').length > 0;
}

/** True for words with the article, whatever they are: الخارجية. */
export function isDefinite(context: TextContext, index: number): boolean {
  const key = keyAt(context, index);
  return key.length > 3 && key.startsWith(ARTICLE);
}

/** True for a reporting verb, with و or ف or without: قال, وأضافت. */
export function isSpeechVerb({ lattice }: TextContext, index: number): boolean {
  if (!lattice.has(index, 'speech-verb')) return false;
  return lattice
    .all(index, 'speech-verb')
    .some(
      ({ form, clitics }) =>
        unpackForm(form).tense !== 'masdar' &&
        clitics.every((clitic) => clitic !== 'ل' && clitic !== 'ب' && clitic !== 'ك'),
    );
}

/** A name of the lexicon that starts right at this token. */
export function nameAt(context: TextContext, index: number): Match<NameEntry> | undefined {
  return wholeAt(context, index, 'name')[0];
}

/** A nationality with the article: الصيني. */
export function demonymAt(context: TextContext, index: number): MatchOf<'demonym'> | undefined {
  return wholeAt(context, index, 'demonym').find(({ hasArticle }) => hasArticle);
}

/** True for a listed part of people's names that is no common word; of one kind where that is given. */
export function isNamePart(context: TextContext, index: number, kind?: string): boolean {
  return wholeAt(context, index, 'name-part').some(
    ({ entry }) => !entry.isWord && (kind === undefined || entry.kind === kind),
  );
}

/** True for a word that guards against names of this kind: see `lexicons/words/name-guards.tsv`. */
export function isGuard(context: TextContext, index: number, kinds: readonly string[]): boolean {
  return wholeAt(context, index, 'cue').some(({ entry }) => kinds.includes(entry.kind));
}
