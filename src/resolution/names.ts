import type { Mention } from '../document.ts';
import { sliceSpan } from '../span.ts';
import { bareSpelling, fold } from '../text/fold.ts';

/** The name that a mention gives, as one would write it alone: signs dropped, ال restored after لل. */
export function nameOf(text: string, mention: Mention): string {
  const name = bareSpelling(sliceSpan(text, mention))
    .replace(/["\u201c\u201d\u00ab\u00bb]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const isAfterLam =
    mention.clitics.at(-1) === 'ل' &&
    fold(name).startsWith('ل') &&
    text.charAt(mention.start - 1) === 'ل';
  return isAfterLam && !isWholeName(mention) ? `ا${name}` : name;
}

/** للبنان keeps its ل: the lexicon knows the name as it stands. */
function isWholeName({ evidence }: Mention): boolean {
  return evidence.rule === 'lexicon' && fold(evidence.entry).startsWith('ل');
}

/** The keys of a name's words; عبد, أبو and their like are joined to what follows, so that both spellings meet. */
export function nameKeys(name: string): string[] {
  const words = name
    .split(/[\s\u200c-]+/)
    .map(fold)
    .filter((key) => key !== '');
  const keys: string[] = [];
  for (const word of words) {
    const before = keys.at(-1);
    if (before !== undefined && JOINED.has(before)) keys[keys.length - 1] = before + word;
    else keys.push(word);
  }
  return keys;
}

const JOINED: ReadonlySet<string> = new Set(['عبد', 'ابو', 'ابي', 'ال', 'ابن', 'بن', 'ام']);

/** True when all words of the shorter name stand in the longer one, in order. */
export function isPartOf(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const key of long) if (key === short[at]) at++;
  return at === short.length;
}
