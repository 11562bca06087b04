/** The items of a top-level list as cards: closed they say the most important, open they are edited. */
import type { VNode } from 'preact';
import { memo } from 'preact/compat';
import { useId, useState } from 'preact/hooks';
import type { FieldSpec, TypeSpec } from '../../../server/language/form/spec';
import type { FormPart, FormValue } from '../../../server/language/form/values';
import { fill, useForm } from './context';
import { formOf, MapFields } from './fields';
import { Extras, Findings } from './parts';

type ListSpec = Extract<TypeSpec, { kind: 'list' }>;
type MapSpec = Extract<TypeSpec, { kind: 'map' }>;

/** Every finding in a value and what it holds. */
export function countFindings(value: FormValue | undefined): number {
  if (!value) return 0;
  const inside = [...Object.values(value.entries ?? {}), ...(value.items ?? [])];
  return (value.findings?.length ?? 0) + inside.reduce((sum, each) => sum + countFindings(each), 0);
}

/** What an item is called: its id and its title, else its first text. */
export function titleOf(value: FormValue | undefined, number: number): string {
  const entries = value?.entries ?? {};
  const title = entries['titel']?.text ?? entries['text']?.text ?? entries['name']?.text ?? entries['gremium']?.text ?? entries['stelle']?.text ?? entries['indikator']?.text;
  return [entries['id']?.text, title].filter(Boolean).join(' · ') || String(number);
}

/** The name of the status of an item, in the words of its field. */
function statusOf(type: MapSpec, types: readonly TypeSpec[], value: FormValue | undefined): string | undefined {
  const field = type.fields.find(({ key }) => key === 'status' || key === 'umgang');
  const text = field && value?.entries?.[field.key]?.text;
  const own = field && types[field.type];
  return text && own?.kind === 'scalar' ? (own.choices?.find((choice) => choice.value === text)?.label ?? text) : text;
}

/** The cards of a list, and what makes a new one. */
export function Cards({ field, list, parts }: { field: FieldSpec; list: ListSpec; parts: readonly FormPart[] }): VNode {
  const { texts } = useForm();
  return (
    <>
      {parts.length === 0 && <p class="muted">{texts.empty}</p>}
      {parts.map((part, index) => (
        <Card key={part.id} list={list} part={part} number={index + 1} isLast={index === parts.length - 1} />
      ))}
      <AddItem field={field} list={list} />
    </>
  );
}

/** One item. Drawn anew only when its part changed. */
export const Card = memo(function Card({ list, part, number, isLast }: { list: ListSpec; part: FormPart; number: number; isLast: boolean }): VNode | null {
  const { store, texts } = useForm();
  const [isOpen, setOpen] = useState(false);
  const types = store.spec?.types ?? [];
  const value = part.content?.value;
  const type = formOf(types, list.item, value);
  const title = titleOf(value, number);
  const findings = countFindings(value);
  const broken = part.content?.broken;
  if (broken !== undefined) {
    return (
      <div class="card is-broken" id={part.id}>
        <p role="note">
          {fill(texts.broken, broken)}{' '}
          <button type="button" class="link" onClick={() => store.reveal(part.line)}>
            {texts.toText}
          </button>
        </p>
      </div>
    );
  }
  if (type?.kind !== 'map') return null;
  const status = statusOf(type, types, value);
  return (
    <details class="card" id={part.id} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span class="card-title">{title}</span>
        {status !== undefined && <span class="badge">{status}</span>}
        {findings > 0 && <span class="badge has-findings">{fill(texts.findings, findings)}</span>}
      </summary>
      {isOpen && (
        <>
          <div class="card-actions" role="group" aria-label={title}>
            <button type="button" onClick={() => store.reveal(part.line)}>
              {texts.toText}
            </button>
            <button type="button" onClick={() => void store.edit({ kind: 'duplicate', path: part.path })}>
              {texts.duplicate}
            </button>
            <button type="button" disabled={number === 1} onClick={() => void store.edit({ kind: 'move', path: part.path, to: number - 2 })}>
              {texts.up}
            </button>
            <button type="button" disabled={isLast} onClick={() => void store.edit({ kind: 'move', path: part.path, to: number })}>
              {texts.down}
            </button>
            <button type="button" class="danger" onClick={() => void store.edit({ kind: 'remove', path: part.path })}>
              {texts.remove}
            </button>
          </div>
          <Extras comments={part.content?.comments ?? []} unknown={part.content?.unknown ?? []} line={part.line} />
          <MapFields type={type} path={part.path} value={value} line={part.line} />
          <Findings of={value?.findings?.filter(({ missing }) => missing === undefined)} line={part.line} />
        </>
      )}
    </details>
  );
});

/** Makes a new item: empty, or of a measure from one of the templates. */
export function AddItem({ field, list }: { field: FieldSpec; list: ListSpec }): VNode {
  const { store, texts } = useForm();
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const id = useId();
  const item = formOf(store.spec?.types ?? [], list.item, undefined);
  const templates = item?.kind === 'map' && item.item === 'massnahme' ? (store.spec?.templates ?? []) : [];
  const add = async (template?: string): Promise<void> => setRefused(await store.edit({ kind: 'add', path: [field.key], ...(template && { template }) }));
  return (
    <div class="add-item">
      <button type="button" onClick={() => void add()}>
        {fill(texts.add, item?.kind === 'map' ? item.label : list.label || field.label)}
      </button>
      {templates.length > 0 && (
        <>
          <label htmlFor={id}>{texts.template}</label>
          <select
            id={id}
            value=""
            onChange={(event) => {
              const template = event.currentTarget.value;
              event.currentTarget.value = '';
              if (template !== '') void add(template);
            }}
          >
            <option value="">{texts.choose}</option>
            {templates.map(({ value, label }) => (
              <option value={value} key={value}>
                {label}
              </option>
            ))}
          </select>
        </>
      )}
      {refused !== undefined && (
        <p class="refused" role="alert">
          {refused}
        </p>
      )}
    </div>
  );
}
