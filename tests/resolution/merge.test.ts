import { describe, expect, test } from '@jest/globals';
import type { Entity, EntityType } from '../../src/document.ts';
import { mergeEntities } from '../../src/resolution/merge.ts';
import { mentionAt } from '../support/mention.ts';

function entity(type: EntityType, key: string, names: readonly string[]): Entity {
  const [name = key] = names;
  const first = mentionAt({ start: 0, end: 1 });
  const others = names.slice(1).map(() => mentionAt({ start: 2, end: 3 }));
  return { ...KNOWN, id: 0, type, key, name, mentions: [first, ...others] };
}

const KNOWN = { subtype: undefined, ids: {}, names: {}, location: undefined };

describe('entities of several documents', () => {
  test('are one where type and key are the same', () => {
    const merged = mergeEntities([
      { entities: [entity('person', 'سلمي البدري', ['سلمى البدري', 'البدري'])] },
      { entities: [entity('person', 'سلمي البدري', ['سلمي البدري'])] },
      { entities: [entity('person', 'سلمي البدري', ['سلمى البدري'])] },
    ]);
    expect(merged).toEqual([
      {
        key: 'سلمي البدري',
        type: 'person',
        name: 'سلمى البدري',
        aliases: new Map([
          ['سلمى البدري', 2],
          ['سلمي البدري', 1],
        ]),
        ids: {},
        documents: 3,
        mentions: 4,
      },
    ]);
  });

  test('stay apart where the type differs, the most frequent first', () => {
    const merged = mergeEntities([
      { entities: [entity('place', 'الجزيره', ['الجزيرة'])] },
      { entities: [entity('organization', 'الجزيره', ['الجزيرة'])] },
      { entities: [entity('organization', 'الجزيره', ['الجزيرة'])] },
    ]);
    expect(merged.map(({ type, documents }) => [type, documents])).toEqual([
      ['organization', 2],
      ['place', 1],
    ]);
  });

  test('of no documents are none', () => {
    expect(mergeEntities([])).toEqual([]);
  });
});
