import { shareOf, unpackForm, type Entry } from '../lexicon/entries.ts';
import type { FirstWord } from '../lexicon/first-words.ts';
import type { Posting } from '../lexicon/lexicon.ts';
import { textId } from '../model/feature-id.ts';

const CATEGORY = 20;
const ENTRY = 21;

/** What lists know a word as by itself, roughly: each once. */
export function categoryFeatures(words: readonly FirstWord[]): readonly number[] {
  const features: number[] = [];
  for (const { postings } of words)
    for (const { entry } of postings) {
      const feature = textId(CATEGORY, roughly(entry));
      if (!features.includes(feature)) features.push(feature);
    }
  return features;
}

function roughly(entry: Entry): string {
  const hasType = entry.category === 'name' || entry.category === 'head';
  return hasType ? `${entry.category} ${entry.type}` : entry.category;
}

/** How a word was read. */
interface Manner {
  readonly isCliticized: boolean;
  readonly hasArticle: boolean;
}

/** Adds what lists know a word as, in detail. */
export function addEntryFeatures(
  features: number[],
  postings: readonly Posting[],
  { isCliticized, hasArticle }: Manner,
): void {
  const manner = `${isCliticized ? 'c' : ''}${hasArticle ? 'a' : ''}`;
  for (const { entry, form } of postings)
    features.push(textId(ENTRY, `${detailOf(entry, form)} ${manner}`));
}

/** What the row says that the model can learn from. */
function detailOf(entry: Entry, form: number): string {
  switch (entry.category) {
    case 'name':
      return `name ${entry.type} ${entry.use} ${entry.subtype} ${howOften(form)}`;
    case 'name-part':
      return `part ${entry.kind} ${String(entry.isWord)} ${String(entry.isForeign)}`;
    case 'title':
      return `title ${entry.kind}`;
    case 'head':
      return `head ${entry.type} ${entry.span} ${entry.strength}`;
    case 'speech-verb':
      return `verb ${entry.class} ${unpackForm(form).tense}`;
    case 'cue':
      return `cue ${entry.kind}`;
    case 'calendar':
    case 'demonym':
    case 'function-word':
      return entry.category;
  }
}

const SHARE_STEP = 250; // per mille

/** How often news means the name by its word, in quarters. */
function howOften(form: number): string {
  const share = shareOf(form);
  return share === undefined ? '' : String(Math.floor(share / SHARE_STEP));
}
