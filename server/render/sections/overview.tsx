import type { VNode } from 'preact';
import type { Profile } from '../../language/model/profile';
import { formatEuro } from '../../language/model/number';
import type { Charts } from '../context';
import type { Env } from '../env';
import { moneyOf } from '../parts/funding';

/** The measures at a glance: status, time, money – as drawings with their figures beside them. */
export function Overview({ profile, charts, env }: { profile: Profile; charts: Charts; env: Env }): VNode {
  const { cost, secured, funded } = moneyOf(profile.measures);
  return (
    <section id="ueberblick" class="chapter">
      <h2>Maßnahmen im Überblick</h2>
      {cost > 0 && (
        <p class="lead-in">
          Bekannte Kosten: {formatEuro(cost)} (Daueraufgaben je Jahr). Davon finanziert: {formatEuro(funded)}, gesichert: {formatEuro(secured)}.
        </p>
      )}
      <charts.StatusChart measures={profile.measures} />
      <charts.Timeline profile={profile} />
      <charts.FinanceChart measures={profile.measures} context={env} />
    </section>
  );
}
