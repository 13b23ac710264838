import { expect, test } from '@jest/globals';
import { tokenTypes } from '../../src/training/token-types.ts';

test('words give their keys, numbers and marks their class, ends of sentences and lines nothing', () => {
  expect([...tokenTypes('قالَ: «لا»، (15)\nثم - مضى/عاد.')]).toEqual([
    ...['قال', ' colon', ' quotation', 'لا', ' quotation', ' comma'],
    ...[' opening', ' number', ' closing', undefined],
    ...['ثم', ' dash', 'مضي', ' mark', 'عاد', undefined],
  ]);
});
