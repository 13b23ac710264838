import { listRow, splitAliases, type ListRow, type ParsedList } from './list.ts';

/** One name a line; empty lines and those that begin with # are passed over. */
export function readNameLines(text: string): ParsedList {
  return {
    rows: linesOf(text).map(({ line, content }) => listRow(line, { name: content })),
    problems: [],
  };
}

/**
 * A GATE gazetteer list: one name a line, features behind it (`name&minorType=city`). The types that GATE keeps in
 * `lists.def` are given by {@link readGateDefinition}.
 */
export function readGateLines(text: string): ParsedList {
  return { rows: linesOf(text).map(({ line, content }) => gateRow(line, content)), problems: [] };
}

interface Line {
  /** 1-based. */
  readonly line: number;
  readonly content: string;
}

function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .map((content, i) => ({ line: i + 1, content: content.trim() }))
    .filter(({ content }) => content !== '' && !content.startsWith('#'));
}

function gateRow(line: number, content: string): ListRow {
  const [name = '', ...features] = content.split(/[&\t]/).map((part) => part.trim());
  const values = new Map(
    features.map((feature) => {
      const at = feature.indexOf('=');
      return [feature.slice(0, at).toLowerCase(), feature.slice(at + 1)];
    }),
  );
  const value = (key: string): string => values.get(key) ?? '';
  return listRow(line, {
    name,
    type: value('type') || value('majortype'),
    subtype: value('subtype') || value('minortype'),
    country: value('country'),
    en: value('en'),
    aliases: splitAliases(value('aliases')),
  });
}

/** The lists that a GATE definition names, with the types that it gives them. */
export interface GateList {
  /** 1-based. */
  readonly line: number;
  readonly file: string;
  readonly type: string;
  readonly subtype: string;
}

/** Reads `lists.def`: `file.lst:majorType:minorType:language`. */
export function readGateDefinition(text: string): GateList[] {
  return linesOf(text).map(({ line, content }) => {
    const [file = '', type = '', subtype = ''] = content.split(':').map((part) => part.trim());
    return { line, file, type, subtype };
  });
}
