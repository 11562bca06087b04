import type { VNode } from 'preact';
import type { Measure } from '../../language/model/measure';
import type { Profile } from '../../language/model/profile';
import { formatEuro } from '../../language/model/number';
import { spanOf } from '../../language/model/time';
import type { Charts } from '../context';
import type { Env } from '../env';
import { HORIZONS, labelOf } from '../labels';
import { moneyOf } from '../parts/funding';
import { Lead } from '../parts/paragraphs';

/** The measures at a glance: status, time, money – as drawings with their figures beside them. */
export function Overview({ profile, charts, env }: { profile: Profile; charts: Charts; env: Env }): VNode {
  const { cost, secured, funded } = moneyOf(profile.measures);
  return (
    <section id="ueberblick" class="chapter">
      <h2>Maßnahmen im Überblick</h2>
      {cost > 0 && (
        <Lead>
          Bekannte Kosten: {formatEuro(cost)} (Daueraufgaben je Jahr). Davon finanziert: {formatEuro(funded)}, gesichert: {formatEuro(secured)}.
        </Lead>
      )}
      <charts.StatusChart measures={profile.measures} />
      <charts.Timeline profile={profile} />
      <Undated measures={profile.measures} />
      <charts.FinanceChart measures={profile.measures} context={env} />
    </section>
  );
}

/** Measures the time line cannot show: nobody has said yet when. */
function Undated({ measures }: { measures: readonly Measure[] }): VNode | null {
  const undated = measures.filter((measure) => spanOf(measure.period) === undefined);
  if (undated.length === 0) return null;
  const texts = undated.map(({ id, title, horizon }) => `${[id, title].filter(Boolean).join(' ')}${horizon === undefined ? '' : ` (${labelOf(HORIZONS, horizon)})`}`);
  return <Lead>Noch ohne festen Zeitraum: {texts.join(', ')}.</Lead>;
}
