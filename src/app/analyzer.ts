import { analyze } from '../analyze.ts';
import type { Document, Entity } from '../document.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Environment, LexiconSettings } from './lexicons.ts';
import { openDefaultLexicon, openDefaultModel } from './resources.ts';

/** How texts are analysed. */
export interface AnalysisSettings {
  readonly lexicons: LexiconSettings;
  /** False where lists and rules are to decide by themselves. */
  readonly hasModel: boolean;
  /** Log-odds for there being no name: see {@link analyze}. */
  readonly caution: number;
  /** Names less sure than this are left out. */
  readonly minConfidence: number;
}

/** The analysis, ready to run. */
export interface Analyzer {
  /** Hash of the lexicon's sources. */
  readonly lexicon: string;
  readonly analyze: (text: string) => Document;
  /** False for names that the user did not ask for; undefined when all are wanted. */
  readonly isWanted: ((entity: Entity) => boolean) | undefined;
}

/** Opens lexicons and model, and makes the analysis ready. Throws a `ListError` for users' lists that cannot be read. */
export async function openAnalyzer(
  { lexicons, hasModel, caution, minConfidence }: AnalysisSettings,
  env: Environment,
): Promise<Analyzer> {
  const lexicon = await openLexicons(lexicons, env);
  const model = hasModel ? openDefaultModel() : undefined;
  return {
    lexicon: lexicon.version,
    analyze: (text) => analyze(text, lexicon, { model, caution, minConfidence }),
    isWanted: lexicons.only.length === 0 ? undefined : (entity) => isOnly(entity, lexicon),
  };
}

/** The program's lexicon, with the user's lists over it. What reads those is loaded only where there are any. */
export async function openLexicons(settings: LexiconSettings, env: Environment): Promise<Lexicon> {
  const base = openDefaultLexicon();
  const { lists, denied, only, hasDefaults } = settings;
  if (lists.length + denied.length + only.length === 0 && hasDefaults) return base;
  const { layerUserLists } = await import('./lexicons.ts');
  return layerUserLists(base, settings, env);
}

/** True when one of the entity's names stands in a list that the user wants nothing but. */
function isOnly({ mentions }: Entity, lexicon: Lexicon): boolean {
  return mentions.some(({ entry: id }) => {
    const entry = id === undefined ? undefined : lexicon.entry(id);
    return entry?.category === 'name' && entry.standing === 'only';
  });
}
