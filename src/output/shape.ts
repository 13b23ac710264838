import reshaper from 'arabic-reshaper';

/** Signs between lam and alef: the package would take the sign for the alef and print the alef twice. */
const SIGNS_IN_LAM_ALEF =
  /\u0644[\u0610-\u061a\u064b-\u065f\u0670]+(?=[\u0622\u0623\u0625\u0627])/g;
const LAM = '\u0644';

/**
 * The text in joined letter shapes, for screens that do not join letters. For the eye only: offsets do not
 * survive it, and signs inside lam-alef are lost.
 */
export function shape(text: string): string {
  return reshaper.convertArabic(text.replace(SIGNS_IN_LAM_ALEF, LAM));
}
