import type { Span, TokenRange } from '../span.ts';
import { readingStart } from '../text/clitics.ts';
import { keyAt, type Scene } from './scene.ts';

/** The words that describe a speaker, without the proclitics of the first one: لمصدر أمني → مصدر أمني. */
export function describe(
  scene: Scene,
  range: TokenRange,
): { readonly text: string; readonly span: Span } {
  const first = scene.tokens[range.from];
  const last = scene.tokens[range.to - 1];
  if (first === undefined || last === undefined) return { text: '', span: { start: 0, end: 0 } };
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
  const key = keyAt(scene, index);
  const known = scene.lattice
    .at(index)
    .filter(({ entry }) => entry.category !== 'name-part' && entry.category !== 'name')
    .map(({ letters }) => letters);
  const letters = known.length > 0 ? Math.min(...known) : certainProclitics(key);
  const hidesArticle = 0 < letters && key.startsWith('لل', letters - 1);
  return { letters, hidesArticle };
}

function certainProclitics(key: string): number {
  if (!/^[وف]?[بل](?:ال|ل)/.test(key)) return 0;
  return /^[وف]/.test(key) ? 2 : 1;
}
