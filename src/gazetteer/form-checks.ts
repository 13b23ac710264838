import { shareOf } from '../lexicon/entries.ts';
import { readLattice } from '../lexicon/lattice.ts';
import type { Lexicon, Posting } from '../lexicon/lexicon.ts';
import { typeOfList } from '../lexicon/schema.ts';
import { readings } from '../text/clitics.ts';
import { tokenize } from '../text/tokenize.ts';
import type { Finding, Form } from './finding.ts';

interface Lexicons {
  /** The program's. */
  readonly lexicon: Lexicon;
  /** The one that is checked. */
  readonly checked: Lexicon;
}

/** What can be wrong with one spelling. */
export const FORM_CHECKS: readonly ((form: Form, lexicons: Lexicons) => Finding[])[] = [
  checkMarks,
  checkScripts,
  checkMatching,
  checkWord,
  checkClitics,
];

function finding({ row, spelling }: Form, code: Finding['code'], message: string): Finding[] {
  return [{ path: row.path, line: row.line, code, message: `"${spelling}" ${message}` }];
}

const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const SIGNS = /\u0640|\p{M}|[\ufb50-\ufdff\ufe70-\ufefc]/u;

/** The program passes over such marks in texts: in a list they only hide that two rows are one. */
function checkMarks(form: Form): Finding[] {
  if (INVISIBLE.test(form.spelling))
    return finding(form, 'invisible-mark', 'holds an invisible character');
  return SIGNS.test(form.spelling)
    ? finding(form, 'invisible-mark', 'holds a vowel sign, tatweel or presentation form')
    : [];
}

/** A Latin letter inside an Arabic word, as look-alikes and slips of the keyboard leave them. */
function checkScripts(form: Form): Finding[] {
  return /\p{Script=Arabic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Arabic}/u.test(form.spelling)
    ? finding(form, 'mixed-scripts', 'mixes two scripts in one word')
    : [];
}

/** The name, met in a text just as it is spelled, has to be found. */
function checkMatching(form: Form, { checked }: Lexicons): Finding[] {
  const tokens = tokenize(form.spelling);
  const lattice = readLattice({ text: form.spelling, tokens }, checked);
  const isFound = lattice.all(0, 'name').some(({ to }) => to === tokens.length);
  return isFound
    ? []
    : finding(form, 'never-matches', 'can never match: names go on over spaces and hyphens alone');
}

const FREQUENT = 300;

/** A word of the language that news uses often: as a name it would be found everywhere. */
function checkWord(form: Form, { lexicon }: Lexicons): Finding[] {
  if (!countsAlone(form)) return [];
  const { count = 0 } = lexicon.statistics(form.key) ?? {};
  const share = meantShare(form, lexicon);
  if (SOME <= count && share !== undefined && share < SELDOM)
    return finding(form, 'frequent-word', `${rarelyMeant(count, share)}: mark it use=context`);
  const word = meanings(form.key, lexicon).find(isCommonWord);
  if (word === undefined || count < FREQUENT) return [];
  const message = `is a ${word.entry.category}, ${count} times in the news counted: mark it use=context`;
  return finding(form, 'frequent-word', message);
}

const WORDS: ReadonlySet<string> = new Set([
  'function-word',
  'speech-verb',
  'title',
  'head',
  'demonym',
  'calendar',
]);

const SOME = 150;
/** Per mille of its uses. */
const SELDOM = 15;

/** How often, per mille, news means a name of this type by the word; undefined where nobody counted. */
function meantShare(form: Form, lexicon: Lexicon): number | undefined {
  const type = form.row.values['type'] ?? typeOfList(form.row.path);
  const same = meanings(form.key, lexicon).find(
    ({ entry }) => entry.category === 'name' && entry.type === type,
  );
  return same === undefined ? undefined : shareOf(same.form);
}

function rarelyMeant(count: number, share: number): string {
  return `stands ${count} times in the news counted, as a name by what surrounds it in ${share} of 1000`;
}

/** روسيا is in form the accusative of روسي as well, which nobody takes it for. */
function isCommonWord({ entry, spelling }: Posting): boolean {
  const isAccusative = entry.category === 'demonym' && spelling === `${entry.word}ا`;
  return WORDS.has(entry.category) && !isAccusative;
}

/** True for a word that counts wherever it stands, and whose row does not say why. */
function countsAlone({ row, key }: Form): boolean {
  const isAlone = !key.includes(' ') && (row.values['use'] ?? '') === '';
  return isAlone && (row.values['note'] ?? '') === '';
}

/** How many times more usual the rest has to be, to be what readers see first. */
const MORE_USUAL = 20;

/** بأحمد: a name that begins like a proclitic and goes on like another name would hide that name. */
function checkClitics(form: Form, { lexicon }: Lexicons): Finding[] {
  if (!countsAlone(form)) return [];
  const count = (key: string): number => lexicon.statistics(key)?.count ?? 0;
  const rest = readings(form.key).find(
    ({ letters, key }) =>
      letters > 0 && isFreeName(key, lexicon) && count(key) > MORE_USUAL * count(form.key),
  );
  return rest === undefined
    ? []
    : finding(form, 'clitic-trap', `reads as ${rest.clitics.join(' + ')} + ${rest.key} as well`);
}

function isFreeName(key: string, lexicon: Lexicon): boolean {
  return meanings(key, lexicon).some(
    ({ entry }) => entry.category === 'name' && entry.use === 'free',
  );
}

function meanings(key: string, lexicon: Lexicon): readonly Posting[] {
  const state = lexicon.step(undefined, key);
  return state === undefined ? [] : lexicon.postings(state, [key]);
}
