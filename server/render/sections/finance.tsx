import type { VNode } from 'preact';
import type { Measure } from '../../language/model/measure';
import { formatEuro } from '../../language/model/number';
import type { Charts } from '../context';
import type { Env } from '../env';
import { moneyOf } from '../../language/model/funding';
import { Lead, WidePage } from '../parts/paragraphs';

interface Props {
  measures: readonly Measure[];
  charts: Charts;
  env: Env;
}

/** What the measures cost and who pays, as drawings with their figures beside them; in print below the table of measures. */
export function Finance({ measures, charts, env }: Props): VNode {
  const { cost, secured, funded } = moneyOf(measures);
  return (
    <WidePage id="finanzierung">
      <h2>Finanzierung</h2>
      {cost > 0 && (
        <Lead>
          Bekannte Kosten: {formatEuro(cost)} (Daueraufgaben je Jahr). Davon finanziert: {formatEuro(funded)}, gesichert: {formatEuro(secured)}.
        </Lead>
      )}
      <div class="side-by-side">
        <charts.ProgrammeChart measures={measures} context={env} />
        <charts.YearChart measures={measures} />
      </div>
    </WidePage>
  );
}

/** Whether there is any money to speak of. */
export function hasMoney(measures: readonly Measure[]): boolean {
  const { cost, funded } = moneyOf(measures);
  return cost > 0 || funded > 0;
}
