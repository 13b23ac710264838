import { demonymAt } from '../entities/word-facts.ts';
import type { Candidate } from '../entities/candidate.ts';
import type { Context } from '../entities/context.ts';
import type { Proposals } from '../entities/proposals.ts';
import type { TokenRange } from '../span.ts';
import type { CorpusSpan } from './corpus.ts';

/** A corpus's name by tokens. */
export interface Tagged extends TokenRange {
  readonly type: CorpusSpan['type'];
}

/**
 * Brings the names of a corpus under our conventions (tests/gold/README.md): each rule turns what it knows how to.
 * The model then learns one convention, whatever corpus a text comes from.
 */
export function reconcile(spans: readonly Tagged[], proposals: Proposals): Tagged[] {
  return RULES.reduce<Tagged[]>((names, rule) => rule(names, proposals), [...spans]).filter(
    ({ type, from, to }) => type !== 'misc' && from < to,
  );
}

type Rule = (spans: Tagged[], proposals: Proposals) => Tagged[];

const RULES: readonly Rule[] = [
  withNationality,
  withTrailingNationality,
  countriesArePlaces,
  withoutPlaceHead,
  withoutTitle,
  listedBodies,
  withBodyHead,
  withoutWhere,
  outermost,
  namesInMarks,
  clubsWithoutNationality,
];

/** الجيش [الإسرائيلي] → [الجيش الإسرائيلي]: bodies of a country are organisations, with its adjective. */
function withNationality(spans: Tagged[], { context, chosen }: Proposals): Tagged[] {
  return chosen.reduce((names, { type, tokens: { from, to } }) => {
    if (type !== 'organization') return names;
    const last = at(names, to - 1);
    if (last?.type !== 'misc' || last.to - last.from !== 1 || !isNationality(context, to - 1))
      return names;
    const inner = within(names, { from, to: to - 1 });
    const isFree = inner.every(
      (name) => name.type === 'organization' && from <= name.from && name.to < to,
    );
    return isFree ? replace(names, [...inner, last], { from, to, type: 'organization' }) : names;
  }, spans);
}

/** [وزارة الخارجية] [الروسية] → one name. */
function withTrailingNationality(spans: Tagged[], { context }: Proposals): Tagged[] {
  return spans.reduce((names, name) => {
    const next = at(names, name.to);
    const isOne =
      name.type === 'organization' &&
      next?.type === 'misc' &&
      next.from === name.to &&
      next.to - next.from === 1 &&
      isNationality(context, next.from) &&
      context.lattice.has(name.from, 'head');
    return isOne && names.includes(name)
      ? replace(names, [name, next], { ...name, to: next.to })
      : names;
  }, spans);
}

const STATES: ReadonlySet<string> = new Set(['country', 'capital', 'territory', 'continent']);
const LONGEST_STATE = 3;

/** Countries and capitals that act, or play, are places: the form decides. */
function countriesArePlaces(spans: Tagged[], { context }: Proposals): Tagged[] {
  return spans.map((name) => {
    if (name.type !== 'organization' || name.to - name.from > LONGEST_STATE) return name;
    const isState = context.lattice
      .all(name.from, 'name')
      .some(
        ({ to, entry }) => to === name.to && entry.type === 'place' && STATES.has(entry.subtype),
      );
    return isState ? { ...name, type: 'place' } : name;
  });
}

/** [مدينة الزيتون] → مدينة [الزيتون]: the noun for a kind of place stays out, unless lists have it in the name. */
function withoutPlaceHead(spans: Tagged[], { context: { lattice } }: Proposals): Tagged[] {
  return spans.map((name) => {
    if (name.type !== 'place') return name;
    const head = lattice
      .all(name.from, 'head')
      .find(({ entry, to }) => entry.type === 'place' && entry.span === 'out' && to < name.to);
    const isListed = lattice.all(name.from, 'name').some(({ to }) => to === name.to);
    return head === undefined || isListed ? name : { ...name, from: head.to };
  });
}

/** [الشيخ حمد] → الشيخ [حمد]; but ابن كيران is a name whole. */
function withoutTitle(spans: Tagged[], { context: { lattice } }: Proposals): Tagged[] {
  return spans.map((name) => {
    if (name.type !== 'person') return name;
    let { from } = name;
    for (;;) {
      const start = from;
      const title = lattice
        .all(start, 'title')
        .find(({ to, letters }) => to < name.to && letters <= 1);
      const isGiven = lattice.all(start, 'name-part').some(({ entry }) => entry.kind === 'given');
      if (title === undefined || isGiven || title.entry.kind === 'relation')
        return { ...name, from };
      from = title.to;
    }
  });
}

/** وزارة الصناعة, which some corpora leave out: a listed body of several words is a name. */
function listedBodies(spans: Tagged[], { chosen }: Proposals): Tagged[] {
  const missing = chosen.filter(
    ({ type, tokens, evidence }) =>
      type === 'organization' &&
      evidence.rule === 'lexicon' &&
      tokens.to - tokens.from > 1 &&
      within(spans, tokens).length === 0,
  );
  return [...spans, ...missing.map(({ tokens }) => ({ ...tokens, type: 'organization' as const }))];
}

