/** Actors of a list as chips: who it is, in which role. */
import type { ComponentType, VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { FormValue, PathStep } from '../../../server/language/form/values';
import { useForm } from './context';
import { ScalarControl } from './controls';
import { type FieldForm, formOf, type ListSpec, type MapFieldsProps, ownFindings } from './forms';
import { Findings, Remove } from './parts';

interface ChipProps {
  list: ListSpec;
  /** The form the value has: a name, or details. */
  type: FieldForm;
  path: readonly PathStep[];
  value: FormValue;
  Fields: ComponentType<MapFieldsProps>;
}

/** One actor: the name opens its details, the role is chosen at once. */
export function ActorChip({ Fields, list, type, path, value }: ChipProps): VNode {
  const { store, texts } = useForm();
  const id = useId();
  const types = store.spec?.types ?? [];
  // A name alone is given a role by becoming details.
  const details = formOf(types, list.item, { line: 0, entries: {} });
  const role = details?.kind === 'map' ? details.fields.find(({ key }) => key === 'rolle') : undefined;
  const roleType = role && types[role.type];
  const findings = [...(value.findings ?? []), ...Object.values(value.entries ?? {}).flatMap((each) => each.findings ?? [])];
  const [isOpen, setOpen] = useState(false);
  const { name, kategorie } = value.entries ?? {};
  const title = value.text ?? name?.text ?? kategorie?.means ?? kategorie?.text ?? '…';
  return (
    <>
      <div class={findings.length > 0 ? 'chip has-findings' : 'chip'} role="group" aria-label={title}>
        <button type="button" class="chip-name" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} onClick={() => setOpen(!isOpen)}>
          {title}
          {name?.text !== undefined && kategorie?.text !== undefined && <span class="muted"> · {kategorie.means ?? kategorie.text}</span>}
        </button>
        {role && roleType?.kind === 'scalar' && <ScalarControl id={`${id}-role`} path={[...path, 'rolle']} type={roleType} value={value.entries?.['rolle']} isFaulty={false} describedBy={undefined} label={`${role.label}: ${title}`} none={`${role.label} …`} />}
        <Remove path={path} label={title} />
      </div>
      {isOpen && (
        <div class="chip-details" id={id}>
          {type.kind === 'map' ? (
            <Fields type={type} path={path} value={value} without={['rolle']} />
          ) : (
            type.kind === 'scalar' && <ScalarControl id={`${id}-name`} path={path} type={type} value={value} isFaulty={findings.length > 0} describedBy={undefined} label={texts.name} />
          )}
        </div>
      )}
      <Findings of={isOpen && type.kind === 'map' ? ownFindings(value, type) : findings} line={value.line} />
    </>
  );
}
