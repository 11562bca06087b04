/** The pages that explain the rules: how they are built, and whether their examples do what they say. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../server/language/rules/generated/registry';
import type { Severity } from '../../server/language/rules/rule';
import { uriOf, workspaceOf } from '../support/check';

const folder = new URL('../../docs/rules/', import.meta.url);
const SECTIONS = ['Warum das wichtig ist', 'Falsch', 'Richtig', 'So beheben Sie es', 'Stummschalten'];
const SEVERITIES = { error: 'Fehler', warning: 'Warnung', information: 'Hinweis' };

/** Rules that no file can show: what a failing rule was looking at may be anything. */
const WITHOUT_EXAMPLES = ['internal-error'];

interface Example {
  files: Record<string, string>;
  /** Statistics files beside them (` ```csv datei=daten/name.csv `). */
  daten: Record<string, string>;
  /** Other findings the wrong example has by its nature (` ```yaml auch=yaml-syntax `). */
  others: string[];
}

/** What a reader sees of the examples of a section. */
function shownIn(section: string): string[] {
  return [...section.matchAll(/^-->\n\n```yaml\n(.*?)^```$/gms)].map(([, text = '']) => text);
}

interface Mark {
  line: number;
  start: number;
  end: number;
}

/** Places of the findings of one rule in files: 0-based lines and columns; what goes over lines is marked to the end of its first. */
function finder(code: string): (files: Record<string, string>, daten: Record<string, string>) => Map<string, Mark[]> {
  return (files, daten) => {
    const space = workspaceOf(files, { daten });
    const marksOf = (name: string): Mark[] =>
      space
        .findings(uriOf(name))
        .filter((finding) => finding.code === code)
        .map(({ range: { start, end } }) => ({ line: start.line, start: start.character, end: end.line === start.line ? end.character : Number.POSITIVE_INFINITY }));
    return new Map(Object.keys(files).map((name) => [name, marksOf(name)]));
  };
}

type Generator = { pageOf(code: string, text: string, severity: Severity, find: ReturnType<typeof finder>): string };

/**
 * The examples of a section. A block is a file; blocks with `datei=name` that follow each other are one example, until a name
 * comes again.
 */
function examples(section: string): Example[] {
  const found: Example[] = [];
  let several: Example | undefined;
  for (const [, yaml, csv, info = '', text = ''] of section.matchAll(/^(?:<!-- Das ganze Beispiel[^\n]*\n```(yaml)|```(csv))([^\n]*)\n(.*?)^```$/gms)) {
    const kind = yaml ?? csv;
    if (kind === 'csv') {
      const example = found.at(-1) ?? assert.fail('a table belongs to the example before it');
      example.daten[/datei=daten\/(\S+)/.exec(info)?.[1] ?? ''] = text;
      continue;
    }
    const name = /datei=(\S+?)\.bzrp\.yaml/.exec(info)?.[1];
    const others = /auch=(\S+)/.exec(info)?.[1]?.split(',') ?? [];
    if (name === undefined) {
      found.push({ files: { beispiel: text }, daten: {}, others });
      several = undefined;
    } else if (!several || Object.hasOwn(several.files, name)) found.push((several = { files: { [name]: text }, daten: {}, others }));
    else {
      several.files[name] = text;
      several.others.push(...others);
    }
  }
  return found;
}

function codesOf({ files, daten }: Example): string[] {
  const space = workspaceOf(files, { daten });
  return [...space.files.keys()].flatMap((uri) => space.findings(uri).map(({ code }) => code));
}

const pages = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');

describe('the pages of the rules', () => {
  for (const name of pages) {
    const code = name.slice(0, -'.md'.length);
    const text = readFileSync(new URL(name, folder), 'utf8');
    const [head = '', ...rest] = text.split(/^## /m);
    const sections = new Map(rest.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n'))]));

    describe(code, () => {
      it('is built like the others', () => {
        const [title = '', small, summary = ''] = head.split('\n').map((line) => line.trim()).filter((line) => line !== '');
        assert.match(title, /^# \p{Lu}[\p{L}\p{N} ,-]+$/u, 'a German title, not the code');
        assert.ok(!title.includes(code));
        assert.equal(small, `<small>\`${code}\` · ${SEVERITIES[rules[code]?.severity ?? 'error']}</small>`);
        assert.match(summary, /^\S.*[.“]$/);
        assert.deepEqual([...sections.keys()], SECTIONS);
      });

      if (WITHOUT_EXAMPLES.includes(code)) return;

      it('shows the lines that matter of its whole examples, the wrong word marked (node scripts/generate/rulePages.mjs)', async () => {
        const { pageOf } = (await import('../../scripts/generate/rulePages.mjs')) as Generator;
        assert.equal(text, pageOf(code, text, rules[code]?.severity ?? 'error', finder(code)));
        const shown = shownIn(sections.get('Falsch') ?? '').join('');
        assert.ok(shown.split('\n').length < 40, 'not more than matters');
        assert.match(shown, /^ *#.*\^/m, 'the wrong word is marked');
      });

      it('shows wrong examples that are found, and nothing else with them', () => {
        const wrong = examples(sections.get('Falsch') ?? '');
        assert.ok(wrong.length > 0, 'there is an example');
        for (const example of wrong) {
          const found = codesOf(example);
          assert.ok(found.includes(code), `found: ${found.join(', ')}\n${Object.values(example.files).join('\n')}`);
          assert.deepEqual(found.filter((each) => each !== code && !example.others.includes(each)), []);
        }
      });

      it('shows right examples in which nothing is found', () => {
        const right = examples(sections.get('Richtig') ?? '');
        assert.ok(right.length > 0, 'there is an example');
        for (const example of right) assert.deepEqual(codesOf(example), [], Object.values(example.files).join('\n'));
      });

      it('tells how to silence the rule, or that nobody can', () => {
        const silence = sections.get('Stummschalten') ?? '';
        if (rules[code]?.adjustable === false) assert.match(silence, /nicht/);
        else assert.ok(silence.includes(`${code}: `) || silence.includes(`bzrp-ignore ${code}`), 'the way is shown');
      });
    });
  }
});
