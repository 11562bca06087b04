import type { VNode } from 'preact';
import type { Goal } from '../../language/model/goal';
import type { IndicatorUse } from '../../language/model/indicatorUse';
import type { KeyFigure } from '../../language/model/keyFigure';
import type { Measure } from '../../language/model/measure';
import { entryText, nameIn } from '../context';
import type { Env } from '../env';
import { InlineText } from '../markdown';
import { Attribution, Muted } from '../parts/paragraphs';

interface Props {
  uses: readonly IndicatorUse[];
  /** `quelle` of goals, measures and indicator uses, as written. */
  origins: readonly string[];
  lor: string;
  env: Env;
}

interface WithSources {
  goals: readonly Goal[];
  measures: readonly Measure[];
  keyFigures: readonly KeyFigure[];
}

/** Whatever a document takes from elsewhere: the indicators it uses, and the sources its authors name. */
export function sourcesOf({ goals, measures, keyFigures }: WithSources): Pick<Props, 'uses' | 'origins'> {
  const owners = [...goals, ...measures];
  const uses = [...owners.flatMap((owner) => owner.indicators), ...keyFigures.flatMap(({ use }) => use ?? [])];
  const origins = [...owners, ...uses].flatMap(({ origin }) => origin ?? []);
  return { uses, origins };
}

/** The same as text to compare. */
export function sourcesInputs(of: WithSources): string[] {
  const { uses, origins } = sourcesOf(of);
  return [uses.map((use) => use.indicator).join('\n'), origins.join('\n')];
}

/** Where the figures and names come from. */
export function Sources({ uses, origins, lor, env }: Props): VNode {
  const { source: places } = env.catalogue.places.system;
  const indicators = [...new Set(uses.map((use) => use.indicator))].sort((a, b) => a.localeCompare(b, 'de', { numeric: true }));
  const written = [...new Set(origins)];
  return (
    <section id="quellen" class="chapter sources">
      <h2>Quellen</h2>
      {indicators.length > 0 && (
        <>
          <h3>Indikatoren</h3>
          <ul>
            {indicators.map((id) => (
              <li>
                <span class="code">{id}</span> {nameIn(env, 'indikatoren', id)}
                <IndicatorSource id={id} env={env} />
              </li>
            ))}
          </ul>
        </>
      )}
      {written.length > 0 && (
        <>
          <h3>Angegebene Quellen</h3>
          <ul>
            {written.map((origin) => (
              <li>
                <InlineText source={origin} />
              </li>
            ))}
          </ul>
        </>
      )}
      <Attribution>
        Namen und Schlüssel der Räume: {places.title} {lor}, {places.publisher}, <a href={places.address}>{places.licence}</a>.
      </Attribution>
    </section>
  );
}

function IndicatorSource({ id, env }: { id: string; env: Env }): VNode | null {
  const source = entryText(env.catalogue.get('indikatoren', id), 'quelle');
  return source ? (
    <Muted>
      {' '}
      – <InlineText source={source} />
    </Muted>
  ) : null;
}
