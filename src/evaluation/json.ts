import type { AnnotatedFile, Draft } from './draft.ts';
import { readObject } from './fields.ts';
import { readGoldArticle } from './gold.ts';
import { mistakeAt, parseAt } from './place.ts';
import { isRecord, readRecord } from './record.ts';

/** Reads annotated articles and records of our own: JSON Lines, an array, or one object. */
export function parseJson({ path, content }: AnnotatedFile): readonly Draft[] {
  return isWhole(content) ? parseWhole(path, content) : parseLines(path, content);
}

/** True for an array, and for an object that does not end on its first line. */
function isWhole(content: string): boolean {
  return /^\s*(?:\[|\{\s*\n)/.test(content);
}

function parseLines(path: string, content: string): readonly Draft[] {
  return content.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    const place = `${path}:${index + 1}`;
    return [parseAt(place, () => readArticle(JSON.parse(line), place))];
  });
}

function parseWhole(path: string, content: string): readonly Draft[] {
  const value = parseValue(path, content);
  const articles: readonly unknown[] = Array.isArray(value) ? value : [value];
  return articles.map((article, index) => {
    const place = `${path}: article ${index + 1}`;
    return parseAt(place, () => readArticle(article, place));
  });
}

function parseValue(path: string, content: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw mistakeAt(`${path}:${lineOfMistake(content, message)}`, message);
  }
}

/** The parser tells a mistake by its offset, or says that the end came too soon. */
function lineOfMistake(content: string, message: string): number {
  const [, offset] = /position (\d+)/.exec(message) ?? [];
  const before = content.slice(0, offset === undefined ? content.length : Number(offset));
  return before.trimEnd().split('\n').length;
}

function readArticle(value: unknown, place: string): Draft {
  const fields = readObject(value, 'article');
  return isRecord(fields) ? readRecord(fields, place) : readGoldArticle(fields, place);
}
