import type { EntityType } from '../document.ts';
import type { Span } from '../span.ts';
import { withoutProclitics } from '../text/clitics.ts';
import type { Candidate } from './candidate.ts';
import type { Context } from './context.ts';
import { usageOf } from './word-facts.ts';

/** A form under which a name that the text gives in full may be met again. */
export interface ShortForm {
  readonly keys: readonly string[];
  readonly type: EntityType;
  readonly subtype: string | undefined;
  readonly full: Span;
  /** True for the name itself, in full. */
  readonly isWhole: boolean;
}

/** The forms of one name; the whole of it only where no list has it, so that it is not found by itself. */
export function formsOf(context: Context, candidate: Candidate): ShortForm[] {
  const { type, subtype, start, end } = candidate;
  const keys = nameKeys(context, candidate);
  const whole = candidate.entry === undefined ? [keys] : [];
  const parts = keys.length < 2 ? [] : partsOf(context, candidate, keys);
  return [...whole, ...parts].map((part) => ({
    keys: part,
    type,
    subtype,
    full: { start, end },
    isWhole: part === keys,
  }));
}

function partsOf(
  context: Context,
  candidate: Candidate,
  keys: readonly string[],
): (readonly string[])[] {
  if (candidate.type === 'person') return personParts(context, candidate, keys);
  return candidate.type === 'organization' ? organizationParts(context, candidate, keys) : [];
}

/** Keys of the name's words; of the first without its proclitics. */
function nameKeys({ tokens }: Context, { tokens: { from, to }, clitics }: Candidate): string[] {
  const words = tokens.slice(from, to).filter(({ kind }) => kind !== 'punctuation');
  return words.map(({ key }, i) => (i === 0 ? withoutProclitics(key, clitics.length) : key));
}

/** Particles that do not join the surname behind them: آداما سيدي كوليبالي → كوليبالي. */
const MIDDLE_NAMES: ReadonlySet<string> = new Set(['سيدي', 'سيد', 'شيخ', 'حاج', 'الحاج']);

/** عبد الفتاح السيسي → السيسي; محمد أبو تريكة → أبو تريكة; شي جينبينغ → شي; فيصل بن خالد بن عبد الله → فيصل بن خالد. */
function personParts(
  context: Context,
  { tokens, clitics }: Candidate,
  keys: readonly string[],
): (readonly string[])[] {
  const isPlain = tokens.to - tokens.from === keys.length;
  const isPrefix = (at: number): boolean =>
    !MIDDLE_NAMES.has(keys[at] ?? '') &&
    context.nameWord(tokens.from + at, at === 0 ? clitics.length : 0).role === 'prefix';
  let last = keys.length - 1;
  while (last > 1 && isPrefix(last - 1)) last--;
  const parts = isPlain ? [keys.slice(last)] : [];
  if (keys.length > 2) parts.push(keys.slice(-2));
  if (keys.length > 3) parts.push(keys.slice(0, keys.length - 2));
  if (!isArabicName(context, tokens.from) && !isPrefix(0)) parts.push(keys.slice(0, 1));
  return parts.filter((part) => part.length < keys.length);
}

/** Arabic given names alone name nobody in news; شي and صدام do. */
function isArabicName({ lattice }: Context, index: number): boolean {
  return lattice
    .all(index, 'name-part')
    .some(({ entry }) => entry.kind === 'given' && !entry.isForeign);
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
/** A word this common is no name without its head noun. */
const COMMON = 300;
const COMMON_CLUB = 3000;

/** نادي وادي دجلة → وادي دجلة, where what remains is no place, nationality or common word. */
function organizationParts(
  context: Context,
  { tokens, subtype = '', evidence }: Candidate,
  keys: readonly string[],
): (readonly string[])[] {
  if (evidence.rule !== 'organization-head' || !KNOWN_WITHOUT_HEAD.has(subtype)) return [];
  const rest = keys.slice(1);
  const limit = subtype === 'club' && context.isSport(tokens.from) ? COMMON_CLUB : COMMON;
  const isCommon = rest.length === 1 && usageOf(context, rest[0] ?? '').count > limit;
  return isCommon || isOtherName(context, tokens.from + 1) ? [] : [rest];
}

function isOtherName({ lattice }: Context, index: number): boolean {
  return lattice.at(index).some(({ entry }) => {
    if (entry.category === 'name') return entry.type === 'place' && entry.use === 'free';
    return entry.category === 'demonym' || entry.category === 'head';
  });
}
