import { ARABIC_BYTE, ARABIC_END, ARABIC_START } from './format.ts';

/** Marks a text that is kept in UTF-8 because it holds more than ASCII and Arabic. */
const UTF8_MARK = 0;
const ASCII_END = 0x80;

/** A text of the compiled lexicon as bytes: one for each letter, ASCII as it is and Arabic from 0x80; others in UTF-8. */
export function encodeText(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (0 < code && code < ASCII_END) bytes[i] = code;
    else if (ARABIC_START <= code && code < ARABIC_END)
      bytes[i] = code - ARABIC_START + ARABIC_BYTE;
    else return inUtf8(text);
  }
  return bytes;
}

function inUtf8(text: string): Uint8Array {
  const encoded = new TextEncoder().encode(text);
  const bytes = new Uint8Array(encoded.length + 1);
  bytes[0] = UTF8_MARK;
  bytes.set(encoded, 1);
  return bytes;
}

const UTF8 = new TextDecoder();

/** The text that {@link encodeText} made these bytes of. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === UTF8_MARK) return UTF8.decode(bytes.subarray(1));
  let text = '';
  for (const byte of bytes)
    text += String.fromCharCode(byte < ASCII_END ? byte : byte - ARABIC_BYTE + ARABIC_START);
  return text;
}
