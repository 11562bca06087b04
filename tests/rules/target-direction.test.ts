import assert from 'node:assert/strict';
import { check } from '../support/check';
import { goal, head, measure } from '../support/texts';

const use = (indicator: string, from: string, to: string, more = ''): string =>
  head() + goal({ indikatoren: `[{indikator: ${indicator}, ausgangswert: {wert: ${from}, stand: 2024}, zielwert: {wert: ${to}, stand: 2028}${more}}]` }) + measure();

describe('target-direction', () => {
  it('finds a target that is worse than the baseline', () => {
    check(use('KID:D5', '30', '⟦31⟧'), 'target-direction');
    check(use('KID:D1', '50', '⟦49.9⟧'), 'target-direction');
    check(use('MSS2021:S1', '4', '⟦5⟧'), 'target-direction');
  });

  it('says which way the indicator should go', () => {
    const fall = check(use('KID:D5', '30', '⟦31⟧'), 'target-direction')[0]?.message.text ?? '';
    const rise = check(use('KID:D1', '31', '⟦30⟧'), 'target-direction')[0]?.message.text ?? '';
    assert.match(fall, /should fall/);
    assert.match(rise, /should rise/);
  });

  it('is content with a better one and an equal one', () => {
    check(use('KID:D5', '30', '29'));
    check(use('KID:D5', '30', '30'));
    check(use('KID:D1', '30', '31'));
  });

  it('lets the use itself say which way it wants', () => {
    check(use('KID:D5', '30', '31', ', zielrichtung: erhoehen'));
    check(use('KID:D5', '30', '31', ', zielrichtung: halten'));
    check(use('KID:D5', '30', '⟦29⟧', ', zielrichtung: erhoehen'), 'target-direction');
    check(use('KID:D5', '30', '31', ', zielrichtung: ⟦rauf⟧'), 'schema-enum');
  });

  it('asks nothing of indicators without direction, of classes, of values out of range', () => {
    check(use('KID:A1', '30', '31'));
    check(use('KID:A1', '30', '⟦31⟧', ', zielrichtung: senken'), 'target-direction');
    check(use('KID:F5', '"1+"', '"4-"', ', zielrichtung: erhoehen'));
    check(use('KID:D5', '30', '⟦130⟧'), 'value-out-of-range');
    check(use('KID:D5', '⟦-5⟧', '30'), 'value-out-of-range');
  });

  it('takes over what the team’s catalogue says', () => {
    const catalogue = 'bzrp: 1\nart: katalog\ntitel: Eigene\nindikatoren:\n  - {id: TK:N1, name: N, einheit: anzahl, ebenen: [bzr], richtung: hoeher-besser}\n';
    check({ katalog: catalogue, profil: use('TK:N1', '30', '⟦29⟧') }, 'target-direction');
  });
});
