import type { Encoding } from './encoding.ts';

/** As much as is looked at: enough to tell, little enough to cost nothing. */
const SAMPLE = 0x10000;

/** More control characters than one in fifty are not text; a few may stand in any. */
const CONTROL_SHARE = 0.02;
const FEW_CONTROLS = 2;

/** True when control characters abound, as in an image, and also in UTF-16 read byte by byte. */
export function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  let controls = 0;
  for (const byte of sample) if (isControl(byte)) controls++;
  return Math.max(FEW_CONTROLS, CONTROL_SHARE * sample.length) < controls;
}

/** C0 without white space (tab to carriage return), end of file and escape. */
function isControl(byte: number): boolean {
  return byte < 0x20 && !(0x09 <= byte && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b;
}

/** How regular the high bytes of UTF-16 text are. */
const WIDE_SHARE = 0.9;

/**
 * UTF-16 without a byte order mark. Nearly every second byte is the high byte of Latin (00), Arabic (06) or
 * general punctuation (20), and far fewer of the bytes between are.
 */
export function looksLikeUtf16(bytes: Uint8Array): Encoding | undefined {
  const sample = bytes.subarray(0, SAMPLE);
  const pairs = sample.length >> 1;
  if (pairs === 0 || bytes.length % 2 === 1) return undefined;
  const odd = highBytes(sample, 1) / pairs;
  const even = highBytes(sample, 0) / pairs;
  if (WIDE_SHARE <= odd && even < odd / 2) return 'utf-16le';
  if (WIDE_SHARE <= even && odd < even / 2) return 'utf-16be';
  return undefined;
}

function highBytes(sample: Uint8Array, first: 0 | 1): number {
  let count = 0;
  for (let i = first; i < sample.length; i += 2) {
    const byte = sample[i];
    if (byte === 0x00 || byte === 0x06 || byte === 0x20) count++;
  }
  return count;
}

/** True when more letters are whole UTF-8 sequences than bytes are broken. */
export function mostlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, SAMPLE));
  let broken = 0;
  let whole = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0xfffd) broken++;
    else if (0x7f < unit) whole++;
  }
  return broken < whole;
}

/** More broken bytes than one in ten characters are no text either. */
const BROKEN_SHARE = 0.1;

/** True when bytes that are neither UTF-8 nor Arabic in one byte a letter are too broken to be a text. */
function isTooBroken(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes.subarray(0, SAMPLE));
  return BROKEN_SHARE * text.length < text.split('\ufffd').length - 1;
}

/** Arabic letters from the most to the least frequent in news. */
const BY_FREQUENCY = 'اليمونرتبةعدسفهكقحجأطصشخىضإزثغذءظئآؤ';

/** Not a letter of Arabic: Latin letters with accents, undefined bytes. */
const FOREIGN = -20;

/**
 * The single-byte Arabic encoding in which the high bytes make the more usual letters. Text in which neither
 * finds Arabic is UTF-8 with bad bytes, or no text at all.
 */
export function singleByteEncoding(bytes: Uint8Array): Encoding | undefined {
  const damaged = isTooBroken(bytes) ? undefined : 'utf-8';
  if (!hasNeighbours(bytes)) return damaged;
  const windows = arabicScore(bytes, 'windows-1256');
  const iso = arabicScore(bytes, 'iso-8859-6');
  if (windows <= 0 && iso <= 0) return damaged;
  return windows < iso ? 'iso-8859-6' : 'windows-1256';
}

/** Arabic words are made of high bytes; in Latin text they stand alone (café). */
function hasNeighbours(bytes: Uint8Array): boolean {
  return bytes.subarray(0, SAMPLE).some((byte, i) => HIGH <= byte && HIGH <= (bytes[i + 1] ?? 0));
}

const HIGH = 0xc0;

function arabicScore(bytes: Uint8Array, encoding: Encoding): number {
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, SAMPLE));
  let score = 0;
  for (const character of text) score += usualness(character);
  return score;
}

function usualness(character: string): number {
  if (character <= '\u007f') return 0;
  const rank = BY_FREQUENCY.indexOf(character);
  if (0 <= rank) return BY_FREQUENCY.length - rank;
  return isForeign(character) ? FOREIGN : 0;
}

/** Latin letters with accents, Persian letters and what no byte stands for; punctuation tells nothing. */
function isForeign(character: string): boolean {
  return character === '\ufffd' || /[\u0080-\u009f\u00c0-\u024f\u0679-\u06d2]/.test(character);
}
