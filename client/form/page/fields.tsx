/** Values of any type, drawn by what the spec says of them: a control, a group of fields, a list. */
import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Control, FieldSpec } from '../../../server/language/form/spec';
import type { FormValue, PathStep } from '../../../server/language/form/values';
import { PartContext, useForm, usePart } from './context';
import { ScalarControl } from './controls';
import { focusOn } from './focus';
import { type FieldForm, formOf, formsOf, type Lack, type MapFieldsProps, missingIn, ownFindings } from './forms';
import { ListField } from './lists';
import { Field, Findings, Group, Locked, Offers, type FieldNames } from './parts';

export interface ValueProps extends FieldNames {
  type: number;
  path: readonly PathStep[];
  value: FormValue | undefined;
  /** What is said of its absence. */
  lacks?: readonly Lack[] | undefined;
}

/** Controls that need the whole width; the others stand beside each other. */
const WIDE: ReadonlySet<Control> = new Set(['text', 'line', 'catalogue', 'reference', 'place', 'actor', 'link']);

/** A value with its name. */
export function ValueField(props: ValueProps): VNode | null {
  const { type: index, path, value, label, description, required, isMissing, lacks = [] } = props;
  const { store } = useForm();
  const id = useId();
  const [wanted, setWanted] = useState<FieldForm['kind'] | undefined>(undefined);
  const types = store.spec?.types ?? [];
  const type = (value === undefined ? formsOf(types, index).find(({ kind }) => kind === wanted) : undefined) ?? formOf(types, index, value);
  const findings = ownFindings(value, type);
  const named = { label, description, required, isMissing };
  const at = path.join('.');
  if (value?.locked) {
    return (
      <Field {...named} isWide control={undefined} path={at}>
        {() => (
          <>
            <Locked value={value} label={label} />
            <Findings of={findings} line={value.line} />
          </>
        )}
      </Field>
    );
  }
  if (!type) return null;
  const switches = <Forms path={path} type={index} value={value} now={type} want={setWanted} />;
  if (type.kind === 'scalar') {
    return (
      <Field {...named} isWide={WIDE.has(type.control)} control={id} path={at}>
        {(describes) => (
          <>
            <ScalarControl id={id} name={label} path={path} type={type} value={value} required={required} isFaulty={(findings?.length ?? 0) > 0} describedBy={[findings ? `${id}-findings` : '', lacks.length > 0 ? `${id}-lacks` : '', describes].filter(Boolean).join(' ') || undefined} />
            <Findings of={findings} line={value?.line ?? 0} id={`${id}-findings`} />
            <Lacks of={lacks} id={`${id}-lacks`} />
            {switches}
          </>
        )}
      </Field>
    );
  }
  return (
    <Group {...named} path={at}>
      {type.kind === 'map' ? <MapFields type={type} path={path} value={value} /> : <ListField list={type} path={path} value={value} label={label} Fields={MapFields} />}
      <Findings of={findings} line={value?.line ?? 0} />
      <Lacks of={lacks} />
      {switches}
    </Group>
  );
}

/** What is said of the absence of a field, with its repairs: they are made where it is told in the text. */
export function Lacks({ of, id }: { of: readonly Lack[]; id?: string }): VNode {
  return (
    <>
      {of.map(({ finding, line, part }) => (
        <PartContext.Provider key={finding.message} value={part}>
          <Findings of={[finding]} line={line} id={id} />
        </PartContext.Provider>
      ))}
    </>
  );
}

/** Other ways to say the same: a name or its details, one or several. */
function Forms({ path, type, value, now, want }: { path: readonly PathStep[]; type: number; value: FormValue | undefined; now: FieldForm; want(kind: FieldForm['kind']): void }): VNode | null {
  const { store, texts } = useForm();
  const forms = formsOf(store.spec?.types ?? [], type).filter(({ kind }) => kind !== now.kind);
  // Nothing that is said may be lost: details go only when there are none.
  const isPossible = (kind: FieldForm['kind']): boolean => {
    if (value === undefined || kind === 'list') return true;
    if (value.items) return value.items.length === 1;
    return kind === 'map' ? value.text !== undefined : Object.keys(value.entries ?? {}).length === 1;
  };
  const names: Record<FieldForm['kind'], string> = { scalar: texts.inShort, map: texts.inFull, list: texts.several };
  const possible = [...new Set(forms.map(({ kind }) => kind))].filter(isPossible);
  if (possible.length === 0) return null;
  return (
    <p class="forms">
      {possible.map((kind) => (
        <button type="button" class="link" key={kind} onClick={() => (value === undefined ? want(kind) : void store.edit({ kind: 'form', path: [...path], form: kind }))}>
          {names[kind]}
        </button>
      ))}
    </p>
  );
}

/** The fields of a map: those that are there and those that should be; the others can be added. */
export function MapFields({ type, path, value, without = [] }: MapFieldsProps): VNode {
  const { store } = useForm();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const missing = missingIn(value, usePart());
  const fields = type.fields.filter(({ key }) => !without.includes(key));
  const isShown = ({ key, required, usual }: FieldSpec): boolean => required || usual || missing.has(key) || value?.entries?.[key] !== undefined || opened.includes(key) || store.hasDraft([...path, key]);
  const rest = fields.filter((field) => !isShown(field));
  return (
    <div class="fields">
      {fields.filter(isShown).map(({ key, label, description, required, type: own }) => (
        <ValueField key={key} type={own} path={[...path, key]} value={value?.entries?.[key]} label={label} description={description} required={required} isMissing={missing.has(key)} lacks={missing.get(key)} />
      ))}
      <Offers of={value?.offers} path={path} />
      <MoreFields fields={rest} path={path} open={(key) => setOpened([...opened, key])} />
    </div>
  );
}

/** Fields that are not there yet, each a button that opens it. */
export function MoreFields({ fields, path, open }: { fields: readonly FieldSpec[]; path: readonly PathStep[]; open(key: string): void }): VNode | null {
  const { texts } = useForm();
  if (fields.length === 0) return null;
  return (
    <details class="more is-wide">
      <summary>
        {texts.addField} <span class="muted">{`(${fields.length})`}</span>
      </summary>
      <div class="more-fields">
        {fields.map(({ key, label, description }) => (
          <button
            type="button"
            key={key}
            title={description.replaceAll('`', '')}
            onClick={() => {
              open(key);
              focusOn([...path, key]);
            }}
          >
            + {label}
          </button>
        ))}
      </div>
    </details>
  );
}
