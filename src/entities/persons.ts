import type { Evidence } from '../document.ts';
import type { Span } from '../span.ts';
import type { Match } from '../lexicon/lattice.ts';
import type { UsedReading } from '../lexicon/first-words.ts';
import type { Candidate, NameCue, Place } from './candidate.ts';
import { rangeSpan, spanOf, textAt, type Context } from './context.ts';
import { readName } from './read-name.ts';
import { isNamePart, isWordAt, keyAt, usageOf } from './word-facts.ts';

const APPOSITION_WEIGHT = 1.2;
const LIST_WEIGHT = 1.5;

/** Names of people by the grammar of names and the words around them. */
export function findPersons(context: Context): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < context.tokens.length; i++) {
    if (!mayBegin(context, i)) continue;
    for (const reading of context.lattice.readings(i)) {
      const candidate = personAt(context, i, reading);
      if (candidate !== undefined) found.push(candidate);
    }
  }
  return found;
}

/** Per mille after a title or given name, at which an unlisted word may begin a name without a cue. */
const BEGINNING_USAGE = 150;

/**
 * A quick look that spares most words the weighing: a name begins behind a cue, with a part of names, with a word
 * that news uses like one, or before بن.
 */
function mayBegin(context: Context, index: number): boolean {
  const { tokens, lattice, cues } = context;
  if (tokens[index]?.kind !== 'word' || context.isInPhrase(index)) return false;
  if (cues.has(index) || lattice.has(index, 'name-part')) return true;
  if (lattice.has(index + 1, 'name-part') && isNamePart(context, index + 1, 'particle'))
    return true;
  return lattice.mostAfterCue(index) > BEGINNING_USAGE;
}

/** The person that a reading of the token may name. */
function personAt(
  context: Context,
  index: number,
  { letters, clitics, key }: UsedReading,
): Candidate | undefined {
  if (letters > 0 && !mayPeel(context, index, key)) return undefined;
  const cue = letters === 0 ? context.cues.get(index) : undefined;
  return readPerson(context, { from: index, to: index, letters, clitics }, cue);
}

/** Names coordinated with one that was found: أحمد فتحي ‖ وعماد متعب ‖ وحسني عبد ربه. */
export function findListedPersons(context: Context, chosen: readonly Candidate[]): Candidate[] {
  const found: Candidate[] = [];
  for (const person of chosen) {
    let last: Candidate | undefined = person.type === 'person' ? person : undefined;
    while (last !== undefined) {
      last = readListed(context, last);
      if (last !== undefined) found.push(last);
    }
  }
  return found;
}

function readListed(context: Context, { start, end, tokens }: Candidate): Candidate | undefined {
  const isComma = textAt(context, tokens.to) === ARABIC_COMMA;
  const from = isComma ? tokens.to + 1 : tokens.to;
  if (!isWordAt(context, from) || !keyAt(context, from).startsWith('و')) return undefined;
  const isOther = context.lattice
    .at(from)
    .some(({ letters, entry }) => letters === 0 && entry.category !== 'name-part');
  if (isOther) return undefined;
  const cue: NameCue = { weight: LIST_WEIGHT, rule: 'list', span: { start, end }, isFar: true };
  return readPerson(context, { from, to: from, letters: 1, clitics: ['و'] }, cue);
}

const ARABIC_COMMA = '\u060c';

/** Per mille after a title or given name. */
const NAME_USAGE = 100;

/** A proclitic goes only from a word that is nothing whole, and leaves a name part; و may leave any word. */
function mayPeel(context: Context, index: number, rest: string): boolean {
  const key = keyAt(context, index);
  const matches = context.lattice.at(index);
  if (rest.length < 3 || matches.some(isWhole)) return false;
  if (key.startsWith('و') || usageOf(context, rest).afterCue > NAME_USAGE) return true;
  const letters = key.length - rest.length;
  return matches.some((match) => match.letters === letters && NAMES.has(match.entry.category));
}

const NAMES: ReadonlySet<string> = new Set(['name', 'name-part']);

function isWhole({ letters, entry }: Match): boolean {
  return letters === 0 && entry.category !== 'cue';
}

/** The name that starts at a place, if it is likely enough to be weighed against others. */
function readPerson(
  context: Context,
  first: Place,
  cue: NameCue | undefined,
): Candidate | undefined {
  const reading = readName(context, first, cue);
  if (reading === undefined || reading.score <= -APPOSITION_WEIGHT) return undefined;
  const { from, letters, clitics } = first;
  const place = { from, to: from + reading.length, letters, clitics };
  const apposition = findApposition(context, place);
  const { start, end } = spanOf(context, place);
  return {
    start,
    end,
    type: 'person',
    tokens: { from, to: place.to },
    clitics,
    score: reading.score + (apposition === undefined ? 0 : APPOSITION_WEIGHT),
    evidence: evidenceOf(cue, apposition),
    entry: undefined,
    spelling: undefined,
    subtype: undefined,
    head: undefined,
  };
}

function evidenceOf(cue: NameCue | undefined, apposition: Span | undefined): Evidence {
  if (cue !== undefined) return { rule: cue.rule, cue: cue.span };
  return apposition === undefined
    ? { rule: 'name-grammar' }
    : { rule: 'apposition', cue: apposition };
}

/** A title right behind the name, or after a comma: حسام البدري المدير الفني; نائل الكباريتي، رئيس غرفة التجارة. */
function findApposition(context: Context, { to }: Place): Span | undefined {
  const isComma = /^[\u060c,(]$/.test(textAt(context, to));
  const title = context.lattice
    .all(isComma ? to + 1 : to, 'title')
    .find(({ letters }) => letters === 0);
  return title === undefined ? undefined : rangeSpan(context, title);
}
