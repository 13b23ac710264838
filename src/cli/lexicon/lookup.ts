import type { ExitCode } from '../../errors.ts';
import { shareOf, type Entry } from '../../lexicon/entries.ts';
import type { Match } from '../../lexicon/lattice.ts';
import { lookUp, type Lookup } from '../../gazetteer/lookup.ts';
import { tame } from '../../output/arabic.ts';
import { readLexicons } from '../settings.ts';
import type { World } from '../world.ts';
import type { LexiconOptions } from './lexicon-options.ts';
import { writeOut } from './write-out.ts';

/** Tells what the lists know of each name; 1 when they know none of one. */
export async function lookup(
  names: readonly string[],
  options: LexiconOptions,
  world: World,
): Promise<ExitCode> {
  const lexicon = await world.openLexicon(readLexicons(options));
  const found = names.map((name) => lookUp(name, lexicon));
  const text =
    options.json === true
      ? found.map((result) => `${JSON.stringify(toJson(result))}\n`).join('')
      : found.map((result) => `${describe(result).join('\n')}\n`).join('\n');
  await writeOut(text, options, world);
  return found.every(({ matches }) => matches.length > 0) ? 0 : 1;
}

function describe(result: Lookup): string[] {
  const { query, key, usage, matches, near } = result;
  return [
    tame(query),
    `  key       ${tame(key)}`,
    ...(usage === undefined ? [] : [`  in news   ${describeUsage(usage)}`]),
    ...matches.map((match) => `  ${describeMatch(match)}`),
    ...(matches.length > 0 ? [] : ['  in no list']),
    ...(near.length > 0 ? [`  near      ${tame(near.join('، '))}`] : []),
  ];
}

function describeUsage({ count, afterCue, afterPlace }: NonNullable<Lookup['usage']>): string {
  return `about ${count} times; per mille after a title ${afterCue}, after a kind of place ${afterPlace}`;
}

const KIND_WIDTH = 14;

function describeMatch({ entry, clitics, hasArticle, spelling, form }: Match): string {
  const kind = entry.category === 'name' ? entry.type : entry.category;
  const before = [...clitics, ...(hasArticle ? ['ال'] : [])].map((part) => `${part} + `).join('');
  const share = entry.category === 'name' ? shareOf(form) : undefined;
  const meant = share === undefined ? '' : `, meant in ${share} of 1000`;
  return `${kind.padEnd(KIND_WIDTH)}${before}${tame(spelling)}  ${tame(facts(entry, spelling))}${meant}`;
}

/** What the row says besides, and where it stands. */
function facts(entry: Entry, spelling: string): string {
  if (entry.category !== 'name') return 'kind' in entry ? entry.kind : '';
  const { word, subtype, country, en, ids, source, use, list } = entry;
  const parts = [
    word === spelling ? '' : `of ${word}`,
    subtype,
    country,
    en,
    ...Object.entries(ids).map(([key, id]) => `${key}=${id}`),
    use === 'free' ? '' : `use=${use}`,
    source === '' ? list : `${list} (${source})`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function toJson({ query, key, usage, matches, near }: Lookup): object {
  return {
    query,
    key,
    usage,
    matches: matches.map(({ entry, clitics, hasArticle, spelling, form }) => ({
      spelling,
      clitics,
      article: hasArticle,
      share: entry.category === 'name' ? shareOf(form) : undefined,
      ...entry,
      id: undefined,
    })),
    near,
  };
}
