import type { VNode } from 'preact';
import type { Measure } from '../../language/model/measure';
import { formatPeriod } from '../../language/model/time';
import { nameIn, placeName } from '../context';
import type { KeepItem } from '../cache';
import type { Env } from '../env';
import { CONTINUATIONS, COST_KINDS, HORIZONS, labelOf, LEVELS, PARTICIPATION_LEVELS, PRIORITIES } from '../labels';
import { Text } from '../markdown';
import { elementId } from '../page';
import { measureName } from '../parts/facets';
import { Facts } from '../parts/facts';
import { IndicatorTable } from '../parts/indicators';
import { InPlace } from '../parts/inPlace';
import { Item } from '../parts/item';
import { Link } from '../parts/link';
import { MilestoneTable } from '../parts/milestones';
import { Label } from '../parts/paragraphs';
import { Pictures } from '../parts/pictures';
import { Refs } from '../parts/reference';

/** True when there is more to say of a measure than the table says. */
export function hasSheet(measure: Measure): boolean {
  return Boolean(
    measure.description || measure.place || measure.area || measure.targetGroups.length || measure.milestones.length ||
      measure.indicators.length || measure.obstacles || measure.designatedAreas.length || measure.position || measure.participation.length || measure.participationLevel ||
      measure.projectNumber || measure.link || measure.images.length || measure.costKind || measure.continuation || measure.conflicts.length || measure.caseExample || measure.template || measure.origin,
  );
}

/** Element id of the sheet; the row in the table has the measure's own. */
export function sheetId(measure: Measure): string {
  return `${elementId(measure.item)}-blatt`;
}

/** Measures one by one, with what does not fit into the table. */
export function MeasureSheets({ measures, env, keep }: { measures: readonly Measure[]; env: Env; keep: KeepItem }): VNode {
  return (
    <section id="massnahmen-einzeln" class="chapter">
      <h2>Maßnahmen im Einzelnen</h2>
      {measures.map((measure) => keep(measure, [], () => <MeasureSheet measure={measure} env={env} />))}
    </section>
  );
}

function MeasureSheet({ measure, env }: { measure: Measure; env: Env }): VNode {
  return (
    <Item of={measure} context={{ ...env, findings: undefined }} as="article" class="sheet" anchor={false} data={measureName(measure)}>
      <h3 id={sheetId(measure)}>
        <span class="goal-id">{measure.id}</span> <InPlace list="massnahmen" field="titel" context={env}>{measure.title ?? 'Maßnahme ohne Titel'}</InPlace>
      </h3>
      {measure.description && <Text source={measure.description} />}
      <Facts
        class="facts"
        facts={[
          measure.goals.length > 0 ? ['Dient', <Refs to={measure.goals} env={env} titled />] : undefined,
          measure.place ? ['Ort', measure.place] : undefined,
          areaText(measure, env) ? ['Raumbezug', areaText(measure, env)] : undefined,
          measure.designatedAreas.length > 0 ? ['Gebiet', measure.designatedAreas.map((id) => nameIn(env, 'gebiete', id)).join(', ')] : undefined,
          measure.position && env.places?.get(measure) !== undefined ? ['Auf der Karte', `Nummer ${env.places.get(measure)}`] : undefined,
          measure.targetGroups.length > 0 ? ['Zielgruppen', measure.targetGroups.join(', ')] : undefined,
          measure.level ? ['Ebene', labelOf(LEVELS, measure.level)] : undefined,
          measure.priority ? ['Priorität', labelOf(PRIORITIES, measure.priority)] : undefined,
          horizonText(measure) ? ['Zeithorizont', horizonText(measure)] : undefined,
          measure.continuation ? ['Fortsetzung', labelOf(CONTINUATIONS, measure.continuation)] : undefined,
          measure.costKind ? ['Kosten', labelOf(COST_KINDS, measure.costKind)] : undefined,
          measure.participationLevel ? ['Beteiligung', labelOf(PARTICIPATION_LEVELS, measure.participationLevel)] : undefined,
          measure.participation.length > 0 ? ['Aus der Beteiligung', <Refs to={measure.participation} env={env} titled />] : undefined,
          measure.conflicts.length > 0 ? ['Konflikte', <Refs to={measure.conflicts} env={env} titled />] : undefined,
          measure.caseExample && ['Fallbeispiel', env.titleOf?.(measure.caseExample) ?? measure.caseExample.text],
          measure.template ? ['Standardmaßnahme', templateTitle(measure.template, env)] : undefined,
          measure.projectNumber ? ['Vorhabenliste', measure.projectNumber] : undefined,
          measure.link ? ['Mehr dazu', <Link to={measure.link} />] : undefined,
          measure.contributor ? ['Fachbeitrag', measure.contributor] : undefined,
          measure.origin ? ['Quelle', measure.origin] : undefined,
        ]}
      />
      {measure.obstacles && (
        <>
          <Label>Was im Weg steht</Label>
          <Text source={measure.obstacles} />
        </>
      )}
      <Pictures images={measure.images} context={env} />
      <MilestoneTable milestones={measure.milestones} caption={`Meilensteine zu ${measure.id ?? 'dieser Maßnahme'}`} />
      <IndicatorTable uses={measure.indicators} of={measure.item} context={env} caption={`Indikatoren zu ${measure.id ?? 'dieser Maßnahme'}`} />
    </Item>
  );
}

/** The horizon when the table shows a period instead. */
function horizonText(measure: Measure): string {
  if (!measure.period || !measure.horizon) return '';
  return `${labelOf(HORIZONS, measure.horizon)} (${formatPeriod(measure.period)})`;
}

function areaText(measure: Measure, env: Env): string {
  if (measure.area === 'bezirksregion') return 'gesamte Bezirksregion';
  if (measure.area === 'ueberregional') return 'überregional';
  return (measure.area ?? []).map((key) => [placeName(env, key), key].filter(Boolean).join(' ')).join(', ');
}

function templateTitle(template: string, env: Env): string {
  const entry = env.catalogue.get('massnahmenvorlagen', template) as { titel?: unknown } | undefined;
  return typeof entry?.titel === 'string' ? entry.titel : nameIn(env, 'massnahmenvorlagen', template);
}
