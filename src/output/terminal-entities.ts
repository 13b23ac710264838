import type { Document, Entity, EntityType, Evidence, Mention, ModelWeights } from '../document.ts';
import { sliceSpan } from '../span.ts';
import type { Pen } from './pen.ts';
import { padToWidth } from './width.ts';

const SECTIONS: readonly (readonly [EntityType, string])[] = [
  ['person', 'People'],
  ['place', 'Places'],
  ['organization', 'Organisations'],
  ['other', 'Other names'],
];

/** One section for each type that occurs, names by how often they are mentioned. */
export function entitySections(document: Document, pen: Pen): readonly string[] {
  return SECTIONS.flatMap(([type, heading]) => {
    const entities = document.entities.filter((entity) => entity.type === type);
    return entities.length === 0
      ? []
      : ['', pen.chalk.bold(heading), ...entityLines(entities, document, pen)];
  });
}

function entityLines(entities: readonly Entity[], document: Document, pen: Pen): readonly string[] {
  const byCount = entities.toSorted((a, b) => b.mentions.length - a.mentions.length);
  const columns = String(byCount[0]?.mentions.length ?? 0).length;
  return byCount.flatMap((entity) => [
    `  ${pen.chalk.dim(String(entity.mentions.length).padStart(columns))}  ${colored(entity, pen)}`,
    ...(pen.isExplained ? entity.mentions.map((m) => mentionLine(m, document, pen)) : []),
  ]);
}

function colored({ type, name }: Entity, { chalk, write }: Pen): string {
  switch (type) {
    case 'person':
      return chalk.cyan(write(name));
    case 'place':
      return chalk.green(write(name));
    case 'organization':
      return chalk.yellow(write(name));
    case 'other':
      return chalk.magenta(write(name));
  }
}

const PLACE_WIDTH = 13;
const RULE_WIDTH = 23;

/** Where it stands, what decided, and the words themselves. */
function mentionLine(mention: Mention, { text }: Document, pen: Pen): string {
  const place = padToWidth(`${mention.start}-${mention.end}`, PLACE_WIDTH);
  const rule = padToWidth(ruleOf(mention.evidence), RULE_WIDTH);
  const reason = reasonOf(mention.evidence, text, pen);
  return `     ${pen.chalk.dim(place + rule)}${pen.write(sliceSpan(text, mention.surface))}${reason}`;
}

function ruleOf(evidence: Evidence): string {
  return evidence.rule === 'lexicon' ? `lexicon ${evidence.lexicon}` : evidence.rule;
}

function reasonOf(evidence: Evidence, text: string, { chalk, write }: Pen): string {
  if ('cue' in evidence) return chalk.dim(`  by ${write(sliceSpan(text, evidence.cue))}`);
  if ('of' in evidence) return chalk.dim(`  of ${write(sliceSpan(text, evidence.of))}`);
  if (evidence.rule === 'model') return chalk.dim(`  by ${heaviest(evidence.weights)}`);
  if (evidence.rule === 'name-grammar' || evidence.folded.length === 0) return '';
  return chalk.dim(`  as ${write(evidence.entry)}, but for ${evidence.folded.join(', ')}`);
}

/** What spoke for the name most: the words of the name, those before it, … */
function heaviest(weights: ModelWeights): string {
  const entries: (readonly [string, number])[] = Object.entries(weights);
  return entries
    .filter(([, weight]) => weight > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([source, weight]) => `${source} ${weight.toFixed(1)}`)
    .join(', ');
}
