/** Lists inside an item: values, groups of fields, actors. */
import type { ComponentType, VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { FormValue, PathStep } from '../../../server/language/form/values';
import { ActorChip } from './actors';
import { fill, useForm } from './context';
import { ScalarControl } from './controls';
import { focusOn } from './focus';
import { formOf, type ListSpec, type MapFieldsProps, ownFindings } from './forms';
import { titleOf } from './identity';
import { Findings, Locked, Remove } from './parts';

interface ListProps {
  list: ListSpec;
  path: readonly PathStep[];
  value: FormValue | undefined;
  label: string;
  /** Draws the fields of an item that is a group of them. */
  Fields: ComponentType<MapFieldsProps>;
}

/** A list: its items, each of which can go, and a place for a new one. */
export function ListField({ list, path, value, label, Fields }: ListProps): VNode {
  const { store, texts } = useForm();
  const id = useId();
  const items = value?.items ?? [];
  const types = store.spec?.types ?? [];
  const fresh = formOf(types, list.item, undefined);
  const isActors = fresh?.kind === 'scalar' && fresh.control === 'actor';
  const addGroup = async (): Promise<void> => {
    const { at } = await store.edit({ kind: 'add', path: [...path] });
    if (at) focusOn(at);
  };
  return (
    <div class="list">
      {items.length > 0 && (
        <ol class={isActors ? 'chips' : fresh?.kind === 'scalar' ? 'scalars' : 'groups'} aria-label={label}>
          {items.map((item, index) => (
            // Items have no name of their own: their place is what they are known by.
            <li key={index} data-path={[...path, index].join('.')}>
              <Item Fields={Fields} list={list} path={[...path, index]} value={item} label={`${label} ${index + 1}`} isActor={isActors} isLast={index === items.length - 1} />
            </li>
          ))}
        </ol>
      )}
      {fresh?.kind === 'scalar' ? (
        <div class="add-value" data-path={[...path, items.length].join('.')}>
          <label htmlFor={id}>{fill(texts.add, label)}</label>
          <ScalarControl id={id} path={[...path, items.length]} type={fresh} value={undefined} isFaulty={false} describedBy={undefined} key={items.length} />
        </div>
      ) : (
        <button type="button" onClick={() => void addGroup()}>
          + {fill(texts.add, fresh?.kind === 'map' ? fresh.label : label)}
        </button>
      )}
    </div>
  );
}

/** An item of a list: its control, or its fields below its name. */
function Item({ Fields, list, path, value, label, isActor, isLast }: Omit<ListProps, 'value'> & { value: FormValue; isActor: boolean; isLast: boolean }): VNode | null {
  const { store } = useForm();
  const id = useId();
  const type = formOf(store.spec?.types ?? [], list.item, value);
  const isFaulty = (value.findings?.length ?? 0) > 0;
  if (value.locked) {
    return (
      <div class="item-row">
        <Locked value={value} label={label} />
        <Remove path={path} label={label} />
      </div>
    );
  }
  if (isActor && type) return <ActorChip Fields={Fields} list={list} type={type} path={path} value={value} />;
  if (type?.kind === 'map') {
    const title = titleOf(value);
    const name = title === undefined ? label : `${label}: ${title}`;
    return (
      <div role="group" aria-label={name}>
        <div class="item-head">
          <span class="item-title">{title ?? label}</span>
          <Shift path={path} label={name} isLast={isLast} />
          <Remove path={path} label={name} />
        </div>
        <Fields type={type} path={path} value={value} />
        <Findings of={ownFindings(value, type)} line={value.line} />
      </div>
    );
  }
  if (type?.kind !== 'scalar') return null;
  return (
    <div class="item-row">
      <div class="item">
        <ScalarControl id={id} path={path} type={type} value={value} isFaulty={isFaulty} describedBy={isFaulty ? `${id}-findings` : undefined} label={label} />
        <Findings of={value.findings} line={value.line} id={`${id}-findings`} />
      </div>
      <Remove path={path} label={label} />
    </div>
  );
}

/** Puts an item before or behind its neighbour. */
function Shift({ path, label, isLast }: { path: readonly PathStep[]; label: string; isLast: boolean }): VNode {
  const { store, texts } = useForm();
  const index = Number(path.at(-1));
  const go = (to: number): void => void store.edit({ kind: 'move', path: [...path], to });
  return (
    <>
      <button type="button" class="quiet" aria-label={`${texts.up}: ${label}`} title={texts.up} disabled={index === 0} onClick={() => go(index - 1)}>
        ↑
      </button>
      <button type="button" class="quiet" aria-label={`${texts.down}: ${label}`} title={texts.down} disabled={isLast} onClick={() => go(index + 1)}>
        ↓
      </button>
    </>
  );
}
