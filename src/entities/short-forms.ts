import type { EntityType } from '../document.ts';
import type { Span } from '../span.ts';
import { readings, type Reading } from '../text/clitics.ts';
import type { Candidate, NameCue } from './candidate.ts';
import { isFunctionWord, spanOf, textAt, wordAt, type Context } from './context.ts';

/** A form under which a name that the text gives in full may be met again. */
interface Form {
  readonly keys: readonly string[];
  readonly type: EntityType;
  readonly subtype: string | undefined;
  readonly full: Span;
  readonly isWhole: boolean;
}

const SHORT = 1.6;
const WHOLE = 2;
const PER_WORD = 0.7;
const PEELED = -0.3;
const CUED = 1;
/** A word this unlike a name part needs a cue before it: رئيسي alone is an adjective. */
const NAME_LIKE = -0.7;

/** Names found once are found again: the same form elsewhere, a family name alone, a body without its head noun. */
export function findShortForms(context: Context, chosen: readonly Candidate[]): Candidate[] {
  const forms = new Map<string, Form[]>();
  for (const candidate of chosen) {
    for (const form of formsOf(context, candidate)) {
      const first = form.keys[0] ?? '';
      const known = forms.get(first);
      if (known === undefined) forms.set(first, [form]);
      else known.push(form);
    }
  }
  return forms.size === 0
    ? []
    : findForms(context, forms).filter((form) => !isInside(form, chosen));
}

/** True for a form inside a name of its type that was found as a whole. */
function isInside({ tokens, type }: Candidate, chosen: readonly Candidate[]): boolean {
  const outer = chosen[firstCovering(chosen, tokens.from)];
  return outer?.type === type && outer.tokens.from <= tokens.from && tokens.to <= outer.tokens.to;
}

/** Index of the first chosen candidate that ends behind token `index`. */
function firstCovering(chosen: readonly Candidate[], index: number): number {
  let low = 0;
  let high = chosen.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chosen[middle]?.tokens.to ?? 0) <= index) low = middle + 1;
    else high = middle;
  }
  return low;
}

function formsOf(context: Context, candidate: Candidate): Form[] {
  const keys = nameKeys(context, candidate);
  const { type, subtype, start, end } = candidate;
  const form = (part: readonly string[]): Form => ({
    keys: part,
    type,
    subtype,
    full: { start, end },
    isWhole: part.length === keys.length,
  });
  const whole = candidate.entry === undefined ? [form(keys)] : [];
  if (keys.length < 2) return whole;
  if (type === 'person') return [...whole, ...personParts(context, candidate, keys).map(form)];
  if (type === 'organization')
    return [...whole, ...organizationParts(context, candidate, keys).map(form)];
  return whole;
}

/** Keys of the name's words; of the first without its proclitics. */
function nameKeys({ tokens }: Context, { tokens: { from, to }, clitics }: Candidate): string[] {
  return tokens
    .slice(from, to)
    .flatMap(({ kind, key }, i) =>
      kind === 'punctuation' ? [] : [i === 0 ? restored(key, clitics) : key],
    );
}

/** After لل the article is put back. */
function restored(key: string, clitics: readonly string[]): string {
  const rest = key.slice(clitics.length);
  return clitics.at(-1) === 'ل' && rest.startsWith('ل') && rest.length > 3 ? `ا${rest}` : rest;
}

/** عبد الفتاح السيسي → السيسي; محمد أبو تريكة → أبو تريكة; شي جينبينغ → شي; فيصل بن خالد بن عبد الله → فيصل بن خالد. */
function personParts(
  context: Context,
  { tokens: { from, to }, clitics }: Candidate,
  keys: readonly string[],
): string[][] {
  const isParticle = (index: number): boolean => context.nameWord(index, 0).role === 'prefix';
  let start = keys.length - 1;
  while (start > 1 && isParticle(from + start - 1)) start--;
  const parts = start > 0 && to - from === keys.length ? [keys.slice(start)] : [];
  if (keys.length > 2) parts.push(keys.slice(-2));
  if (keys.length > 3) parts.push(keys.slice(0, keys.length - 2));
  const isArabic = context.lattice
    .all(from, 'name-part')
    .some(({ entry }) => entry.kind === 'given' && !entry.isForeign);
  if (!isArabic && context.nameWord(from, clitics.length).role !== 'prefix')
    parts.push(keys.slice(0, 1));
  return parts.filter((part) => part.length < keys.length && part.some((key) => key.length > 1));
}

