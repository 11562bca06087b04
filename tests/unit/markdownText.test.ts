import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { hover } from '../../server/language/features/hover';
import { markdownCode, markdownText } from '../../server/language/text/markdown';
import { worldOf } from './features/world';

/** As much as any editor makes of Markdown: bare addresses become links. */
const editor = new MarkdownIt({ linkify: true });
const EVIL = [
  '![x](https://evil.example/track.png) [Regel](https://evil.example/phish) Ziel',
  '<img src="https://evil.example/x.png"> &amp; &#33;',
  'https://evil.example, http://evil.example, www.evil.example, ftp://evil.example',
  'schreib an a@evil.example oder mailto:a@evil.example',
  '[x](command:workbench.action.quit) $(trash)',
  '[ref]: https://evil.example',
  '**laut** _leise_ ~~weg~~ `code` | Tabelle |',
  '# Titel', '- Punkt', '+ Punkt', '1. Punkt', '2026) Punkt', '> Zitat', '=== ', '---',
  'erste\n\n![zweite](https://evil.example/x.png)', 'C:\\Ordner\\*',
];

describe('text in Markdown', () => {
  for (const text of EVIL) {
    it(`stays text: ${JSON.stringify(text)}`, () => {
      const html = editor.render(markdownText(text));
      const shown = html.replace(/<\/?p>/g, '').trim().replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
      assert.equal(shown, text.replace(/\s+/g, ' ').trim());
      assert.doesNotMatch(html.replace(/<\/?p>/g, ''), /<[a-z]/i);
      // As every other place in a line.
      assert.doesNotMatch(editor.render(`**${markdownText(text)}** ${markdownText(text)}`).replace(/<\/?(?:p|strong)>/g, ''), /<[a-z]/i);
    });
  }

  it('stays code, whatever ticks are in it', () => {
    for (const text of ['KID:D5', 'a`b', '``', '`']) assert.equal(editor.render(markdownCode(text)).trim(), `<p><code>${text}</code></p>`);
  });

  it('stays text in the hover of what refers to it', () => {
    const { world, uri, find } = worldOf({ a: `bzrp: 1\nart: profil\nbezirksregion: "101001"\nziele:\n  - id: Z1\n    titel: "${EVIL[0]}"\nmassnahmen:\n  - {id: M1, ziele: [Z1]}\n` });
    const contents = hover(world, uri('a'), find('a', 'Z1]'))?.contents as { value: string };
    assert.equal(editor.render(contents.value).trim(), `<p><strong>Z1</strong> ${EVIL[0]}</p>`);
  });

  it('stays readable where nothing is meant', () => {
    assert.equal(markdownText('Anteil der Haushalte (in %), 38,2 – siehe S. 12'), 'Anteil der Haushalte (in %), 38,2 – siehe S. 12');
  });
});