/** نادي [الأهلي] → [نادي الأهلي]: the head noun belongs to the name of a body. */
function withBodyHead(spans: Tagged[], { chosen }: Proposals): Tagged[] {
  return chosen.reduce((names, { type, tokens: { from, to } }) => {
    const name = at(names, to - 1);
    const isTail = name?.type === 'organization' && name.to === to && from < name.from;
    if (type !== 'organization' || !isTail || within(names, { from, to: name.from }).length > 0)
      return names;
    return replace(names, [name], { ...name, from });
  }, spans);
}

/** [هيئة التحقيق بجدة] → [هيئة التحقيق] ب[جدة]: where a body sits is no part of its name, unless lists have it so. */
function withoutWhere(spans: Tagged[], { context }: Proposals): Tagged[] {
  return spans.flatMap((name) => {
    if (name.type !== 'organization' || isListed(context, name)) return [name];
    for (let i = name.from + 1; i < name.to; i++) {
      const where = placeFrom(context, i, name.to);
      if (where !== undefined)
        return [
          { ...name, to: i },
          { from: where, to: name.to, type: 'place' as const },
        ];
    }
    return [name];
  });
}

/** Where a listed place begins that reaches to the end, behind ب, ل or في. */
function placeFrom({ lattice, tokens }: Context, index: number, to: number): number | undefined {
  const isPlace = (from: number, hasProclitic: boolean): boolean =>
    lattice
      .all(from, 'name')
      .some(
        (match) =>
          match.entry.type === 'place' && match.to === to && match.letters > 0 === hasProclitic,
      );
  if (isPlace(index, true)) return index;
  return tokens[index]?.key === 'في' && isPlace(index + 1, false) ? index + 1 : undefined;
}

function isListed({ lattice }: Context, { from, to }: TokenRange): boolean {
  return lattice.all(from, 'name').some((match) => match.to === to);
}

const SURE = 2.5;
const OUTER_RULES: ReadonlySet<string> = new Set(['lexicon', 'organization-head', 'place-head']);

/** جزيرة [فيلكا] → [جزيرة فيلكا], بعثة [الأمم المتحدة] في [ليبيا] → one name: the outer name wins. */
function outermost(spans: Tagged[], { chosen }: Proposals): Tagged[] {
  return chosen.filter(isOuter).reduce((names, candidate) => {
    const { tokens } = candidate;
    const inner = within(names, tokens);
    const isWhole = inner.every(({ from, to }) => tokens.from <= from && to <= tokens.to);
    if (inner.length === 0 || !isWhole || isSettled(candidate, inner)) return names;
    const type = candidate.type === 'place' ? 'place' : 'organization';
    return replace(names, inner, { ...tokens, type });
  }, spans);
}

function isOuter({ type, tokens, evidence, score }: Candidate): boolean {
  return (
    (type === 'organization' || type === 'place') &&
    OUTER_RULES.has(evidence.rule) &&
    SURE <= score &&
    tokens.to - tokens.from > 1
  );
}

/** The same stretch under another type stays as the corpus has it; but a site (مستشفى بحري) is a place, and misc is nothing. */
function isSettled({ tokens, type, evidence }: Candidate, inner: readonly Tagged[]): boolean {
  const [only] = inner;
  if (only === undefined || inner.length > 1) return false;
  const isSame = only.from === tokens.from && only.to === tokens.to;
  const isSite = type === 'place' && only.type === 'organization' && evidence.rule === 'place-head';
  return isSame && !isSite && only.type !== 'misc';
}

/** [تنظيم «داعش»] → تنظيم «[داعش]»: behind a head noun, the name is what stands between the marks. */
function namesInMarks(spans: Tagged[], { chosen }: Proposals): Tagged[] {
  return chosen.reduce((names, { type, tokens, evidence }) => {
    if (evidence.rule !== 'quoted-name' || type === 'other') return names;
    return replace(names, within(names, tokens), { ...tokens, type });
  }, spans);
}

/** [الترجي التونسي] → [الترجي] التونسي. */
function clubsWithoutNationality(spans: Tagged[], { context, chosen }: Proposals): Tagged[] {
  const clubs = chosen.filter(({ subtype }) => subtype === 'club');
  return spans.map((name) => {
    const club = clubs.find(({ tokens }) => tokens.from === name.from && tokens.to === name.to - 1);
    const isLonger = club !== undefined && name.type === 'organization';
    return isLonger && isNationality(context, name.to - 1) ? { ...name, to: name.to - 1 } : name;
  });
}

/** An adjective of a nation: listed, or of its form. */
function isNationality(context: Context, index: number): boolean {
  return (
    demonymAt(context, index) !== undefined ||
    /^ال.*(?:ي|يه|يين|يون)$/.test(context.tokens[index]?.key ?? '')
  );
}

function at(spans: readonly Tagged[], index: number): Tagged | undefined {
  return spans.find(({ from, to }) => from <= index && index < to);
}

function within(spans: readonly Tagged[], { from, to }: TokenRange): Tagged[] {
  return spans.filter((span) => span.from < to && from < span.to);
}

function replace(spans: readonly Tagged[], old: readonly Tagged[], name: Tagged): Tagged[] {
  return [...spans.filter((span) => !old.includes(span)), name];
}
