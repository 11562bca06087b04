import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { toMarkdown } from '../../../server/export/markdown';
import type { VNode } from 'preact';
import { markdownBlocks } from '../../../server/export/blocks/markdown';
import { meaningOf } from '../../../server/export/blocks/meanings';
import { readBlocks } from '../../../server/export/blocks/read';
import { Text } from '../../../server/render/markdown';
import { StaleNotice } from '../../../server/render/parts/item';
import { Sign } from '../../../server/render/parts/paragraphs';
import { Table } from '../../../server/render/parts/table';
import { example, exampleFiles, exportedText } from './examples';

const adlershof = example('profile/092007-adlershof.bzrp.yaml');
const markdown = new MarkdownIt('default');
const write = (tree: VNode): string => toMarkdown(readBlocks([{ id: 'x', inputs: [], tree: () => tree }], meaningOf));
/** A planner's text, written and read back as HTML. */
const again = (source: string): string => markdown.render(toMarkdown(markdownBlocks(source)));

describe('export/markdown', () => {
  it('has headings, rows and items of the page', async () => {
    const tokens = markdown.parse(await exportedText(adlershof, 'md'), {});
    const headings = tokens.flatMap((token, at) => (token.type === 'heading_open' ? [`${token.tag} ${tokens[at + 1]?.content}`] : []));
    assert.equal(headings.filter((heading) => heading.startsWith('h1')).length, 1);
    assert.ok(headings.includes('h2 Maßnahmen'));
    assert.ok(headings.includes('h4 Z1 Begegnungen zwischen den Quartieren schaffen'));
    const cells = tokens.flatMap((token, at) => (token.type === 'td_open' ? [tokens[at + 1]?.content] : []));
    for (const id of ['M1.1', 'M1.2', 'M2.1', 'M3.1', 'M3.2', 'M3.3', 'JM1', 'JM2']) assert.ok(cells.includes(id), id);
  });

  it('makes tables whose rows are as long as their heads', async () => {
    for (const file of exampleFiles()) {
      let width = 0;
      for (const line of (await exportedText(file, 'md')).split('\n')) {
        if (!line.startsWith('|')) width = 0;
        else {
          const count = line.replaceAll('\\|', '').split('|').length;
          assert.equal(count, width || count, `${file.uri}: ${line}`);
          width = count;
        }
      }
    }
  });

  it('shows signs of Markdown in a text as signs', () => {
    const text = 'Platz *alt* [neu](x) `tick` _unter_ <b> a|b ~~c~~ \\ &amp;';
    const rendered = markdown.renderInline(write(<p>{text}</p>).trimEnd());
    assert.equal(rendered.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'), text);
    for (const start of ['# kein Titel', '- keine Liste', '1. keine Liste', '> kein Zitat', '+ x']) {
      const [token] = markdown.parse(write(<p>{start}</p>), {});
      assert.equal(token?.type, 'paragraph_open', start);
    }
    const table = (
      <Table caption="x" quiet columns={[{ title: 'a|b' }]}>
        <tbody>
          <tr>
            <td>c|d</td>
          </tr>
        </tbody>
      </Table>
    );
    assert.match(write(table), /\| a\\\|b \|[\s\S]*\| c\\\|d \|/);
  });

  it('keeps emphasis, links to https, nested lists and code', () => {
    const text = '**Fest** und *schön*, [hier](https://example.org/x)\n\n- eins\n  - zwei\n\n```\na\n  b\n```';
    assert.equal(write(<Text source={text} />), '**Fest** und *schön*, [hier](<https://example.org/x>)\n\n- eins\n  - zwei\n\n```\na\n  b\n```\n');
    assert.equal(write(<p>siehe <a href="#ziel-Z1">Z1</a></p>), 'siehe Z1\n', 'anchors of the page are not there');
  });

  it('counts a list from where it begins, keeps lines across the page, and ends lines where a soft break was pasted', () => {
    assert.equal(again('Schritte:\n\n3. drei\n4. vier\n\n---\n\nEnde'), '<p>Schritte:</p>\n<ol start="3">\n<li>drei</li>\n<li>vier</li>\n</ol>\n<hr>\n<p>Ende</p>\n');
    for (const sign of ['\v', '\f', '\u2028', '\u2029', '\u0085']) {
      assert.equal(again(`erste${sign}zweite`), '<p>erste<br>\nzweite</p>\n', JSON.stringify(sign));
      assert.equal(write(<p>{`Titel${sign}weiter`}</p>), 'Titel\\\nweiter\n');
    }
  });

  it('leaves out what is no part of the document', () => {
    const tree = (
      <div>
        <StaleNotice of={{ stale: true }} />
        <p>
          Text
          <svg>
            <title>Bild</title>
          </svg>
        </p>
        <Sign sign="F" meaning="federführend" />
      </div>
    );
    assert.equal(write(tree), 'Text\n\nF\n');
  });

  it('says the figures of a drawing once', async () => {
    const text = await exportedText(adlershof, 'md');
    // Baseline and target stand in the table of the goal; what thresholds say stands nowhere else.
    assert.equal(text.split('22 (2025)').length - 1, 1);
    assert.match(text, /Gegenüber der Schwelle „Grundversorgung einer Bezirksregion“ \(15\) 7 höher/);
    assert.match(text, /- Wista 09200715: M1\.1/);
    assert.doesNotMatch(text, /daten\.berlin\.de/);
  });
});
