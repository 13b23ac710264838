import type { Span, TokenRange } from '../span.ts';
import { readingStart } from '../text/clitics.ts';
import type { Scene } from './scene.ts';

/** The words that describe a speaker, without the proclitics of the first one: لمصدر أمني → مصدر أمني. */
export function describe(
  scene: Scene,
  range: TokenRange,
): { readonly text: string; readonly span: Span } {
  const first = scene.tokens[range.from];
  const last = scene.tokens[range.to - 1];
  if (first === undefined || last === undefined)
    return { text: '', span: { start: 0, end: 0 } };
  const { letters, hidesArticle } = proclitics(scene, range.from);
  const start = readingStart(scene.text, first.start, letters);
  const text = scene.text.slice(start, last.end).replace(/\s+/g, ' ');
  return { text: hidesArticle ? `ا${text}` : text, span: { start, end: last.end } };
}

interface Proclitics {
  readonly letters: number;
  /** True for لل, which hides the alef of the article: للمصدر is ل + المصدر. */
  readonly hidesArticle: boolean;
}

/** How many letters of the word are و ف ب ل: as the lexicon reads the word, else only لل and بال are certain. */
function proclitics(scene: Scene, index: number): Proclitics {
  const key = scene.tokens[index]?.key ?? '';
  let letters = Infinity;
  for (const { entry, letters: some } of scene.lattice.at(index)) {
    if (entry.category === 'name-part' || entry.category === 'name') continue;
    letters = Math.min(letters, some);
  }
  if (letters === Infinity) letters = /^[وف]?[بل](?:ال|ل)/.test(key) ? (/^[وف][بل]/.test(key) ? 2 : 1) : 0;
  return { letters, hidesArticle: 0 < letters && key.charAt(letters - 1) === 'ل' && key.charAt(letters) === 'ل' };
}
