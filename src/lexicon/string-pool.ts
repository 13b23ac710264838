import { encodeText } from './text-codec.ts';

/** Strings that are stored once, however many rows hold them. */
export class StringPool {
  private readonly ids = new Map<string, number>();

  add(value: string): number {
    const known = this.ids.get(value);
    if (known !== undefined) return known;
    this.ids.set(value, this.ids.size);
    return this.ids.size - 1;
  }

  /** All strings as bytes, and the offset of each; one more offset at the end. */
  sections(): { readonly stringStarts: Uint32Array; readonly strings: Uint8Array } {
    const encoded = [...this.ids.keys()].map(encodeText);
    const starts = new Uint32Array(encoded.length + 1);
    encoded.forEach((bytes, i) => {
      starts[i + 1] = (starts[i] ?? 0) + bytes.length;
    });
    const strings = new Uint8Array(starts.at(-1) ?? 0);
    encoded.forEach((bytes, i) => {
      strings.set(bytes, starts[i] ?? 0);
    });
    return { stringStarts: starts, strings };
  }
}
