import type { VNode } from 'preact';
import type { CaseExample, TextItem } from '../language/model/caseExample';
import type { ModelItem } from '../language/model/source';
import { RenderCache } from './cache';
import { nameIn, placeName, type RenderContext } from './context';
import { InlineText, Text } from './markdown';
import { pageOf, type PageSource, placesOf, type RenderedPage } from './page';
import { ActorName } from './parts/actor';
import { Facts } from './parts/facts';
import { findingInputs, Findings, Item, StaleNotice } from './parts/item';
import { Eyebrow } from './parts/paragraphs';

/** A documented practice example as a page of its own. */
export function renderCaseExample(example: CaseExample, context: RenderContext, cache = new RenderCache()): RenderedPage {
  return pageOf(caseExamplePage(example, context), cache);
}

export function caseExamplePage(example: CaseExample, context: RenderContext): PageSource {
  const title = example.title?.value ?? 'Fallbeispiel';
  const items = caseExampleItems(example);
  const inputs = [context.catalogue, findingInputs(context, items), contentOf(example)];
  const sections = [{ id: 'fallbeispiel', inputs, tree: () => <Page example={example} context={context} title={title} /> }];
  return { kind: 'fallbeispiel', title, places: placesOf(items), sections };
}

/** Everything on the page that has a place in the text, in order. */
export function caseExampleItems(example: CaseExample): (ModelItem | undefined)[] {
  return [
    example.title, example.fieldOfAction, example.district, example.region, example.year, example.description,
    ...example.actors, ...example.steps, ...example.chances, ...example.limits, example.effect, example.transfer, example.origin,
  ];
}

/** The whole example as text to compare: it is read anew each time. Places in the text are not shown. */
function contentOf(example: CaseExample): string {
  return JSON.stringify(example, (key, value: unknown) => (key === 'source' ? undefined : value));
}

function Page({ example, context, title }: { example: CaseExample; context: RenderContext; title: string }): VNode {
  const fields = [example.title, example.fieldOfAction, example.district, example.region, example.year, example.origin];
  return (
    <article>
      <header class="cover" id="titel" data-item="feld:titel">
        <Eyebrow>Fallbeispiel {example.id}</Eyebrow>
        <h1>{title}</h1>
        <StaleNotice of={{ stale: fields.some((field) => field?.stale) }} />
        <Facts
          class="facts cover-facts"
          facts={[
            example.fieldOfAction && ['Handlungsfeld', nameIn(context, 'handlungsfelder', example.fieldOfAction.value)],
            example.district && ['Bezirk', placeName(context, example.district.value) ?? example.district.value],
            example.region && ['Bezirksregion', placeName(context, example.region.value) ?? example.region.value],
            example.year && ['Jahr', example.year.value],
            example.keywords.length > 0 ? ['Stichworte', example.keywords.map(({ text }) => text).join(', ')] : undefined,
          ]}
        />
        {fields.map((field) => field && <Findings of={field} context={context} />)}
      </header>
      <Chapter title="Worum es geht" field={example.description} context={context} />
      {example.actors.length > 0 && (
        <section class="chapter">
          <h2>Beteiligte</h2>
          <ul>
            {example.actors.map((actor) => (
              <Item of={actor} context={context} as="li">
                <ActorName actor={actor} context={context} />
              </Item>
            ))}
          </ul>
        </section>
      )}
      <List title="Schritte" items={example.steps} context={context} ordered />
      <div class="pair">
        <List title="Chancen" items={example.chances} context={context} />
        <List title="Grenzen" items={example.limits} context={context} />
      </div>
      <Chapter title="Wirkung" field={example.effect} context={context} />
      <Chapter title="Übertragbarkeit" field={example.transfer} context={context} />
      {example.origin && (
        <section class="chapter sources">
          <h2>Quelle</h2>
          <p data-item={example.origin.item}>
            <InlineText source={example.origin.value} />
          </p>
        </section>
      )}
    </article>
  );
}

function Chapter({ title, field, context }: { title: string; field: CaseExample['description']; context: RenderContext }): VNode | null {
  if (!field) return null;
  return (
    <Item of={field} context={context} as="section" class="chapter">
      <h2>{title}</h2>
      <Text source={field.value} />
    </Item>
  );
}

function List({ title, items, context, ordered }: { title: string; items: readonly TextItem[]; context: RenderContext; ordered?: boolean }): VNode | null {
  if (items.length === 0) return null;
  const entries = items.map((item) => (
    <Item of={item} context={context} as="li">
      <InlineText source={item.text} />
    </Item>
  ));
  return (
    <section class="chapter">
      <h2>{title}</h2>
      {ordered ? <ol>{entries}</ol> : <ul>{entries}</ul>}
    </section>
  );
}
