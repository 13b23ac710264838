import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readManifest } from '../../src/app/manifest.ts';
import { openDefaultLexicon } from '../../src/app/resources.ts';

const directory = mkdtempSync(join(tmpdir(), 'resources-'));
afterAll(() => {
  rmSync(directory, { recursive: true, force: true });
});

describe('the compiled lexicon', () => {
  test('that is missing is named, with the remedy', () => {
    const path = join(directory, 'none.bin');
    const url = pathToFileURL(path);
    expect(() => openDefaultLexicon(url)).toThrow(
      `${path}: no compiled lexicon (ENOENT): run npm run build`,
    );
    expect(() => openDefaultLexicon(url)).toThrow(expect.objectContaining({ exitCode: 5 }));
  });

  test('of another kind is refused', () => {
    const path = join(directory, 'foreign.bin');
    writeFileSync(path, 'something else');
    expect(() => openDefaultLexicon(pathToFileURL(path))).toThrow(
      expect.objectContaining({ name: 'UserError', exitCode: 5 }),
    );
  });
});

test('the manifest names the program', () => {
  const { name, version } = readManifest();
  expect(name).toBe('mustakhlis');
  expect(version).toMatch(/^\d+\.\d+\.\d+/);
});
