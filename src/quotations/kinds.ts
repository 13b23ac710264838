import type { Passage } from './passages.ts';
import { ROLE } from './roles.ts';
import { type Scene, hasRole, keyAt, markAt } from './scene.ts';

/** Marked terms are short: two thirds of all marked spans have no more words, and few of these are speech. */
export const SHORT = 3;
/** A name of this many words may stand in marks behind its type noun: منتدى «التواصل الاقتصادي الخليجي الأردني». */
const LONGEST_TITLE = 8;

/**
 * True for marks that merely hold a name: a mention fills them (لـ«الشرق الأوسط»), or a type noun stands right
 * before (تنظيم «…»، رواية «…»).
 */
export function isNamePassage(scene: Scene, index: number): boolean {
  const passage = scene.passages[index];
  if (passage === undefined) return false;
  if (LONGEST_TITLE < passage.words) return false;
  // لـ«الشرق الأوسط»: spoken to.
  if (passage.words <= SHORT && keyAt(scene, passage.tokens.from - 1) === 'ل') return true;
  return isFilledByName(scene, passage) || hasTypeNoun(scene, passage);
}

function isFilledByName(scene: Scene, { inside }: Passage): boolean {
  const first = scene.named[inside.from];
  if (first === undefined) return false;
  const { from, to } = first.mention.tokens;
  return inside.from <= from && inside.to <= to + 1 && !first.mention.clitics.includes('ل');
}

/** A head noun, title or kind of work right before the marks: فرقة «…», رواية «…». */
function hasTypeNoun(scene: Scene, { tokens, words }: Passage): boolean {
  const before = tokens.from - 1;
  if (before < 0 || scene.named[before] !== undefined || markAt(scene, before) !== '') return false;
  // قالت الشركة “…”: a definite noun is the speaker, not the kind of thing named.
  if (SHORT < words && isDefinite(scene, before)) return false;
  if (isTypeNoun(scene, before)) return true;
  if (SHORT < words) return false;
  // روايته الجديدة «…»: one adjective may stand between.
  return (
    isTitle(scene, before) ||
    (isDefinite(scene, before) && hasRole(scene, before - 1, ROLE.typeNoun))
  );
}

function isDefinite(scene: Scene, index: number): boolean {
  return /^[وف]?[بك]?(?:ال|لل)/.test(keyAt(scene, index));
}

function isTypeNoun(scene: Scene, index: number): boolean {
  return hasRole(scene, index, ROLE.typeNoun) || scene.lattice.has(index, 'head');
}

function isTitle(scene: Scene, index: number): boolean {
  return scene.lattice.all(index, 'title').some((match) => match.to === index + 1);
}
