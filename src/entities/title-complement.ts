import { isAdjacent, type TextContext } from './context.ts';
import {
  demonymAt,
  isCalendar,
  isDefinite,
  isFunctionWord,
  isNamePart,
  isSpeechVerb,
  isWordAt,
  keyAt,
  nameAt,
  usageOf,
} from './word-facts.ts';

/** Where the complement of a title may have ended, and its bearer's name may begin. */
export interface ComplementEnd {
  readonly index: number;
  /** True right behind a nationality, a place or an organisation: رئيس الوزراء الياباني ‖ شينزو آبي. */
  readonly isClose: boolean;
}

/** How many tokens of complement a title may have before its bearer's name. */
const LONGEST = 9;

/** The tokens behind a title at which its complement may have ended: وزير النفط الإيراني ‖ بيجان. */
export function complementEnds(context: TextContext, from: number): ComplementEnd[] {
  const ends: ComplementEnd[] = [];
  let at = from;
  while (at < from + LONGEST && isWordAt(context, at) && !isCalendar(context, at)) {
    const step = nextStep(context, at);
    if (step === undefined) return ends;
    at = step.index;
    if (isAdjacent(context, at)) ends.push(step);
  }
  return ends;
}

function nextStep(context: TextContext, at: number): ComplementEnd | undefined {
  const whose = demonymAt(context, at) ?? ownerAt(context, at);
  if (whose !== undefined) return { index: whose.to, isClose: true };
  if (isSpeechVerb(context, at) || isNamePart(context, at)) return undefined;
  return isDefinite(context, at) || isLink(context, at)
    ? { index: at + 1, isClose: false }
    : undefined;
}

/** The place or body that the title belongs to: رئيس إيران; السفير بالخرطوم. */
function ownerAt(context: TextContext, at: number): { readonly to: number } | undefined {
  const name =
    nameAt(context, at) ??
    context.lattice.all(at, 'name').find(({ clitics }) => clitics.length === 1);
  return name === undefined || name.entry.type === 'person' ? undefined : name;
}

/** Prepositions inside titles: المتحدث باسم, السفير لدى, القيادي في. */
const PREPOSITIONS: ReadonlySet<string> = new Set(['باسم', 'لدي', 'في', 'عن']);
/** Complements are made of common nouns: عضو لجنة, مدير إدارة صحة البيئة. */
const COMMON = 100;

function isLink(context: TextContext, at: number): boolean {
  const key = keyAt(context, at);
  return isFunctionWord(context, at)
    ? PREPOSITIONS.has(key)
    : usageOf(context, key).count >= COMMON;
}
