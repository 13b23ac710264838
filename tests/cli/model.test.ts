import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { openAnalyzer, openLexicons } from '../../src/app/analyzer.ts';
import { run } from '../../src/cli/program.ts';
import { outcomeOf } from './in-process.ts';

const SAMPLES = new URL('../../samples/', import.meta.url);
const FILES = ['culture.txt', 'football.txt', 'maghreb.txt'].map(
  (name) => new URL(name, SAMPLES).pathname,
);

/** The mentions of some samples, as `start name`, found by the command as it is built. */
async function mentions(...args: readonly string[]): Promise<readonly string[]> {
  const { out } = await outcomeOf((world) =>
    run(['entities', '--json', ...args, ...FILES], {
      ...world,
      openAnalyzer: (settings) => openAnalyzer(settings, {}),
      openLexicon: (settings) => openLexicons(settings, {}),
    }),
  );
  const records = JSON.parse(out) as Records;
  return records.flatMap(({ id, entities }) =>
    entities.flatMap((entity) =>
      entity.mentions.map(({ start, text }) => `${id} ${start} ${text}`),
    ),
  );
}

type Records = readonly {
  readonly id: string;
  readonly entities: readonly {
    readonly mentions: readonly { readonly start: number; readonly text: string }[];
  }[];
}[];

describe('the operating point', () => {
  test('moves with --precision and --recall', async () => {
    const [precise, usual, complete] = await Promise.all([
      mentions('--precision'),
      mentions(),
      mentions('--recall'),
    ]);
    expect(precise.length).toBeLessThan(usual.length);
    expect(usual.length).toBeLessThan(complete.length);
  });

  test('is that of lists and rules with --no-model', async () => {
    expect(await mentions('--no-model')).not.toEqual(await mentions());
  });

  test.each([
    [['--precision', '--recall'], '--precision and --recall exclude each other'],
    [['--recall', '--no-model'], '--recall sets the model'],
  ])('%j is a mistake', async (args, message) => {
    const { code, err } = await outcomeOf((world) => run([...args, ...FILES], world));
    expect(code).toBe(2);
    expect(err).toContain(message);
  });
});

test('the model is part of the package', () => {
  const { files } = JSON.parse(
    readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
  ) as { readonly files: readonly string[] };
  expect(files).toContain('models/names.bin');
});
