/** What an offset of a file counts. */
export type OffsetUnit = 'utf16' | 'codepoint' | 'byte';

/**
 * Turns an offset of this unit into a UTF-16 offset into the text. Throws an `Error` for one behind the end of the
 * text or inside a character.
 */
export function offsetReader(text: string, unit: OffsetUnit): (offset: number) => number {
  const offsets = unit === 'utf16' ? undefined : offsetsBy(text, unit);
  return (offset) => {
    const known = offsets === undefined ? utf16Offset(text, offset) : offsets.get(offset);
    if (known === undefined) throw new Error(`offset ${offset} is no place in the text`);
    return known;
  };
}

function utf16Offset(text: string, offset: number): number | undefined {
  return Number.isInteger(offset) && offset <= text.length ? offset : undefined;
}

/** The UTF-16 offset of each character, by its offset in the other unit. */
function offsetsBy(text: string, unit: 'codepoint' | 'byte'): ReadonlyMap<number, number> {
  const offsets = new Map([[0, 0]]);
  let offset = 0;
  let count = 0;
  for (const character of text) {
    offset += character.length;
    count += unit === 'byte' ? bytesOf(character) : 1;
    offsets.set(count, offset);
  }
  return offsets;
}

/** A lone surrogate counts as three bytes, those of U+FFFD. */
function bytesOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
