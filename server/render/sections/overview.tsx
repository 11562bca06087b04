import type { VNode } from 'preact';
import type { Measure } from '../../language/model/measure';
import type { Profile } from '../../language/model/profile';
import { spanOf } from '../../language/model/time';
import type { KeepItem } from '../cache';
import type { Charts } from '../context';
import { HORIZONS, labelOf } from '../labels';
import { Lead } from '../parts/paragraphs';

/** The measures at a glance: status and time, as drawings with their figures beside them. */
export function Overview({ profile, charts, keep }: { profile: Profile; charts: Charts; keep: KeepItem }): VNode {
  return (
    <section id="ueberblick" class="chapter">
      <h2>Maßnahmen im Überblick</h2>
      <charts.StatusChart measures={profile.measures} />
      <charts.Timeline profile={profile} keep={keep} />
      <Undated measures={profile.measures} />
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
