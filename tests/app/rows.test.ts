import { describe, expect, test } from '@jest/globals';
import { readRows, type Row } from '../../src/app/rows.ts';
import { encode } from './encode.ts';

const FIELDS = { text: 'text', id: 'id', date: 'date' };

/** The bytes in pieces of a size, as a stream may give them. */
async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) {
    await Promise.resolve();
    yield bytes.subarray(i, i + size);
  }
}

async function rowsOf(lines: string | Uint8Array, size = 7): Promise<readonly Row[]> {
  const bytes = typeof lines === 'string' ? Buffer.from(lines) : lines;
  const rows: Row[] = [];
  for await (const row of readRows(inPieces(bytes, size), FIELDS, 'utf-8')) rows.push(row);
  return rows;
}

describe('rows', () => {
  test('have text, id and date', async () => {
    expect(await rowsOf('{"id":"أ","text":"خبر","date":"2026-01-02","more":[1]}\n')).toEqual([
      { kind: 'text', line: 1, id: 'أ', text: 'خبر', date: '2026-01-02', problems: [] },
    ]);
  });

  test.each([1, 2, 3, 1000])('are the same in pieces of %i bytes', async (size) => {
    const rows = await rowsOf('{"id":1,"text":"خبر أول"}\n{"id":2,"text":"خبر ثان"}', size);
    expect(rows).toMatchObject([
      { id: 1, text: 'خبر أول' },
      { id: 2, text: 'خبر ثان' },
    ]);
  });

  test('may come with a mark, carriage returns and empty lines; lines are still counted', async () => {
    const rows = await rowsOf('\ufeff{"id":1,"text":"أ"}\r\n\r\n  \n{"id":2,"text":"ب"}\r\n');
    expect(rows.map(({ line, id }) => [line, id])).toEqual([
      [1, 1],
      [4, 2],
    ]);
  });

  test('keep line separators inside a text', async () => {
    const [row] = await rowsOf('{"id":1,"text":"أ\u2028ب\\nج"}');
    expect(row).toMatchObject({ text: 'أ\u2028ب\nج' });
  });

  test.each([
    ['{"id":', undefined, 'not JSON'],
    ['[1]', undefined, 'not a JSON object'],
    ['null', undefined, 'not a JSON object'],
    ['{"id":"x"}', 'x', 'no text in the field "text"'],
    ['{"id":"x","text":5}', 'x', 'no text in the field "text"'],
  ])('that are broken do not end the run: %s', async (line, id, message) => {
    expect(await rowsOf(`${line}\n{"id":2,"text":"ب"}\n`)).toMatchObject([
      { kind: 'broken', line: 1, id, message },
      { kind: 'text', line: 2, id: 2 },
    ]);
  });

  test('report a bad byte at its place in the text', async () => {
    const bytes = Buffer.concat([
      encode('{"id":1,"text":"خبر ', 'utf-8'),
      Uint8Array.of(0xff),
      encode('"}\n', 'utf-8'),
    ]);
    expect(await rowsOf(bytes)).toMatchObject([
      { text: 'خبر \ufffd', problems: [{ code: 'bad-byte', start: 4, end: 5 }] },
    ]);
  });

  test('may be empty', async () => {
    expect(await rowsOf('')).toEqual([]);
  });
});
