import { Chalk } from 'chalk';
import type { Problem } from '../document.ts';
import { openArabicWriter, tame } from './arabic.ts';
import type { Format } from './format.ts';
import type { Looks } from './looks.ts';
import { describeProblem } from './messages.ts';
import type { Pen } from './pen.ts';
import type { Article, Layers } from './record.ts';
import { entitySections } from './terminal-entities.ts';
import { quotationSections } from './terminal-quotations.ts';
import { padToWidth } from './width.ts';

/** The readable format: names and quotations of an article, labels first and short. */
export async function terminalFormat(layers: Layers, looks: Looks): Promise<Format> {
  const write = await openArabicWriter(looks.bidi);
  const pen = {
    chalk: new Chalk({ level: looks.colorLevel }),
    write: (text: string) => write(tame(text)),
    width: looks.width,
    isExplained: looks.isExplained,
  };
  return {
    start: '',
    separator: '\n',
    end: '',
    empty: '',
    article: (article) => `${renderArticle(article, layers, pen).join('\n')}\n`,
    failure: () => undefined,
  };
}

/** The lines of one article. */
function renderArticle(article: Article, layers: Layers, pen: Pen): readonly string[] {
  return [
    pen.chalk.bold(pen.write(String(article.id))),
    pen.chalk.dim(summary(article, layers)),
    ...(layers.tokens ? tokenLines(article, pen) : []),
    ...(layers.entities ? entitySections(article.document, pen) : []),
    ...(layers.quotations ? quotationSections(article.document, pen) : []),
    ...warningLines(article.document.problems, pen),
  ];
}

function summary({ document }: Article, layers: Layers): string {
  const { tokens, entities, quotations } = document;
  const ofType = (type: string): number => entities.filter((e) => e.type === type).length;
  const parts = [
    ...(layers.tokens ? [count(tokens.length, ['token', 'tokens'])] : []),
    ...(layers.entities
      ? [
          count(ofType('person'), ['person', 'people']),
          count(ofType('place'), ['place', 'places']),
          count(ofType('organization'), ['organisation', 'organisations']),
          ...otherNames(ofType('other')),
        ]
      : []),
    ...(layers.quotations ? [count(quotations.length, ['quotation', 'quotations'])] : []),
  ];
  return parts.join(', ');
}

function otherNames(number: number): readonly string[] {
  return number === 0 ? [] : [count(number, ['other name', 'other names'])];
}

function count(number: number, [one, many]: readonly [string, string]): string {
  return `${number} ${number === 1 ? one : many}`;
}

const PLACE_WIDTH = 13;
const KIND_WIDTH = 13;

function tokenLines({ document }: Article, { chalk, write }: Pen): readonly string[] {
  return document.tokens.map((token) => {
    const place = chalk.dim(padToWidth(`${token.start}-${token.end}`, PLACE_WIDTH));
    const text = document.text.slice(token.start, token.end);
    const key = token.key === text || token.key === '' ? '' : `  ${chalk.dim(write(token.key))}`;
    return `  ${place}${padToWidth(token.kind, KIND_WIDTH)}${write(text)}${key}`;
  });
}

/** More warnings than this tell a reader nothing more. */
const MOST_WARNINGS = 10;

/** A quotation without speaker shows by itself; the rest is told, as far as one reads on. */
function warningLines(problems: readonly Problem[], { chalk }: Pen): readonly string[] {
  const told = problems.filter(({ code }) => code !== 'unattributed-quote');
  if (told.length === 0) return [];
  const lines = told
    .slice(0, MOST_WARNINGS)
    .map(
      (problem) =>
        `  ${padToWidth(`${problem.start}-${problem.end}`, PLACE_WIDTH)}${tame(describeProblem(problem))}`,
    );
  const rest = told.length - lines.length;
  return ['', chalk.bold('Warnings'), ...lines, ...(rest > 0 ? [`  and ${rest} more`] : [])];
}
