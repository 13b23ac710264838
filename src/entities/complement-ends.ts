import type { Complement } from './complement-types.ts';
import type { TextContext } from './context.ts';
import {
  isCalendar,
  isDefinite,
  isFunctionWord,
  isGuard,
  isSpeechVerb,
  keyAt,
} from './word-facts.ts';
import { isConjugated } from './word-shapes.ts';

/** The answer of a rule that ends the name before token `at`. */
export function end(at: number): Complement {
  return { to: at, kind: 'definite' };
}

/** Words that no name of an organisation goes on with. */
export function endsName(context: TextContext, at: number): boolean {
  if (isCalendar(context, at) || isFunctionWord(context, at) || isGuard(context, at, GUARDS))
    return true;
  return (
    !isDefinite(context, at) &&
    (isSpeechVerb(context, at) || isConjugated(context, keyAt(context, at)))
  );
}

const GUARDS = ['deictic', 'anaphor'] as const;
