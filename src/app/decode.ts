import { isUtf8 } from 'node:buffer';
import type { Problem } from '../document.ts';
import { looksBinary, looksLikeUtf16, mostlyUtf8, singleByteEncoding } from './detect.ts';
import type { Encoding } from './encoding.ts';

/** A text as it stood in its file, without the byte order mark. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Bytes that do not belong to the encoding: each stands in the text as U+FFFD. */
  readonly problems: readonly Problem[];
}

/**
 * Decodes bytes. With `auto` the order is: byte order mark, strict UTF-8, UTF-16 by its pattern of zero and
 * Arabic bytes, UTF-8 with a few bad bytes, windows-1256 or iso-8859-6 by their letters. Binary data gives
 * undefined.
 */
export function decode(bytes: Uint8Array, encoding: Encoding | 'auto'): Decoded | undefined {
  const known = encoding === 'auto' ? detectEncoding(bytes) : encoding;
  return known && decodeAs(bytes, known);
}

/** The places where bytes were replaced. */
export function badBytes(text: string): readonly Problem[] {
  const problems: Problem[] = [];
  let start = text.indexOf(REPLACEMENT);
  while (0 <= start) {
    problems.push({ code: 'bad-byte', start, end: start + 1 });
    start = text.indexOf(REPLACEMENT, start + 1);
  }
  return problems;
}

const REPLACEMENT = '\ufffd';

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  const isClean = encoding === 'utf-8' && isUtf8(bytes);
  return { text, encoding, problems: isClean ? [] : badBytes(text) };
}

function detectEncoding(bytes: Uint8Array): Encoding | undefined {
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return marked;
  const isControlled = looksBinary(bytes);
  if (!isControlled && isUtf8(bytes)) return 'utf-8';
  const wide = looksLikeUtf16(bytes);
  if (wide !== undefined) return wide;
  if (isControlled) return undefined;
  return mostlyUtf8(bytes) ? 'utf-8' : singleByteEncoding(bytes);
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}
