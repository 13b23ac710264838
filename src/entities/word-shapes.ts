import { spellingAt, textAt, type TextContext } from './context.ts';
import { keyAt, usageOf } from './word-facts.ts';

/** Per mille after a title or given name above which a word is a name whatever else it looks like. */
const NAME_USAGE = 150;

/** True for a word that news knows better without its first letter: باستبعاد, وتركماني, للميزانية. */
export function isPeelable(context: TextContext, key: string): boolean {
  if (!/^[وفبلكس]...?/.test(key)) return false;
  const { count, afterCue } = usageOf(context, key);
  const rest = key.startsWith('لل') ? `ا${key.slice(1)}` : key.slice(1);
  return afterCue < NAME_USAGE && count < usageOf(context, rest).count;
}

/** True for an imperfect verb: it is met with the other persons' prefixes too (يفاضل، تفاضل، سيقوم). */
export function isConjugated(context: TextContext, key: string): boolean {
  const bare = /^[سوف][يت]/.test(key) ? key.slice(1) : key;
  if (!/^[يت]...?/.test(bare)) return false;
  const other = (bare.startsWith('ي') ? 'ت' : 'ي') + bare.slice(1);
  return usageOf(context, other).count > 0 && usageOf(context, key).afterCue < NAME_USAGE;
}

const KNOWN_STEM = 50;
/** Words this long end in ـه for a pronoun, known or not: انزعاجه. */
const LONG_WORD = 6;

/** A noun with the article has neither pronoun nor tanwin: القاهره is القاهرة, الحمرا is الحمراء. */
const DEFINITE = /^[وف]?(?:ال|لل|بال|كال).{3}/;

/** True for words with a pronoun behind them: توبته, خلافاته, دعمهم, حلمه. */
export function hasPronoun(context: TextContext, index: number): boolean {
  const key = keyAt(context, index);
  if (DEFINITE.test(key)) return false;
  if (key.length > 4 && /(?:ته|اته|يته|ها|هم|هما|تنا)$/.test(key)) return true;
  if (key.length < 4 || !key.endsWith('ه') || spellingAt(context, index).endsWith('ة'))
    return false;
  const { count, afterCue } = usageOf(context, key.slice(0, -1));
  return afterCue < NAME_USAGE && (KNOWN_STEM <= count || LONG_WORD <= key.length);
}

/** True where the text has زواره ("his visitors") for what a list spells with ة (زوارة). */
export function isNounWithPronoun(context: TextContext, index: number, spelling: string): boolean {
  const isOtherEnding = spelling.endsWith('ة') && spellingAt(context, index).endsWith('ه');
  return isOtherEnding && hasPronoun(context, index);
}

const FATHATAN = '\u064b';
const ALEF = 'ا';

/** Per mille after cues and nouns for places, below which a known word in ا is no name: ضاحكا, عفوا. */
const ACCUSATIVE_USAGE = 100;

/** True for an indefinite accusative (بناءً, رسميًا, ضاحكا): an adverb or object, never a name. */
export function isAccusative(context: TextContext, index: number): boolean {
  const word = textAt(context, index);
  if (word.endsWith(FATHATAN) || word.endsWith(FATHATAN + ALEF)) return true;
  const key = keyAt(context, index);
  if (!key.endsWith(ALEF) || key.length < 4 || DEFINITE.test(key)) return false;
  const { count, afterCue, afterPlace } = usageOf(context, key);
  if (count > 0) return Math.max(afterCue, afterPlace) < ACCUSATIVE_USAGE;
  const stem = key.slice(0, -1);
  return key.length > 4 && (isCommon(context, stem) || isCommon(context, `ال${stem}`));
}

function isCommon(context: TextContext, key: string): boolean {
  const { count, afterCue } = usageOf(context, key);
  return count > 0 && afterCue < NAME_USAGE;
}
