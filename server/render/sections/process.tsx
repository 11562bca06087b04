import type { VNode } from 'preact';
import type { Contributor } from '../../language/model/contributor';
import type { Profile } from '../../language/model/profile';
import type { Resolution } from '../../language/model/resolution';
import { formatTime } from '../../language/model/time';
import type { Env } from '../env';
import { hyphenate } from '../hyphenate';
import { BODIES, CONTRIBUTOR_ROLES, labelOf } from '../labels';
import { Findings, StaleNotice } from '../parts/item';
import { MilestoneTable } from '../parts/milestones';
import { Table } from '../parts/table';
import { elementId } from '../page';

/** How the profile came about: resolutions, who worked on it, the steps of the process. */
export function Making({ profile, env }: { profile: Profile; env: Env }): VNode {
  return (
    <section id="entstehung" class="chapter">
      <h2>Beschlüsse und Bearbeitung</h2>
      {env.charts && <env.charts.ProcessChart profile={profile} />}
      {profile.resolutions.length > 0 && <Resolutions resolutions={profile.resolutions} env={env} />}
      {profile.contributors.length > 0 && <Contributors contributors={profile.contributors} env={env} />}
      {profile.process.length > 0 && (
        <>
          <h3>Prozess</h3>
          <StaleNotice of={{ stale: profile.process.some((step) => step.stale) }} />
          <MilestoneTable milestones={profile.process} caption="Schritte auf dem Weg zum Profil" quiet />
          {profile.process.map((step) => (
            <Findings of={step} context={env} />
          ))}
        </>
      )}
    </section>
  );
}

function Resolutions({ resolutions, env }: { resolutions: readonly Resolution[]; env: Env }): VNode {
  return (
    <>
      <h3>Beschlüsse</h3>
      <Table caption="Beschlüsse zum Profil" quiet columns={[{ title: 'Gremium' }, { title: 'Datum' }, { title: 'Drucksache' }, { title: 'Ergebnis' }]}>
        <tbody>
          {resolutions.map((resolution) => (
            <tr data-item={resolution.item} id={elementId(resolution.item)}>
              <th scope="row">
                <StaleNotice of={resolution} />
                {resolution.body && hyphenate(labelOf(BODIES, resolution.body))}
                <Findings of={resolution} context={env} />
              </th>
              <td class="nowrap">{resolution.date && formatTime(resolution.date)}</td>
              <td>{resolution.paper}</td>
              <td>{resolution.outcome}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

function Contributors({ contributors, env }: { contributors: readonly Contributor[]; env: Env }): VNode {
  return (
    <>
      <h3>Bearbeitung</h3>
      <Table caption="Wer das Profil bearbeitet hat" quiet columns={[{ title: 'Stelle' }, { title: 'Rolle' }, { title: 'Aufgaben' }]}>
        <tbody>
          {contributors.map((contributor) => (
            <tr data-item={contributor.item} id={elementId(contributor.item)}>
              <th scope="row">
                <StaleNotice of={contributor} />
                {contributor.office && hyphenate(contributor.office)}
                <Findings of={contributor} context={env} />
              </th>
              <td>{contributor.role && hyphenate(labelOf(CONTRIBUTOR_ROLES, contributor.role))}</td>
              <td>{contributor.tasks && hyphenate(contributor.tasks)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}
