import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { markdownCode, markdownText } from '../../server/language/text/markdown';

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

  it('stays readable where nothing is meant', () => {
    assert.equal(markdownText('Anteil der Haushalte (in %), 38,2 – siehe S. 12'), 'Anteil der Haushalte (in %), 38,2 – siehe S. 12');
  });
});
