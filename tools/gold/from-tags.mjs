#!/usr/bin/env node
// Turns tagged articles into gold JSON lines, and shows what it made of them.
//
//   node tools/gold/from-tags.mjs tests/gold/tagged > tests/gold/project.jsonl
//   node tools/gold/from-tags.mjs --show tests/gold/tagged/summit.txt     every span with its context
//   node tools/gold/from-tags.mjs --missed tests/gold/tagged              untagged words that are tagged elsewhere
//   node tools/gold/from-tags.mjs --count tests/gold/tagged               counts for each article
//   node tools/gold/from-tags.mjs --text tests/gold/tagged/summit.txt     the article without its tags
//
// Arguments are files or directories of *.txt; the id of an article is its file name without `.txt`. The tags:
//
//   <PER c="CANONICAL">…</PER>  <LOC …>  <ORG …>         c may be left out when it equals the text
//   <Q kind="direct|mixed|scare|title" speaker="A|B" cue="…" to="…">…</Q>     around what stands between the marks
//   <I speaker="…" cue="…" optional>…</I>                reported speech without marks
//
// The line feed at the end of a file is no part of its article.
// A mistake is reported as `file:line: what` and nothing is written; exit code 1.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const MODES = ['--show', '--missed', '--count', '--text'];
const SOURCE = 'written for this project';
const ENTITIES = ['PER', 'LOC', 'ORG'];
const KINDS = ['direct', 'mixed', 'scare', 'title'];
const ATTRIBUTES = {
  PER: ['c'],
  LOC: ['c'],
  ORG: ['c'],
  Q: ['kind', 'speaker', 'cue', 'to'],
  I: ['speaker', 'cue', 'optional'],
};
const TAG = /<(\/?)(PER|LOC|ORG|Q|I)((?:\s[^<>]*)?)>/g;
const SIGNS = /[\u064b-\u0652\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LETTER = /[\p{L}\p{M}\p{N}\u0640]/u;
const OPENERS = /["“”„«»'‘’]\s?$/;
const PROCLITICS = /^[وفبلكس]{0,3}$/;

const bare = (text) => text.replace(SIGNS, '');
/** Spellings that differ only in hamza, ة or ى meet in one key. */
const key = (text) =>
  bare(text)
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ى/g, 'ي')
    .replace(/ة/g, 'ه');
/** The letters right before `at`, back to the start of the word. */
function wordStart(text, at) {
  let from = at;
  while (from > 0 && LETTER.test(text[from - 1])) from--;
  return text.slice(from, at);
}

/** Reads `name="value"` pairs; `optional` stands alone. */
function attributes(tag, source, fail) {
  const out = {};
  const rest = source.replace(/\s+([a-z]+)(?:="([^"]*)")?/g, (_, name, value) => {
    if (!ATTRIBUTES[tag].includes(name)) fail(`<${tag}> has no attribute ${name}`);
    else if ((value === undefined) !== (name === 'optional'))
      fail(`<${tag}>: bad value of ${name}`);
    else if (value !== undefined && value.trim() !== value)
      fail(`<${tag}>: space at an end of ${name}`);
    out[name] = value ?? true;
    return '';
  });
  if (rest.trim() !== '') fail(`<${tag}>: cannot read «${rest.trim()}»`);
  return out;
}

