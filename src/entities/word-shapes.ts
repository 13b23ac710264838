import { spellingAt, textAt, type TextContext } from './context.ts';

/** Per mille after a title or given name above which a word is a name whatever else it looks like. */
const NAME_USAGE = 150;

/** True for a word that news knows better without its first letter: باستبعاد, وتركماني, للميزانية. */
export function isPeelable({ lexicon }: TextContext, key: string): boolean {
  if (!/^[وفبلكس]/.test(key) || key.length < 4) return false;
  const whole = lexicon.statistics(key);
  if ((whole?.afterCue ?? 0) >= NAME_USAGE) return false;
  const rest = key.startsWith('لل') ? `ا${key.slice(1)}` : key.slice(1);
  return (lexicon.statistics(rest)?.count ?? 0) > (whole?.count ?? 0);
}

/** True for an imperfect verb: it is met with the other persons' prefixes too (يفاضل، تفاضل، سيقوم). */
export function isConjugated({ lexicon }: TextContext, key: string): boolean {
  const bare = /^[سوف][يت]/.test(key) ? key.slice(1) : key;
  const prefix = bare.charAt(0);
  if (!/^[يت]/.test(bare) || bare.length < 4) return false;
  const other = lexicon.statistics((prefix === 'ي' ? 'ت' : 'ي') + bare.slice(1));
  return other !== undefined && (lexicon.statistics(key)?.afterCue ?? 0) < NAME_USAGE;
}

/** True for words with a pronoun behind them: توبته, خلافاته, دعمهم, حلمه. */
export function hasPronoun(context: TextContext, index: number): boolean {
  const key = context.tokens[index]?.key ?? '';
  if (key.length > 4 && /(?:ته|اته|يته|ها|هم|هما|تنا)$/.test(key)) return true;
  if (key.length < 4 || !key.endsWith('ه') || spellingAt(context, index).endsWith('ة'))
    return false;
  const stem = context.lexicon.statistics(key.slice(0, -1));
  return stem !== undefined && stem.count >= KNOWN_STEM && stem.afterCue < NAME_USAGE;
}

const KNOWN_STEM = 50;

const FATHATAN = '\u064b';
const ALEF = 'ا';

/** True for an indefinite accusative (بناءً, رسميًا, ضاحكا): an adverb or object, never a name. */
export function isAccusative(context: TextContext, index: number): boolean {
  const word = textAt(context, index);
  if (word.endsWith(FATHATAN) || word.endsWith(FATHATAN + ALEF)) return true;
  const key = context.tokens[index]?.key ?? '';
  if (!key.endsWith(ALEF) || key.length < 5) return false;
  const stem = context.lexicon.statistics(key.slice(0, -1));
  return stem !== undefined && stem.afterCue < NAME_USAGE;
}
