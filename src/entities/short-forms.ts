import type { Candidate, NameCue } from './candidate.ts';
import { spanOf, type Context } from './context.ts';
import { formsOf, type ShortForm } from './form-parts.ts';
import type { Reading } from '../text/clitics.ts';
import { isFunctionWord, isWordAt, keyAt, usageOf } from './word-facts.ts';

const SHORT = 1.6;
const WHOLE = 2;
/** More words than one are hardly ever met by chance. */
const PER_WORD = 2;
const PEELED = -0.3;
const CUED = 1;
/** A word this unlike a name part needs a cue before it: رئيسي alone is an adjective. */
const NAME_LIKE = -0.7;
const SHORTEST = 2;

/** Names found once are found again: the same form elsewhere, a family name alone, a body without its head noun. */
export function findShortForms(context: Context, chosen: readonly Candidate[]): Candidate[] {
  const forms = indexForms(context, chosen);
  if (forms.size === 0) return [];
  const found: Candidate[] = [];
  const mayEnd = endTest(forms);
  for (let i = 0; i < context.tokens.length; i++) {
    if (context.tokens[i]?.kind !== 'word' || !mayEnd(keyAt(context, i))) continue;
    for (const reading of context.lattice.readings(i)) {
      const starting = forms.get(reading.key);
      if (starting === undefined) continue;
      for (const form of starting) found.push(...readForm(context, { form, reading, from: i }));
    }
  }
  return found.filter((candidate) => !isInside(candidate, chosen));
}

/**
 * False for most words that begin no form. Proclitics leave the end of a word as it is, so one look at its last letters
 * spares all its readings.
 */
function endTest(forms: ReadonlyMap<string, unknown>): (key: string) => boolean {
  const ends = new Uint8Array(PLACES);
  for (const key of forms.keys()) ends[placeOf(key)] = 1;
  return (key) => ends[placeOf(key)] === 1;
}

const PLACES = 1 << 12;

/** A place in the table by the last two letters. */
function placeOf(key: string): number {
  const last = key.length - 1;
  return (key.charCodeAt(last) * 61 + key.charCodeAt(last - 1)) & (PLACES - 1);
}

/**
 * The forms of all names, by their first word. Of forms that are the same two are kept: a name does not propose its
 * own place, and more would make a text that repeats a name cost the square of its length.
 */
function indexForms(
  context: Context,
  chosen: readonly Candidate[],
): ReadonlyMap<string, readonly ShortForm[]> {
  const forms = new Map<string, ShortForm[]>();
  const counts = new Map<string, number>();
  for (const form of chosen.flatMap((candidate) => formsOf(context, candidate))) {
    const id = `${form.type} ${form.subtype ?? ''} ${String(form.isWhole)} ${form.keys.join(' ')}`;
    const count = counts.get(id) ?? 0;
    if (count === SAME_FORMS) continue;
    counts.set(id, count + 1);
    const first = form.keys[0] ?? '';
    const known = forms.get(first);
    if (known === undefined) forms.set(first, [form]);
    else known.push(form);
  }
  return forms;
}

const SAME_FORMS = 2;

interface Occurrence {
  readonly form: ShortForm;
  readonly reading: Reading;
  readonly from: number;
}

const NOTHING: readonly Candidate[] = [];

function readForm(context: Context, occurrence: Occurrence): readonly Candidate[] {
  const { form, reading, from } = occurrence;
  const to = from + form.keys.length;
  if (!isSpelledOut(context, occurrence)) return NOTHING;
  const span = spanOf(context, { from, to, ...reading });
  if (span.start === form.full.start) return NOTHING;
  const cue = reading.letters === 0 ? context.cues.get(from) : undefined;
  if (form.keys.length === 1 && !isNameLike(context, occurrence, cue)) return NOTHING;
  const base = form.isWhole ? WHOLE : SHORT;
  return [
    {
      start: span.start,
      end: span.end,
      type: form.type,
      tokens: { from, to },
      clitics: reading.clitics,
      score:
        base +
        PER_WORD * (form.keys.length - 1) +
        (reading.letters > 0 ? PEELED : 0) +
        (isNear(cue) ? CUED : 0),
      evidence: { rule: 'short-form', of: form.full },
      entry: undefined,
      spelling: undefined,
      subtype: form.subtype,
      head: undefined,
    },
  ];
}

function isNear(cue: NameCue | undefined): boolean {
  return cue?.isFar === false;
}

/** True when the other words of the form follow the first. */
function isSpelledOut(context: Context, { form, from }: Occurrence): boolean {
  return form.keys.every(
    (key, i) => i === 0 || (isWordAt(context, from + i) && keyAt(context, from + i) === key),
  );
}

/** Guards against words that only look like the short form. */
function isNameLike(
  context: Context,
  { form, reading, from }: Occurrence,
  cue: NameCue | undefined,
): boolean {
  if (reading.key.length < SHORTEST || isFunctionWord(context, from)) return false;
  if (reading.letters > 0 && isWholeWord(context, from, reading.letters)) return false;
  if (form.type !== 'person' || isNear(cue)) return true;
  return NAME_LIKE <= context.nameWord(from, reading.letters).score;
}

/** A word known this much better than what its proclitics leave is whole. */
const WHOLE_TO_REST = 2;
const RARE = 20;

function isWholeWord(context: Context, index: number, letters: number): boolean {
  const isListed = context.lattice
    .at(index)
    .some(
      (match) => match.letters < letters && match.entry.category !== 'cue' && !match.hasArticle,
    );
  const key = keyAt(context, index);
  const rest = Math.max(usageOf(context, key.slice(letters)).count, RARE);
  return isListed || usageOf(context, key).count > WHOLE_TO_REST * rest;
}

/** True for a form inside a name of its type that was found as a whole. */
function isInside({ tokens, type }: Candidate, chosen: readonly Candidate[]): boolean {
  const outer = chosen[firstEndingBehind(chosen, tokens.from)];
  if (outer?.type !== type || tokens.from < outer.tokens.from) return false;
  const isLonger = tokens.to - tokens.from < outer.tokens.to - outer.tokens.from;
  return isLonger && tokens.to <= outer.tokens.to;
}

/** Index of the first chosen candidate that ends behind token `index`. */
function firstEndingBehind(chosen: readonly Candidate[], index: number): number {
  let low = 0;
  let high = chosen.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chosen[middle]?.tokens.to ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}
