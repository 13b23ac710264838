/**
 * Features are told apart by 32-bit numbers: hashes of what they say. Two features that share one are taken for one,
 * which happens to a few hundred among a million.
 */

/** The number of a text under a template. */
export function textId(template: number, text: string): number {
  return sliceId(template, text, { from: 0, to: text.length });
}

/** The number of a part of a text, which need not be cut out. */
export function sliceId(
  template: number,
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
): number {
  let hash = Math.imul(template + 1, 0x9e37_79b1) | 0;
  for (let i = from; i < to; i++)
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d) + text.charCodeAt(i);
  return finish(hash);
}

/** The number of a small integer under a template. */
export function numberId(template: number, value: number): number {
  return combineIds(Math.imul(template + 1, 0x9e37_79b1) | 0, value);
}

/** The number of two features that hold at once, in this order. */
export function combineIds(first: number, second: number): number {
  return combineWith(beginning(first), second);
}

/** What {@link combineIds} makes of the first number, for many second ones. */
export function beginning(first: number): number {
  return Math.imul(first ^ (first >>> 15), 0x2c1b_3c6d);
}

/** The number of a feature, by its {@link beginning}, together with another. */
export function combineWith(begun: number, second: number): number {
  return finish(begun + second);
}

function finish(value: number): number {
  const hash = Math.imul(value ^ (value >>> 16), 0x45d9_f3b);
  return hash ^ (hash >>> 13) || 1;
}