const KNOWN_WITHOUT_HEAD: ReadonlySet<string> = new Set([
  'club',
  'media',
  'company',
  'bank',
  'party',
  'armed-group',
  'news-agency',
]);

/** نادي وادي دجلة → وادي دجلة, where what remains is no place or nationality. */
function organizationParts(
  context: Context,
  { tokens: { from }, subtype, evidence }: Candidate,
  keys: readonly string[],
): string[][] {
  if (!KNOWN_WITHOUT_HEAD.has(subtype ?? '') || evidence.rule !== 'organization-head') return [];
  const isOther = context.lattice
    .at(from + 1)
    .some(
      ({ entry }) =>
        entry.category === 'demonym' ||
        entry.category === 'head' ||
        (entry.category === 'name' && entry.type === 'place' && entry.use === 'free'),
    );
  const rest = keys.slice(1);
  const count = context.lexicon.statistics(rest[0] ?? '')?.count ?? 0;
  const isCommon =
    rest.length === 1 &&
    count > COMMON &&
    !(subtype === 'club' && context.isSport && count < COMMON * 10);
  return isOther || isCommon ? [] : [rest];
}

/** A word this common is no name without its head noun. */
const COMMON = 300;

function findForms(context: Context, forms: ReadonlyMap<string, readonly Form[]>): Candidate[] {
  const found: Candidate[] = [];
  for (let i = 0; i < context.tokens.length; i++) {
    const token = context.tokens[i];
    if (token?.kind !== 'word') continue;
    for (const reading of readings(token.key)) {
      for (const form of forms.get(reading.key) ?? []) {
        const candidate = readForm(context, { form, reading, from: i }, context.cues.get(i));
        if (candidate !== undefined) found.push(candidate);
      }
    }
  }
  return found;
}

interface Occurrence {
  readonly form: Form;
  readonly reading: Reading;
  readonly from: number;
}

function readForm(
  context: Context,
  { form, reading, from }: Occurrence,
  cue: NameCue | undefined,
): Candidate | undefined {
  const to = from + form.keys.length;
  for (let i = from + 1; i < to; i++) {
    if (wordAt(context, i)?.key !== form.keys[i - from]) return undefined;
  }
  const place = { from, to, letters: reading.letters, clitics: reading.clitics };
  const span = spanOf(context, place);
  if (span.start === form.full.start) return undefined;
  const support = cue?.isFar === false ? CUED : 0;
  if (form.keys.length === 1 && !isNameLike(context, { form, reading, from }, support))
    return undefined;
  const { letters } = reading;
  return {
    ...span,
    type: form.type,
    tokens: { from, to },
    clitics: reading.clitics,
    score:
      (form.isWhole ? WHOLE : SHORT) +
      PER_WORD * (form.keys.length - 1) +
      (letters > 0 ? PEELED : 0) +
      support,
    evidence: { rule: 'short-form', of: form.full },
    entry: undefined,
    subtype: form.subtype,
    head: undefined,
  };
}

/** Guards against words that only look like the short form. */
function isNameLike(
  context: Context,
  { form, reading, from }: Occurrence,
  support: number,
): boolean {
  if (textAt(context, from).length < 2 || isFunctionWord(context, from)) return false;
  if (reading.letters > 0 && isWholeWord(context, from, reading.letters)) return false;
  if (form.type !== 'person') return true;
  return support > 0 || NAME_LIKE <= context.nameWord(from, reading.letters).score;
}

function isWholeWord(
  { lattice, lexicon, tokens }: Context,
  index: number,
  letters: number,
): boolean {
  const isListed = lattice
    .at(index)
    .some(
      (match) => match.letters < letters && match.entry.category !== 'cue' && !match.hasArticle,
    );
  const key = tokens[index]?.key ?? '';
  const whole = lexicon.statistics(key)?.count ?? 0;
  const rest = lexicon.statistics(key.slice(letters))?.count ?? 0;
  return isListed || whole > 2 * Math.max(rest, 20);
}
