import assert from 'node:assert/strict';
import { RenderedPage } from '../../../server/render/page';
import { standalonePage } from '../../../server/render/standalone';
import { exampleFiles, exportedText } from './examples';

describe('export/html', () => {
  it('is one file that needs nothing else, for every example', async () => {
    for (const file of exampleFiles()) {
      const html = await exportedText(file, 'html');
      assert.match(html, /^<!DOCTYPE html>\n<html lang="de">/);
      assert.match(html, /<title>[^<]+<\/title>/);
      assert.doesNotMatch(html, /<script|<link|<iframe|<img|\ssrc=|@import|url\(|\son\w+="/i, file.uri);
    }
  });

  it('prints its title at the top of every page, whatever signs are in it', () => {
    const html = standalonePage(new RenderedPage('profil', 'Der "Kiez" \\ </style><b>', [], []), '');
    assert.ok(html.includes('content: "Der \\22 Kiez\\22  \\5c  \\3c /style\\3e \\3c b\\3e "'), html);
    assert.equal(html.split('</style>').length, 2, 'the style sheet ends where it should');
  });

  it('shows a goal a page for workshops', async () => {
    const file = exampleFiles().find(({ uri }) => uri.endsWith('profile/092007-adlershof.bzrp.yaml')) ?? assert.fail();
    const html = await exportedText(file, 'html', { view: 'zielblatt' });
    assert.equal(html.split('class="goal-sheet"').length - 1, 4);
    await assert.rejects(exportedText(file, 'html', { view: 'katalog' }), /This file has no view "katalog"/);
  });
});
