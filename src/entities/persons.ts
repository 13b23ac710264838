import type { Evidence } from '../document.ts';
import type { Span } from '../span.ts';
import { readings } from '../text/clitics.ts';
import type { Candidate, NameCue, Place } from './candidate.ts';
import { rangeSpan, spanOf, textAt, wordAt, type Context } from './context.ts';
import { readName } from './read-name.ts';

const APPOSITION_WEIGHT = 1.2;
const LIST_WEIGHT = 1.5;

/** Names of people by the grammar of names and the words around them. */
export function findPersons(context: Context): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < context.tokens.length; i++) {
    const token = context.tokens[i];
    if (token?.kind !== 'word') continue;
    for (const { letters, clitics, key } of readings(token.key)) {
      if (letters > 0 && !mayPeel(context, i, key)) continue;
      const cue = letters === 0 ? context.cues.get(i) : undefined;
      const candidate = readPerson(context, { from: i, to: i, letters, clitics }, cue);
      if (candidate !== undefined) found.push(candidate);
    }
  }
  return found;
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
  const from = tokens.to;
  const token = wordAt(context, from);
  if (token?.key.startsWith('و') !== true) return undefined;
  const isWhole = context.lattice
    .at(from)
    .some(({ letters, entry }) => letters === 0 && entry.category !== 'name-part');
  if (isWhole) return undefined;
  const cue: NameCue = { weight: LIST_WEIGHT, rule: 'list', span: { start, end }, isFar: true };
  return readPerson(context, { from, to: from, letters: 1, clitics: ['و'] }, cue);
}

/** A proclitic goes only from a word that is nothing whole, and leaves a name part. */
function mayPeel({ lattice, lexicon, tokens }: Context, index: number, rest: string): boolean {
  if (rest.length < 3) return false;
  const letters = (tokens[index]?.key.length ?? 0) - rest.length;
  let isKnown = (lexicon.statistics(rest)?.afterCue ?? 0) > 100;
  for (const match of lattice.at(index)) {
    const { category } = match.entry;
    if (match.letters === 0 && category !== 'cue') return false;
    if (match.letters === letters && (category === 'name-part' || category === 'name'))
      isKnown = true;
  }
  return isKnown || (tokens[index]?.key.startsWith('و') ?? false);
}

/** The name that starts at a place, if it is likely enough to be weighed against others. */
function readPerson(
  context: Context,
  start: Place,
  cue: NameCue | undefined,
): Candidate | undefined {
  const reading = readName(context, start, cue);
  if (reading === undefined || reading.score <= -APPOSITION_WEIGHT) return undefined;
  const place = { ...start, to: start.from + reading.length };
  const apposition = findApposition(context, place);
  return {
    ...spanOf(context, place),
    type: 'person',
    tokens: { from: place.from, to: place.to },
    clitics: place.clitics,
    score: reading.score + (apposition === undefined ? 0 : APPOSITION_WEIGHT),
    evidence: evidenceOf(cue, apposition),
    entry: undefined,
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
