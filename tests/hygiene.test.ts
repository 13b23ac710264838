import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parsedLexicons } from './support/lexicon.ts';

const ROOT = new URL('../', import.meta.url);
const TEXT_FILE = /\.(?:ts|js|mjs|json|jsonl|tsv|txt|md)$/;
/** They reorder what an editor shows, so that code or data can read otherwise than it is. */
const BIDI_CONTROL = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** `path:line` of each line below a folder that holds a bidi control character. */
function linesWithControls(folder: string): string[] {
  const base = new URL(`${folder}/`, ROOT);
  return readdirSync(base, { recursive: true, encoding: 'utf8' })
    .filter((path) => TEXT_FILE.test(path))
    .flatMap((path) => {
      const text = readFileSync(new URL(path, base), 'utf8');
      if (!BIDI_CONTROL.test(text)) return [];
      const lines = text.split('\n').flatMap((line, i) => (BIDI_CONTROL.test(line) ? [i + 1] : []));
      return lines.map((line) => `${folder}/${path}:${line}`);
    });
}

describe('no bidi control character stands in', () => {
  test.each(['src', 'tests', 'lexicons', 'models', 'tools'])('%s', (folder) => {
    expect(linesWithControls(folder)).toEqual([]);
  });
});

test('the lexicon files have no problems', () => {
  expect(parsedLexicons().problems).toEqual([]);
});
