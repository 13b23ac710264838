import type { HeadEntry } from '../lexicon/entries.ts';
import type { Match } from '../lexicon/lattice.ts';
import { COMPLEMENT_RULES } from './complement-rules.ts';
import type { Complement, ComplementKind, ComplementReading } from './complement-types.ts';
import type { TextContext } from './context.ts';
import { isWordAt } from './word-facts.ts';

const STRENGTH: readonly ComplementKind[] = [
  'definite',
  'unlisted',
  'purpose',
  'nationality',
  'proper',
];
const LONGEST_COMPLEMENT = 9;

/**
 * Reads the complement of an organisation's head noun: a construct chain (وزارة شؤون المرأة), adjectives
 * (البنك المركزي الأوروبي), لل and a definite noun (منظمة شنغهاي للتعاون), a coordinated definite noun
 * (وزارة التربية والتعليم), a listed name (جامعة القاهرة), a person's (مركز الملك سلمان) or rare words (شركة كيوشو). It
 * ends at verbs, prepositions, dates, punctuation, and before adjectives of time (الماضي، الحالي).
 */
export function readComplement(
  context: TextContext,
  head: Match<HeadEntry>,
): Complement | undefined {
  let state: Complement | undefined;
  let at = head.to;
  while (at < head.to + LONGEST_COMPLEMENT && isWordAt(context, at)) {
    const kind = state?.kind;
    const step = nextStep(context, at, { kind, head });
    if (step === undefined) return state;
    state = { to: step.to, kind: kind === undefined ? step.kind : stronger(kind, step.kind) };
    at = step.to;
  }
  return state;
}

/** The next words of the name, as the first rule that answers reads them; an empty answer ends the name. */
function nextStep(
  context: TextContext,
  at: number,
  reading: ComplementReading,
): Complement | undefined {
  for (const rule of COMPLEMENT_RULES) {
    const step = rule(context, at, reading);
    if (step !== undefined) return at < step.to ? step : undefined;
  }
  return undefined;
}

function stronger(a: ComplementKind, b: ComplementKind): ComplementKind {
  return STRENGTH.indexOf(a) > STRENGTH.indexOf(b) ? a : b;
}
