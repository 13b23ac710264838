import { firstDifference, spanCarrier } from './align.ts';
import { moveAnnotations, type Annotations, type GoldArticle } from './article.ts';
import { settleDraft, type Draft } from './draft.ts';
import { mistakeAt } from './place.ts';

/** What was found in an article, and what should have been. */
export interface Comparison {
  readonly found: Annotations;
  readonly gold: GoldArticle;
}

export interface Joined {
  readonly comparisons: readonly Comparison[];
  /** What a reader of the figures should know. */
  readonly notes: readonly string[];
}

/**
 * Finds the findings of each gold article: by id, where all have one, else by order. Throws a `UserError` where they
 * are not about the same articles or texts.
 */
export function joinFindings(gold: readonly GoldArticle[], drafts: readonly Draft[]): Joined {
  const partners = haveIds(gold) && haveIds(drafts) ? byId(gold, drafts) : byOrder(gold, drafts);
  const left = drafts.length - new Set(partners).size;
  return {
    comparisons: gold.flatMap((article, index) => {
      const draft = partners[index];
      return draft === undefined ? [] : [{ found: fitTo(article, draft), gold: article }];
    }),
    notes: [
      ...partners.flatMap(({ place, failure }) =>
        failure === undefined ? [] : [`${place}: failed (${failure}), counted as nothing found`],
      ),
      ...(left === 0 ? [] : [`${left} findings are about no article of the gold: left out`]),
    ],
  };
}

function haveIds(articles: readonly { readonly id: string | undefined }[]): boolean {
  return articles.every(({ id }) => id !== undefined);
}

function byOrder(gold: readonly GoldArticle[], drafts: readonly Draft[]): readonly Draft[] {
  if (gold.length === drafts.length) return drafts;
  throw mistakeAt(
    fileOf(drafts),
    `findings about ${drafts.length} articles, but the gold has ${gold.length}, and not all have ids to join them by`,
  );
}

type Naming = (id: string) => string;

/** Ids are also compared as file names: a gold file says `flood` where a record says `articles/flood.txt`. */
const NAMINGS: readonly Naming[] = [
  (id) => id,
  (id) => id.replace(/^.*[/\\]/, '').replace(/\.[^.]*$/, ''),
];

function byId(gold: readonly GoldArticle[], drafts: readonly Draft[]): readonly Draft[] {
  for (const naming of NAMINGS) {
    const named = new Map(drafts.map((draft) => [naming(draft.id ?? ''), draft]));
    const partners = gold.flatMap(({ id = '' }) => named.get(naming(id)) ?? []);
    if (partners.length === gold.length) return unique(partners, drafts, naming);
  }
  const ids = new Set(drafts.map(({ id }) => id));
  const missing = gold.filter(({ id }) => !ids.has(id));
  throw mistakeAt(
    fileOf(drafts),
    `no findings about "${missing[0]?.id ?? ''}" (${missing.length} of ${gold.length} articles of the gold)`,
  );
}

/** Throws where it is open which findings are meant. */
function unique(
  partners: readonly Draft[],
  drafts: readonly Draft[],
  naming: Naming,
): readonly Draft[] {
  const chosen = new Set(partners);
  const names = new Set(partners.map(({ id }) => naming(id ?? '')));
  const twin = drafts.find((draft) => !chosen.has(draft) && names.has(naming(draft.id ?? '')));
  if (twin === undefined) return partners;
  throw mistakeAt(twin.place, `more than one text has the id "${twin.id ?? ''}"`);
}

function fileOf(drafts: readonly Draft[]): string {
  return (drafts[0]?.place ?? '').replace(/:(?:\d+| article \d+)$/, '');
}

/** A failed input has nothing, and so everything of it was missed. */
const NOTHING: Annotations = { mentions: [], quotations: [], indirect: [] };

function fitTo({ text, id }: GoldArticle, draft: Draft): Annotations {
  if (draft.failure !== undefined) return NOTHING;
  const own = settleDraft(draft, draft.text ?? text);
  const carry = spanCarrier(own.text, text);
  if (carry !== undefined) return moveAnnotations(own, carry);
  const [mine, theirs] = firstDifference(own.text, text);
  throw mistakeAt(
    draft.place,
    `another text than the gold's${id === undefined ? '' : ` "${id}"`}: "${excerpt(own.text, mine)}" at ${mine}, where that has "${excerpt(text, theirs)}"`,
  );
}

const EXCERPT = 20; // code units

function excerpt(text: string, at: number): string {
  return text.slice(at, at + EXCERPT).replaceAll(/\s+/g, ' ');
}
