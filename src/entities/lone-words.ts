import type { NameCue, Place } from './candidate.ts';
import type { Context } from './context.ts';
import { isDefinite, isNamePart, isWordAt, keyAt, nameAt, usageOf, wholeAt } from './word-facts.ts';

/** Words that are names only beside others: adjectives, titles, single letters. */
export function isNoNameAlone(context: Context, start: Place, cue: NameCue | undefined): boolean {
  const { from, letters } = start;
  return (
    keyAt(context, from).length - letters < SHORTEST ||
    isBareAdjective(context, start) ||
    isBareNationality(context, start, cue) ||
    isBareTitle(context, start, cue)
  );
}

const SHORTEST = 2;

/** صحفي ‖ يمني: an indefinite nationality behind an indefinite title is its adjective. */
function isBareNationality(context: Context, { from }: Place, cue: NameCue | undefined): boolean {
  if (cue?.rule !== 'title' || isDefinite(context, from - 1)) return false;
  return wholeAt(context, from, 'demonym').some(({ hasArticle }) => !hasArticle);
}

/** أوصى ‖ إمام أحد الجوامع, معالي ‖ أمين منطقة الرياض: a title, though it is a given name as well. */
function isBareTitle(
  context: Context,
  { from, letters }: Place,
  cue: NameCue | undefined,
): boolean {
  if (letters > 0 || wholeAt(context, from, 'title').length === 0) return false;
  return cue?.rule === 'speech-verb' || isTitleOfPlace(context, from);
}

/** Per mille after a cue at which even a definite word is a surname. */
const SURNAME_USAGE = 300;

/** A single definite word behind a title is mostly an adjective (اللاعب الأجنبي), unless it is a known surname. */
function isBareAdjective(context: Context, { from, letters }: Place): boolean {
  const key = keyAt(context, from);
  if (letters > 0 || !/^(?:[وفبك]?ال|[وف]?لل)../.test(key)) return false;
  if (isNamePart(context, from, 'family') || isNamePart(context, from, 'given')) return false;
  return key.startsWith('و') || usageOf(context, key).afterCue <= SURNAME_USAGE;
}

/** فيصل بن بندر ‖ أمير منطقة الرياض: a given name that is the title of what follows. */
export function isTitleOfPlace(context: Context, index: number): boolean {
  if (wholeAt(context, index, 'title').length === 0 || !isWordAt(context, index + 1)) return false;
  return (
    wholeAt(context, index + 1, 'head').length > 0 ||
    nameAt(context, index + 1)?.entry.type === 'place'
  );
}
