import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { plainSnippet } from '../../../server/language/writing/draft';
import { scalarText } from '../../../server/language/writing/scalar';
import { expand } from '../../support/snippet';

const AWKWARD = ['Jugendamt', 'Teil II: Ziele', 'Platz #12', 'Kiez:', '*innen', '- x', '? x', '@home', '%', '"Kiez" stärken', "O'Neill", '[Entwurf] Kiez', 'a, b', 'x}', '{x', '092007', '1.5', '1e3', '0x1f', '2026-03', 'true', 'No', 'null', '~', '1+/-', '2-', 'Ämter & Büros', '&Kiez', '!x', '| x', '> x', ' x', 'x ', '', '„Kiez“', 'a\\b', 'a:b', 'KID:D5', 'http://x.de', '.5', '...', '---', '<<', '=', 'y', '0o17', '+1', '-1', '.inf', '.NaN', '1_000', '12:30'];
const scalar = (text: string, old: string, flow: boolean): string => scalarText(text, { old, flow });
const QUOTES = ['', '"', "'"] as const;

const readBack = (written: string): unknown[] => [parse(`a: ${written}\n`).a, parse(`- ${written}\n`)[0], parse(`{a: [${written}, z], b: ${written}}`).a[0], parse(`{b: ${written}}`).b];

describe('a text put into YAML', () => {
  for (const text of AWKWARD) {
    it(`is read as it was: ${JSON.stringify(text)}`, () => {
      for (const quote of QUOTES) {
        assert.equal(parse(`a: ${scalar(text, quote, false)}\n`).a, text);
        assert.deepEqual(readBack(scalar(text, quote, true)), [text, text, text, text], `${quote} in brackets`);
      }
    });
  }

  it('is read as it was, whatever it is', () => {
    const texts = fc.oneof(fc.string({ maxLength: 12 }), fc.string({ unit: fc.constantFrom(...'aZ09ä .:#-,[]{}\'"\\+&*!|>%@`~?'), maxLength: 10 }));
    fc.assert(
      fc.property(texts, fc.constantFrom(...QUOTES), (text, quote) => {
        if (/[^\x20-\x7eäöüß]/.test(text)) return;
        assert.equal(parse(`a: ${scalar(text, quote, false)}\n`).a, text);
        assert.deepEqual(readBack(scalar(text, quote, true)), [text, text, text, text]);
      }),
      { numRuns: 500, seed: 20_261_123 },
    );
  });

  it('stays without quotes where it can', () => {
    for (const text of ['Jugendamt', 'Schul- und Sportamt', 'KID:D5', 'MSS2021:K06', 'fein-pilot', 'Amt für Soziales']) assert.equal(scalar(text, '', true), text);
  });

  it('survives being part of a snippet', () => {
    for (const text of ['a $1 b', 'x} y', '${1:x}', 'a\\b', '$TM_FILENAME']) assert.equal(expand(plainSnippet(text)), text);
  });
});
