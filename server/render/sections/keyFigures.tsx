import type { VNode } from 'preact';
import type { KeyFigure } from '../../language/model/keyFigure';
import type { Env } from '../env';
import { IndicatorCharts, KeyFigureTable } from '../parts/indicators';
import { Findings, StaleNotice } from '../parts/item';

/** The figures of the region beside those of other places, without a goal. */
export function KeyFigures({ figures, env }: { figures: readonly KeyFigure[]; env: Env }): VNode {
  const uses = figures.flatMap(({ use }) => use ?? []);
  return (
    <section id="kennzahlen" class="chapter">
      <h2>Kennzahlen</h2>
      <StaleNotice of={{ stale: figures.some(({ stale }) => stale) }} />
      <KeyFigureTable figures={figures} context={env} />
      <IndicatorCharts uses={uses} of="kennzahlen" context={env} />
      {figures.map((figure) => (
        <Findings of={figure} context={env} />
      ))}
    </section>
  );
}
