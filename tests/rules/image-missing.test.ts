import { check } from '../support/check';
import { profile } from '../support/texts';

const shown = (file: string): string => `${profile()}bilder:\n  - {datei: ${file}, alt: Der Markt, quelle: Bezirksamt}\n`;

describe('image-missing', () => {
  it('finds a picture that is not there, no picture, or too large', () => {
    for (const state of ['missing', 'other-kind', 'too-large'] as const) check(shown('⟦bilder/markt.jpg⟧'), 'image-missing', { images: { 'bilder/markt.jpg': state } });
  });

  it('is content with one that is there, and says nothing while nobody looked', () => {
    for (const state of ['there', 'unknown'] as const) check(shown('bilder/markt.jpg'), [], { images: { 'bilder/markt.jpg': state } });
    check(shown('bilder/markt.jpg'));
  });

  it('looks beside the file, for goals, measures and events too', () => {
    const picture = '[{datei: ⟦./bild 1.png⟧, alt: Platz, quelle: Bezirksamt}]';
    const images = { 'bild%201.png': 'missing' } as const;
    check(profile({ bilder: picture }), 'image-missing', { images });
    check(`${profile()}beteiligung:\n  - {id: B1, titel: Konferenz, format: stadtteilkonferenz, datum: 2025, bilder: ${picture}}\n`, 'image-missing', { images });
  });

  it('finds an address and a path from the top at once: nothing is fetched', () => {
    for (const file of ['https://example.org/markt.jpg', '/markt.jpg', "'C:\\markt.jpg'", '../../../markt.jpg']) check(shown(`⟦${file}⟧`), 'image-missing');
  });

  it('says nothing of files outside every folder', () => {
    check(shown('markt.jpg'), [], { images: { 'markt.jpg': 'missing' }, outside: ['profil'] });
  });
});
