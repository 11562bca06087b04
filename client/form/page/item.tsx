/** One item of a top-level list: what it is called, what can be done with it, its fields. */
import type { VNode } from 'preact';
import { memo } from 'preact/compat';
import type { FieldSpec, TypeSpec } from '../../../server/language/form/spec';
import type { FormValue } from '../../../server/language/form/values';
import { fill, PartContext, useForm, useView } from './context';
import { MapFields } from './fields';
import { focusOn } from './focus';
import { formOf, type ListSpec, type MapSpec, missingIn, ownFindings } from './forms';
import { type ShownPart, titleOf } from './identity';
import { Extras, Findings, ToText } from './parts';

/** Every finding in a value and what it holds. */
export function countFindings(value: FormValue | undefined): number {
  if (!value) return 0;
  const inside = [...Object.values(value.entries ?? {}), ...(value.items ?? [])];
  return (value.findings?.length ?? 0) + inside.reduce((sum, each) => sum + countFindings(each), 0);
}

/** What an item is called: its id and its title, else its number. */
export function nameOf(value: FormValue | undefined, number: number): string {
  return [value?.entries?.['id']?.text, titleOf(value)].filter(Boolean).join(' · ') || String(number);
}

/** The name of the status of an item, in the words of its field. */
function statusOf(type: MapSpec, types: readonly TypeSpec[], value: FormValue | undefined): string | undefined {
  const field = type.fields.find(({ key }) => key === 'status' || key === 'umgang');
  const text = field && value?.entries?.[field.key]?.text;
  const own = field && types[field.type];
  return text && own?.kind === 'scalar' ? (own.choices?.find((choice) => choice.value === text)?.label ?? text) : text;
}

interface ItemProps {
  list: ListSpec;
  part: ShownPart;
  /** From 1. */
  number: number;
  isLast: boolean;
}

/** An item that opens. Drawn anew only when its part changed. */
export const Card = memo(function Card({ list, part, number, isLast }: ItemProps): VNode | null {
  const { store, texts } = useForm();
  const view = useView(part.uid);
  const isOpen = view.isOpen(part.uid);
  const types = store.spec?.types ?? [];
  const value = part.content?.value;
  const type = formOf(types, list.item, value);
  const findings = countFindings(value);
  if (part.content?.broken !== undefined || type?.kind !== 'map' || value?.locked !== undefined) return <Unreadable part={part} />;
  const status = statusOf(type, types, value);
  return (
    <details class="card" data-path={part.path.join('.')} open={isOpen} onToggle={(event) => view.setOpen(part.uid, event.currentTarget.open)}>
      <summary>
        <h3 class="card-title">{nameOf(value, number)}</h3>
        {status !== undefined && <span class="badge">{status}</span>}
        {findings > 0 && <span class="badge has-findings">{fill(texts.findings, findings)}</span>}
      </summary>
      {isOpen && <ItemBody list={list} part={part} number={number} isLast={isLast} />}
    </details>
  );
});

/** What can be done with an item, what it says, what it lacks. */
export function ItemBody({ list, part, number, isLast }: ItemProps): VNode | null {
  const { store, texts } = useForm();
  const value = part.content?.value;
  const type = formOf(store.spec?.types ?? [], list.item, value);
  if (type?.kind !== 'map') return null;
  const name = nameOf(value, number);
  const missing = missingIn(value, part);
  const lacking = type.fields.filter(({ key }) => missing.has(key));
  const { path } = part;
  const duplicate = async (): Promise<void> => {
    const { at } = await store.edit({ kind: 'duplicate', path });
    if (at) store.show([...at, 'titel']);
  };
  return (
    <PartContext.Provider value={part}>
      <div class="actions" role="group" aria-label={fill(texts.actionsOf, name)}>
        <button type="button" onClick={() => store.reveal(part, 0)}>
          {texts.toText}
        </button>
        <button type="button" onClick={() => void duplicate()}>
          {texts.duplicate}
        </button>
        <button type="button" disabled={number === 1} onClick={() => void store.edit({ kind: 'move', path, to: number - 2 })}>
          {texts.up}
        </button>
        <button type="button" disabled={isLast} onClick={() => void store.edit({ kind: 'move', path, to: number })}>
          {texts.down}
        </button>
        {type.item === 'massnahme' && (
          <button type="button" onClick={() => store.relocate(part)}>
            {texts.toFile}
          </button>
        )}
        <button type="button" class="danger" onClick={() => void store.edit({ kind: 'remove', path })}>
          {texts.remove}
        </button>
      </div>
      {lacking.length > 0 && <Lacking fields={lacking} part={part} />}
      <Extras comments={part.content?.comments ?? []} unknown={part.content?.unknown ?? []} />
      <MapFields type={type} path={path} value={value} />
      <Findings of={ownFindings(value, type)} line={value?.line ?? 0} />
    </PartContext.Provider>
  );
}

/** What an item lacks: one click leads to each. */
function Lacking({ fields, part }: { fields: readonly FieldSpec[]; part: ShownPart }): VNode {
  const { texts } = useForm();
  return (
    <p class="lacking">
      <span class="severity">{texts.lacking}</span>
      {fields.map(({ key, label }) => (
        <button type="button" key={key} onClick={() => focusOn([...part.path, key])}>
          {label}
        </button>
      ))}
    </p>
  );
}

/** An item the form cannot show: kept as it is, and one click away. */
export function Unreadable({ part }: { part: ShownPart }): VNode {
  const { texts } = useForm();
  const { content, path } = part;
  const { value } = content ?? {};
  const why = value?.locked === 'alias' ? texts.alias : value?.locked === 'anchor' ? texts.anchor : content?.broken === undefined ? texts.kind : fill(texts.broken, content.broken);
  return (
    <PartContext.Provider value={part}>
      <div class="card is-broken" data-path={path.join('.')}>
        <p role="note">
          {why} <ToText line={0} about={why} />
        </p>
        <Extras comments={content?.comments ?? []} unknown={[]} />
      </div>
    </PartContext.Provider>
  );
}
