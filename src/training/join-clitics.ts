import type { Tag } from '../evaluation/conll-tags.ts';

/** A word of a corpus and its tag. */
export interface TaggedWord {
  readonly word: string;
  readonly tag: Tag;
}

const OUTSIDE: Tag = { mark: 'outside', label: '' };
const PROCLITICS: ReadonlySet<string> = new Set(['و', 'ف', 'ب', 'ل', 'ك', 'س']);
const PRONOUNS: ReadonlySet<string> = new Set(['ه', 'ها', 'هم', 'هما', 'هن', 'نا', 'ي']);

/** True for a corpus that writes و apart more often than not, and with it all clitics: و + قال, اخلاص + ه. */
export function writesCliticsApart(words: readonly TaggedWord[]): boolean {
  let apart = 0;
  let attached = 0;
  for (const { word } of words) {
    if (word === 'و') apart++;
    else if (word.startsWith('و') && word.length > SHORT) attached++;
  }
  return apart > attached;
}

/** Words this short that begin with و are mostly whole. */
const SHORT = 3;

/** Joins what such a corpus parts: the text is then spelled as texts are. */
export function joinClitics(words: readonly TaggedWord[]): TaggedWord[] {
  const joined: TaggedWord[] = [];
  let before = '';
  for (const { word, tag } of words) {
    const isOutside = tag.mark === 'outside';
    const last = joined.at(-1);
    if (PROCLITICS.has(word) && tag.mark !== 'begin') {
      before += word;
    } else if (isOutside && before === '' && PRONOUNS.has(word) && takesPronoun(last)) {
      joined[joined.length - 1] = { word: `${last.word.replace(/ة$/, 'ت')}${word}`, tag: last.tag };
    } else {
      joined.push({ word: attach(before, word), tag });
      before = '';
    }
  }
  if (before !== '') joined.push({ word: before, tag: OUTSIDE });
  return joined;
}

function takesPronoun(last: TaggedWord | undefined): last is TaggedWord {
  return last?.tag.mark === 'outside' && /\p{L}$/u.test(last.word);
}

/** ل + الصين → للصين. */
function attach(before: string, word: string): string {
  return before.endsWith('ل') && word.startsWith('ال') ? before + word.slice(1) : before + word;
}
