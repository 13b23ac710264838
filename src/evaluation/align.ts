import type { Span } from '../span.ts';

/**
 * Carries spans from one text into another that differs from it in white space alone, as a text does that was put
 * together from words. Undefined for texts that differ in more.
 */
export function spanCarrier(from: string, to: string): ((span: Span) => Span) | undefined {
  if (from === to) return (span) => span;
  const [source, target] = [inkOf(from), inkOf(to)];
  if (source.text !== target.text) return undefined;
  const countBefore = counter(source.offsets, from.length);
  return ({ start, end }) => {
    const [first, last] = [countBefore(start), countBefore(end) - 1];
    const carried = target.offsets[first] ?? to.length;
    return { start: carried, end: last < first ? carried : (target.offsets[last] ?? 0) + 1 };
  };
}

/** Where two texts begin to differ in more than white space, in each of them. */
export function firstDifference(a: string, b: string): readonly [number, number] {
  const [one, other] = [inkOf(a), inkOf(b)];
  let at = 0;
  while (at < one.text.length && one.text[at] === other.text[at]) at++;
  return [one.offsets[at] ?? a.length, other.offsets[at] ?? b.length];
}

interface Ink {
  readonly text: string;
  /** Where each code unit of it stands in the whole text. */
  readonly offsets: readonly number[];
}

function inkOf(text: string): Ink {
  const offsets: number[] = [];
  for (let i = 0; i < text.length; i++) if (!/\s/.test(text.charAt(i))) offsets.push(i);
  return { text: text.replaceAll(/\s/g, ''), offsets };
}

/** How many code units of ink stand before an offset. */
function counter(offsets: readonly number[], length: number): (offset: number) => number {
  const counts = new Uint32Array(length + 1);
  let count = 0;
  for (let i = 0; i <= length; i++) {
    counts[i] = count;
    if (offsets[count] === i) count++;
  }
  return (offset) => counts[offset] ?? count;
}
