import type { Span } from '../span.ts';
import { moveAnnotations, type Annotations, type GoldArticle } from './article.ts';
import { mistakeAt, parseAt } from './place.ts';
import { offsetReader, type OffsetUnit } from './units.ts';

/** A file of annotations. */
export interface AnnotatedFile {
  readonly path: string;
  readonly content: string;
  /** The text of the file beside it, where the annotations of this format stand apart from their text. */
  readonly text: string | undefined;
}

/** An annotated text as its file has it: offsets not converted yet, the text perhaps elsewhere. */
export interface Draft extends Annotations {
  /** Where it stands, for messages: `gold.jsonl:7`. */
  readonly place: string;
  readonly id: string | undefined;
  readonly text: string | undefined;
  readonly unit: OffsetUnit;
  readonly ignored: readonly Span[];
  /** What the file says stands where. */
  readonly words: readonly PlacedWords[];
  /** Why there are no annotations, where the finder failed. */
  readonly failure: string | undefined;
}

/** Words that a file repeats beside their offsets: they tell whether these fit the text. */
export interface PlacedWords extends Span {
  readonly place: string;
  readonly words: string;
}

/** What most formats have nothing of. */
export const PLAIN_DRAFT: Omit<Draft, 'place' | 'id' | 'text' | 'mentions'> = {
  unit: 'utf16',
  quotations: undefined,
  indirect: [],
  ignored: [],
  words: [],
  failure: undefined,
};

/** The article with its offsets in UTF-16. Throws a `UserError` for spans that do not fit into the text. */
export function settleDraft(draft: Draft, text: string): GoldArticle {
  const toUtf16 = offsetReader(text, draft.unit);
  const move = ({ start, end }: Span): Span => ({ start: toUtf16(start), end: toUtf16(end) });
  for (const { place, words, ...span } of draft.words)
    checkWords(words, { text, place, span: parseAt(place, () => move(span)) });
  return parseAt(draft.place, () => ({
    id: draft.id,
    text,
    ignored: draft.ignored.map(move),
    ...moveAnnotations(draft, move),
  }));
}

/** The gold of a draft, which must have a text. */
export function toGold(draft: Draft): GoldArticle {
  const { place, text, failure } = draft;
  if (failure !== undefined) throw mistakeAt(place, `a failed input is no gold: ${failure}`);
  if (text === undefined)
    throw mistakeAt(place, 'a record without its text: save gold with --with-text');
  return settleDraft(draft, text);
}

interface Stretch {
  readonly text: string;
  readonly place: string;
  readonly span: Span;
}

/** Tools that write one line for each name turn line ends into spaces. */
function checkWords(words: string, { text, place, span }: Stretch): void {
  const found = text.slice(span.start, span.end);
  if (onOneLine(found) !== onOneLine(words))
    throw mistakeAt(
      place,
      `"${onOneLine(found)}" stands at ${span.start}, not "${onOneLine(words)}": another text, or offsets in another unit`,
    );
}

function onOneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
