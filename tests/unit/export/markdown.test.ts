import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { toMarkdown } from '../../../server/export/markdown';
import { readBlocks } from '../../../server/export/readBlocks';
import { example, exampleFiles, exportedText } from './examples';

const adlershof = example('profile/092007-adlershof.bzrp.yaml');
const markdown = new MarkdownIt('default');
const write = (html: string): string => toMarkdown(readBlocks(html));

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
    const html = `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
    const rendered = markdown.renderInline(write(html).trimEnd());
    assert.equal(rendered.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'), text);
    for (const start of ['# kein Titel', '- keine Liste', '1. keine Liste', '> kein Zitat', '+ x']) {
      const [token] = markdown.parse(write(`<p>${start.replace('>', '&gt;')}</p>`), {});
      assert.equal(token?.type, 'paragraph_open', start);
    }
    assert.match(write('<table><thead><tr><th>a|b</th></tr></thead><tbody><tr><td>c|d</td></tr></tbody></table>'), /\| a\\\|b \|[\s\S]*\| c\\\|d \|/);
  });

  it('keeps emphasis, links to https, nested lists and code', () => {
    const html = '<div class="text"><p><strong>Fest</strong> und <em>schön</em>, <a href="https://example.org/x">hier</a>, <a href="#ziel-Z1">Z1</a></p><ul><li>eins<ul><li>zwei</li></ul></li></ul><pre><code>a\n  b\n</code></pre></div>';
    assert.equal(write(html), '**Fest** und *schön*, [hier](<https://example.org/x>), Z1\n\n- eins\n  - zwei\n\n```\na\n  b\n```\n');
  });

  it('leaves out what is no part of the document', () => {
    const html = '<div><p class="stale-notice">Schreibfehler</p><ul class="findings"><li>Fehler: x</li></ul><p>Text<svg><title>Bild</title></svg></p><span class="sign"><span aria-hidden="true">F</span><span class="visually-hidden">federführend</span></span></div>';
    assert.equal(write(html), 'Text\n\nF\n');
  });
});
