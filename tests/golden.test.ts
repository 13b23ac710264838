import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { analyze } from '../src/analyze.ts';
import { toRecord } from '../src/output/record.ts';
import { fullLexicon } from './support/lexicon.ts';
import { trainedModel } from './support/trained-model.ts';

/** `UPDATE_GOLDEN=1 npm test -- tests/golden` writes the records anew; read the change before keeping it. */
const isUpdating = process.env['UPDATE_GOLDEN'] === '1';
const SAMPLES = new URL('../samples/', import.meta.url);
const GOLDEN = new URL('golden/', import.meta.url);

function recordOf(file: string): string {
  const bytes = readFileSync(new URL(file, SAMPLES));
  const record = toRecord(
    {
      id: file,
      date: undefined,
      source: { path: file, encoding: 'utf-8', bytes: bytes.length, sha256: '-' },
      document: analyze(bytes.toString('utf8'), fullLexicon(), { model: trainedModel() }),
    },
    {
      tool: { name: 'extract', version: '-', lexicon: '-' },
      offsets: 'utf16',
      layers: { text: false, tokens: false, entities: true, quotations: true },
    },
  );
  return `${JSON.stringify(record, null, 2)}\n`;
}

const samples = readdirSync(SAMPLES).filter((file) => file.endsWith('.txt'));

test.each(samples)('the record of samples/%s is the one that was reviewed', (file) => {
  const golden = new URL(file.replace('.txt', '.json'), GOLDEN);
  const record = recordOf(file);
  if (isUpdating) writeFileSync(golden, record);
  expect(record).toBe(readFileSync(golden, 'utf8'));
});
