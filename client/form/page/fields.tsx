/** Values of any type, drawn by what the spec says of them: a control, a group of fields, a list. */
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { FieldSpec, TypeSpec } from '../../../server/language/form/spec';
import type { FormValue, PathStep } from '../../../server/language/form/values';
import { fill, useForm } from './context';
import { ScalarControl } from './controls';
import { Field, Findings, Locked } from './parts';

export interface ValueProps {
  type: number;
  path: readonly PathStep[];
  value: FormValue | undefined;
  /** Line of the file at which the part begins, 0-based. */
  line: number;
  label: string;
  description: string;
  required: boolean;
  isMissing?: boolean;
}

/** A value with its name. */
export function ValueField(props: ValueProps): VNode | null {
  const { type: index, value, line, label, description, required, isMissing } = props;
  const { store } = useForm();
  const id = useId();
  const type = formOf(store.spec?.types ?? [], index, value);
  const lines = line + (value?.line ?? 0);
  const findings = value?.findings;
  if (value?.locked) {
    return (
      <Field label={label} description={description} control={undefined} required={required}>
        <Locked value={value} line={lines} />
        <Findings of={findings} line={lines} />
      </Field>
    );
  }
  if (!type) return null;
  if (type.kind === 'scalar') {
    return (
      <Field label={label} description={description} control={id} required={required} isMissing={isMissing}>
        <ScalarControl id={id} path={props.path} type={type} text={value?.text} means={value?.means} isFaulty={(findings?.length ?? 0) > 0} describedBy={findings ? `${id}-findings` : undefined} />
        <Findings of={findings} line={lines} id={`${id}-findings`} />
      </Field>
    );
  }
  return (
    <fieldset class="group">
      <legend>{label}</legend>
      {type.kind === 'map' ? <MapFields type={type} path={props.path} value={value} line={line} /> : type.kind === 'list' ? <ListField {...props} list={type} /> : null}
      <Findings of={findings} line={lines} />
    </fieldset>
  );
}

/** The form a value has; of a missing one that in which most can be said at once. */
export function formOf(types: readonly TypeSpec[], index: number, value: FormValue | undefined): Exclude<TypeSpec, { kind: 'any' }> | undefined {
  const type = types[index];
  if (type?.kind !== 'any') return type;
  const forms = type.forms.flatMap((each) => formOf(types, each, undefined) ?? []);
  const has = (kind: TypeSpec['kind']) => forms.find((form) => form.kind === kind);
  if (value?.entries) return has('map') ?? forms[0];
  if (value?.items) return has('list') ?? forms[0];
  if (value?.text !== undefined) return has('scalar') ?? forms[0];
  // An actor is named, a period has two ends.
  const scalar = has('scalar');
  return scalar?.kind === 'scalar' && scalar.control !== 'time' ? scalar : (has('map') ?? forms[0]);
}

/** The fields of a map: those that are there and those that must be; the others can be added. */
export function MapFields({ type, path, value, line, without = [] }: { type: Extract<TypeSpec, { kind: 'map' }>; path: readonly PathStep[]; value: FormValue | undefined; line: number; without?: readonly string[] }): VNode {
  const [opened, setOpened] = useState<readonly string[]>([]);
  const missing = new Set([...(value?.findings ?? []), ...Object.values(value?.entries ?? {}).flatMap(({ findings }) => findings ?? [])].flatMap((finding) => finding.missing ?? []));
  const fields = type.fields.filter(({ key }) => !without.includes(key));
  const isShown = ({ key, required }: FieldSpec): boolean => required || missing.has(key) || value?.entries?.[key] !== undefined || opened.includes(key);
  const rest = fields.filter((field) => !isShown(field));
  return (
    <div class="fields">
      {fields.filter(isShown).map(({ key, label, description, required, type: own }) => (
        <ValueField key={key} type={own} path={[...path, key]} value={value?.entries?.[key]} line={line} label={label} description={description} required={required} isMissing={missing.has(key)} />
      ))}
      {rest.length > 0 && <AddField fields={rest} open={(key) => setOpened([...opened, key])} />}
    </div>
  );
}

/** Opens a field that is not there yet. */
export function AddField({ fields, open }: { fields: readonly FieldSpec[]; open(key: string): void }): VNode {
  const { texts } = useForm();
  const id = useId();
  return (
    <p class="add-field">
      <label htmlFor={id}>{texts.addField}</label>{' '}
      <select
        id={id}
        value=""
        onChange={(event) => {
          open(event.currentTarget.value);
          event.currentTarget.value = '';
        }}
      >
        <option value="">{texts.choose}</option>
        {fields.map(({ key, label, description }) => (
          <option value={key} key={key} title={description}>
            {label}
          </option>
        ))}
      </select>
    </p>
  );
}

/** A list: its items, each of which can go, and a place for a new one. */
function ListField({ path, value, line, label, list }: ValueProps & { list: Extract<TypeSpec, { kind: 'list' }> }): VNode {
  const { store, texts } = useForm();
  const id = useId();
  const items = value?.items ?? [];
  const types = store.spec?.types ?? [];
  const fresh = formOf(types, list.item, undefined);
  return (
    <div class="list">
      {items.length === 0 && <p class="muted">{texts.empty}</p>}
      <ol class={fresh?.kind === 'scalar' ? 'scalars' : 'groups'}>
        {items.map((item, index) => (
          // Items have no name of their own: their place is what they are known by.
          <li key={index}>
            <Item type={list.item} path={[...path, index]} value={item} line={line} label={`${label} ${index + 1}`} />
            <button type="button" class="quiet" aria-label={fill(texts.removeNamed, `${label} ${index + 1}`)} onClick={() => void store.edit({ kind: 'remove', path: [...path, index] })}>
              {texts.remove}
            </button>
          </li>
        ))}
      </ol>
      {fresh?.kind === 'scalar' ? (
        <>
          <label class="add-label" htmlFor={id}>
            {fill(texts.add, label)}
          </label>
          <ScalarControl id={id} path={[...path, items.length]} type={fresh} text={undefined} isFaulty={false} describedBy={undefined} key={items.length} />
        </>
      ) : (
        <button type="button" onClick={() => void store.edit({ kind: 'add', path: [...path] })}>
          {fill(texts.add, fresh?.kind === 'map' ? fresh.label : label)}
        </button>
      )}
    </div>
  );
}

/** An item of a list: its control, or its fields without a frame of their own. */
function Item({ type: index, path, value, line, label }: Pick<ValueProps, 'type' | 'path' | 'value' | 'line' | 'label'>): VNode | null {
  const { store } = useForm();
  const id = useId();
  const type = formOf(store.spec?.types ?? [], index, value);
  const lines = line + (value?.line ?? 0);
  if (value?.locked) return <Locked value={value} line={lines} />;
  if (type?.kind === 'map') return <MapFields type={type} path={path} value={value} line={line} />;
  if (type?.kind !== 'scalar') return null;
  return (
    <div class="item">
      <ScalarControl id={id} path={path} type={type} text={value?.text} means={value?.means} isFaulty={(value?.findings?.length ?? 0) > 0} describedBy={value?.findings ? `${id}-findings` : undefined} label={label} />
      <Findings of={value?.findings} line={lines} id={`${id}-findings`} />
    </div>
  );
}