/** One tagged article as a gold record; problems go to `problem(line, message)`. */
function convert(id, tagged, problem) {
  const spans = [];
  const open = [];
  let text = '';
  let last = 0;
  const lineOf = (offset) => tagged.slice(0, offset).split('\n').length;
  for (const match of tagged.matchAll(TAG)) {
    const [whole, slash, tag, rest] = match;
    const fail = (message) => problem(lineOf(match.index), message);
    text += tagged.slice(last, match.index);
    last = match.index + whole.length;
    if (slash === '') {
      const span = {
        tag,
        start: text.length,
        line: lineOf(match.index),
        ...attributes(tag, rest, fail),
      };
      if (ENTITIES.includes(tag) && open.some((o) => ENTITIES.includes(o.tag)))
        fail(`<${tag}> inside another entity`);
      if (tag === 'I' && open.some((o) => o.tag === 'Q')) fail('<I> inside <Q>');
      open.push(span);
      spans.push(span);
    } else if (open.at(-1)?.tag !== tag)
      fail(`</${tag}> closes ${open.length ? `<${open.at(-1).tag}>` : 'nothing'}`);
    else open.pop().end = text.length;
  }
  text = (text + tagged.slice(last)).replace(/\n$/, '');
  for (const span of open) problem(span.line, `<${span.tag}> is never closed`);
  if (/<\/?[A-Za-z]/.test(text))
    problem(lineOf(tagged.length), 'an unknown tag is left in the text');
  if (open.length === 0)
    for (const span of spans) check(span, text, (message) => problem(span.line, message));

  const names = new Set(
    spans
      .filter((s) => ENTITIES.includes(s.tag))
      .map((s) => s.c ?? bare(text.slice(s.start, s.end))),
  );
  for (const span of spans) {
    for (const who of list(span.speaker).concat(list(span.to))) {
      if (
        !names.has(who) &&
        ![bare(text), bare(text).replaceAll(' لل', ' ال')].some((t) => t.includes(bare(who)))
      )
        problem(span.line, `«${who}» is neither a canonical name nor in the text`);
    }
  }
  const of = (tags) =>
    spans.filter((s) => tags.includes(s.tag)).sort((a, b) => a.start - b.start || b.end - a.end);
  const place = (s) => ({ start: s.start, end: s.end, text: text.slice(s.start, s.end) });
  return {
    id,
    source: SOURCE,
    text,
    entities: of(ENTITIES).map((s) => ({
      ...place(s),
      type: s.tag,
      canonical: s.c ?? bare(text.slice(s.start, s.end)),
    })),
    quotations: of(['Q']).map((s) => ({
      ...place(s),
      kind: s.kind,
      speakers: list(s.speaker),
      cue: s.cue ?? null,
      addressees: list(s.to),
    })),
    indirect: of(['I']).map((s) => ({
      ...place(s),
      speakers: list(s.speaker),
      cue: s.cue ?? null,
      optional: s.optional === true,
    })),
  };
}
const list = (names) => (names ? names.split('|') : []);

