import type { Form, SpeechVerbEntry } from '../lexicon/entries.ts';
import type { MatchOf } from '../lexicon/lattice.ts';
import { ROLE } from './roles.ts';
import { hasRole, keyAt, type Scene } from './scene.ts';

/** Words after which a form that looks like a verb is a noun (في ذكر، عدم كشف) or the writer's own (مما يؤكد). */
const BEFORE_NOUNS: ReadonlySet<string> = new Set([
  'في',
  'من',
  'عن',
  'الي',
  'علي',
  'مع',
  'عدم',
  'كل',
  'اي',
  'دون',
]);

/** True for forms that look like a reporting verb but report nobody's words here. */
export function isNoReport(
  scene: Scene,
  { entry, from }: MatchOf<'speech-verb'>,
  form: Form,
): boolean {
  if (form.tense === 'masdar' || form.tense === 'participle') return false;
  if (BEFORE_NOUNS.has(keyAt(scene, from - 1)) || isWritersOwn(scene, from)) return true;
  return isBetween(scene, from, entry) || isAcross(scene, from, entry) || isImpersonal(entry, form);
}

/** مما يؤكد أن، وهو ما يثبت أن: the writer concludes. */
function isWritersOwn(scene: Scene, index: number): boolean {
  for (let i = index - 1; index - 3 <= i && 0 <= i; i--) {
    if (!hasRole(scene, i, ROLE.break)) continue;
    return scene.lattice
      .all(i, 'cue')
      .some(
        ({ entry, to }) => entry.kind === 'break' && to === index && WRITERS_BREAK.test(entry.word),
      );
  }
  return false;
}

const WRITERS_BREAK = /(?:^مما|ما|الأمر الذي)$/;

/** بين is a verb only as a new clause or before a person: وبين الوزير, بين نصر أن. */
function isBetween(scene: Scene, index: number, { word }: SpeechVerbEntry): boolean {
  if (word !== 'بين' || keyAt(scene, index) !== 'بين') return false;
  return scene.named[index + 1]?.entity.type !== 'person';
}

/** How far عن may stand from عبر: عبر عدد من الأهالي عن. */
const EXPRESSED = 8;

/** عبر الحدود: a verb only with عن. */
function isAcross(scene: Scene, index: number, { word }: SpeechVerbEntry): boolean {
  if (word !== 'عبر' || !/^[وف]?عبر$/.test(keyAt(scene, index))) return false;
  for (let i = index + 1; i < index + EXPRESSED; i++) if (keyAt(scene, i) === 'عن') return false;
  return true;
}

/** تبين أن: it turned out; أظهرت بيانات أن: nobody speaks. */
function isImpersonal({ word }: SpeechVerbEntry, { tense, gender }: Form): boolean {
  if (word === 'أظهر') return true;
  return (word === 'بين' || word === 'أبان') && tense === 'present' && gender === 'f';
}
