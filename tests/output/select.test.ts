import { describe, expect, test } from '@jest/globals';
import { selectDocument, type Selection } from '../../src/output/select.ts';
import { DOCUMENT } from './sample.ts';

const ALL: Selection = {
  entities: true,
  quotations: true,
  types: new Set(['person', 'place', 'organization'] as const),
  minConfidence: 0,
};

describe('a selection', () => {
  test('of everything changes nothing', () => {
    expect(selectDocument(DOCUMENT, ALL)).toEqual(DOCUMENT);
  });

  test('by type numbers what is left anew', () => {
    const { entities } = selectDocument(DOCUMENT, { ...ALL, types: new Set(['place'] as const) });
    expect(entities.map(({ id, name }) => [id, name])).toEqual([[0, 'طرابلس']]);
  });

  test('keeps the name of a speaker whose entity is left out', () => {
    const { quotations } = selectDocument(DOCUMENT, {
      ...ALL,
      types: new Set(['place'] as const),
    });
    expect(quotations[0]?.speaker).toMatchObject({ entities: [], names: ['ليلى الحداد'] });
    expect(quotations[0]?.addressees[0]).toMatchObject({ entity: undefined, name: 'هشام' });
  });

  test('by confidence includes the bound', () => {
    const { entities, quotations } = selectDocument(DOCUMENT, { ...ALL, minConfidence: 0.9 });
    expect(entities.map(({ name }) => name)).toEqual(['ليلى الحداد', 'طرابلس']);
    expect(quotations).toHaveLength(1);
  });

  test('without quotations or entities has none', () => {
    expect(selectDocument(DOCUMENT, { ...ALL, quotations: false }).quotations).toEqual([]);
    expect(selectDocument(DOCUMENT, { ...ALL, entities: false }).entities).toEqual([]);
  });
});