/** What can be wrong with one span. */
function check(span, text, fail) {
  const { tag, start, end, c, kind, speaker, cue } = span;
  const content = text.slice(start, end);
  if (content === '') return fail(`<${tag}> is empty`);
  if (content.trim() !== content) fail(`<${tag}>${content}: white space at an end`);
  if (ENTITIES.includes(tag)) {
    const name = c ?? bare(content);
    if (name !== bare(name)) fail(`${name}: a sign in the canonical name`);
    if (!LETTER.test(content[0]) || !/[\p{L}\p{M}\p{N})+]/u.test(content.at(-1)))
      fail(`${content}: a mark at an end`);
    if (LETTER.test(text[end] ?? ' ')) fail(`${content}: ends inside a word`);
    const before = bare(wordStart(text, start));
    if (!PROCLITICS.test(before)) fail(`${content}: starts inside a word, after ${before}`);
    if (before.endsWith('ل') && content.startsWith('ال')) fail(`${content}: ل and ال make لل`);
    if (/^لل/.test(bare(content))) fail(`${content}: starts with لل`);
    if (name.startsWith('ال') && bare(content) === name.slice(1) && !before.endsWith('ل'))
      fail(`${content}: no ل before it`);
  }
  if (tag === 'Q') {
    if (!KINDS.includes(kind)) fail(`kind="${kind}"`);
    const speech = kind === 'direct' || kind === 'mixed';
    if (speech && !speaker) fail(`${kind} without a speaker: ${content}`);
    if (!speech && (speaker || cue || span.to))
      fail(`${kind} with a speaker, cue or addressee: ${content}`);
    if (!OPENERS.test(text.slice(0, start))) fail(`no mark before: ${content}`);
  }
  if (tag === 'I') {
    if (!speaker) fail(`<I> without a speaker: ${content}`);
    if (content.includes('\n')) fail(`<I> runs over a line end: ${content}`);
    if (/[.،:]$/.test(content)) fail(`<I> ends in a mark: ${content}`);
    if (/^(?:إن|أن|ان)(?: |\u064f)/.test(content)) fail(`<I> starts with إن/أن: ${content}`);
  }
  if (cue) {
    const found = [
      ...text.matchAll(new RegExp(cue.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g')),
    ].map((m) => m.index);
    if (!found.some((at) => Math.min(Math.abs(at - start), Math.abs(at - end)) < 300))
      fail(`cue «${cue}» is not near: ${content}`);
  }
}

/** Files behind the arguments, in name order. */
function files(paths) {
  return paths.flatMap((path) =>
    statSync(path).isDirectory()
      ? readdirSync(path)
          .filter((name) => name.endsWith('.txt'))
          .sort()
          .map((name) => join(path, name))
      : [path],
  );
}
const flat = (text) => text.replace(/\n/g, '¶');

function show(doc) {
  console.log(`\n#### ${doc.id}`);
  for (const e of doc.entities) {
    const left = flat(doc.text.slice(Math.max(0, e.start - 18), e.start));
    console.log(
      `${e.type} ${left}[${e.text}]${flat(doc.text.slice(e.end, e.end + 12))}${e.canonical === e.text ? '' : `  => ${e.canonical}`}`,
    );
  }
  for (const [label, spans] of [
    ['Q', doc.quotations],
    ['I', doc.indirect],
  ]) {
    for (const s of spans) {
      const left = flat(doc.text.slice(Math.max(0, s.start - 45), s.start));
      const who = `${s.kind ?? (s.optional ? 'optional' : '')} | ${s.speakers.join(' + ')} | ${s.cue ?? '–'} | ${(s.addressees ?? []).join(' + ')}`;
      console.log(
        `${label} ${who}\n    ${left}[${flat(s.text)}]${flat(doc.text.slice(s.end, s.end + 25))}`,
      );
    }
  }
}

/** Prints words that are a mention somewhere and stand untagged here. */
function missed(docs) {
  const known = new Map();
  for (const doc of docs)
    for (const e of doc.entities) {
      if (bare(e.text).length > 3) known.set(key(e.text), `${e.type} ${doc.id}`);
      if (e.type === 'PER' && e.canonical.includes(' '))
        known.set(key(e.canonical.split(' ').at(-1)), `PER ${doc.id}`);
    }
  for (const doc of docs) {
    const words = [...doc.text.matchAll(/[\p{L}\p{M}\p{N}\u0640]+/gu)];
    for (let i = 0; i < words.length; i++)
      for (let n = 1; n <= 4 && i + n <= words.length; n++) {
        const start = words[i].index;
        const end = words[i + n - 1].index + words[i + n - 1][0].length;
        if (doc.entities.some((e) => e.start < end && start < e.end)) break;
        const form = key(doc.text.slice(start, end));
        const where = [
          form,
          form.replace(/^[وفبلك]/, ''),
          form.replace(/^[وف]?[بلك]/, ''),
          form.replace(/^و?لل/, 'ال'),
        ].find((f) => known.has(f));
        if (where)
          console.log(
            `${doc.id}: ${flat(doc.text.slice(Math.max(0, start - 25), start))}[${doc.text.slice(start, end)}]${flat(doc.text.slice(end, end + 20))}  (${known.get(where)})`,
          );
      }
  }
}

function count(docs) {
  const total = {};
  for (const doc of docs) {
    const row = { words: doc.text.split(/\s+/).filter(Boolean).length };
    for (const type of ENTITIES) row[type] = doc.entities.filter((e) => e.type === type).length;
    for (const kind of KINDS) row[kind] = doc.quotations.filter((q) => q.kind === kind).length;
    row.indirect = doc.indirect.filter((i) => !i.optional).length;
    row.optional = doc.indirect.filter((i) => i.optional).length;
    for (const [name, n] of Object.entries(row)) total[name] = (total[name] ?? 0) + n;
    console.log(
      doc.id.padEnd(12),
      Object.entries(row)
        .map(([name, n]) => `${name} ${n}`)
        .join('  '),
    );
  }
  console.log(
    'total'.padEnd(12),
    Object.entries(total)
      .map(([name, n]) => `${name} ${n}`)
      .join('  '),
  );
}

const args = process.argv.slice(2);
const mode = args.find((a) => MODES.includes(a));
const paths = args.filter((a) => a !== mode);
if (paths.length === 0 || paths.some((p) => p.startsWith('--'))) {
  console.error(`usage: from-tags.mjs [${MODES.join('|')}] FILE-OR-DIRECTORY…`);
  process.exit(2);
}
for (const path of paths.filter((p) => !existsSync(p))) {
  console.error(`${path}: no such file`);
  process.exit(2);
}
let problems = 0;
const docs = files(paths).map((file) =>
  convert(basename(file, '.txt'), readFileSync(file, 'utf8'), (line, message) => {
    problems++;
    console.error(`${file}:${line}: ${message}`);
  }),
);
if (problems > 0) process.exit(1);
if (mode === '--show') docs.forEach(show);
else if (mode === '--missed') missed(docs);
else if (mode === '--count') count(docs);
else if (mode === '--text') docs.forEach((d) => console.log(d.text));
else for (const doc of docs) console.log(JSON.stringify(doc));
