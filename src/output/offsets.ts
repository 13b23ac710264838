/** What an offset counts: UTF-16 units, code points, or bytes of the text in UTF-8. */
export type OffsetUnit = 'utf16' | 'codepoint' | 'byte';

/** Turns a UTF-16 offset into the text into the unit that the reader asked for. */
export type OffsetConverter = (offset: number) => number;

/** The converter from UTF-16 offsets into `text` to `unit`. A lone surrogate counts as one code point, three bytes. */
export function offsetConverter(text: string, unit: OffsetUnit): OffsetConverter {
  if (unit === 'utf16') return (offset) => offset;
  const counts = countUnits(text, unit === 'byte' ? bytesOf : () => 1);
  return (offset) => counts[offset] ?? counts[counts.length - 1] ?? 0;
}

/** How many units lie before each UTF-16 offset; inside a surrogate pair as many as before it. */
function countUnits(text: string, sizeOf: (codePoint: number) => number): Uint32Array {
  const counts = new Uint32Array(text.length + 1);
  let count = 0;
  let offset = 0;
  while (offset < text.length) {
    const codePoint = text.codePointAt(offset) ?? 0;
    counts[offset] = count;
    if (isPair(codePoint)) counts[offset + 1] = count;
    count += sizeOf(codePoint);
    offset += isPair(codePoint) ? 2 : 1;
  }
  counts[text.length] = count;
  return counts;
}

function isPair(codePoint: number): boolean {
  return 0xffff < codePoint;
}

function bytesOf(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return isPair(codePoint) ? 4 : 3;
}
