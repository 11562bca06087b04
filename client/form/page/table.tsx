/** Goals or measures as a table, edited in place: a row an item, a column a field that fits a cell. */
import type { VNode } from 'preact';
import { memo } from 'preact/compat';
import { useId } from 'preact/hooks';
import type { FieldSpec, TypeSpec } from '../../../server/language/form/spec';
import type { FormPart, FormValue } from '../../../server/language/form/values';
import { fill, useForm } from './context';
import { ScalarControl } from './controls';
import { formOf } from './fields';
import { AddItem, titleOf } from './cards';
import { Findings } from './parts';

type ListSpec = Extract<TypeSpec, { kind: 'list' }>;

/** A column: the field, or one of those in a group of it (`zeitraum` → `von`). */
interface Column {
  key: string;
  label: string;
  path: readonly string[];
  type: number;
}

/** What a table of some items shows; of other lists the required fields. */
const WANTED: Readonly<Record<string, readonly string[]>> = {
  massnahme: ['titel', 'ziele.0', 'federfuehrung', 'zeitraum.von', 'zeitraum.bis', 'status', 'kosten'],
  ziel: ['titel', 'handlungsfeld', 'leitziel', 'prioritaet', 'ebene'],
};

/** Whether a list can be shown as a table. */
export function hasTable(types: readonly TypeSpec[], list: ListSpec): boolean {
  const item = formOf(types, list.item, undefined);
  return item?.kind === 'map' && item.item !== undefined && Object.hasOwn(WANTED, item.item);
}

export function ItemTable({ field, list, parts }: { field: FieldSpec; list: ListSpec; parts: readonly FormPart[] }): VNode {
  const { store } = useForm();
  const columns = columnsOf(store.spec?.types ?? [], list);
  return (
    <>
      <div class="table-frame" role="region" aria-label={field.label} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">#</th>
              {columns.map(({ key, label }) => (
                <th scope="col" key={key}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parts.map((part, index) => (
              <Row key={part.id} part={part} number={index + 1} columns={columns} />
            ))}
          </tbody>
        </table>
      </div>
      <AddItem field={field} list={list} />
    </>
  );
}

function columnsOf(types: readonly TypeSpec[], list: ListSpec): Column[] {
  const item = formOf(types, list.item, undefined);
  if (item?.kind !== 'map') return [];
  return (WANTED[item.item ?? ''] ?? []).flatMap((name): Column[] => {
    const [key = '', inner] = name.split('.');
    const field = item.fields.find((each) => each.key === key);
    if (!field) return [];
    const form = formOf(types, field.type, undefined);
    if (inner === undefined) return [{ key: name, label: field.label, path: [key], type: field.type }];
    if (form?.kind === 'list') return [{ key: name, label: field.label, path: [key, inner], type: form.item }];
    const own = form?.kind === 'map' ? form.fields.find((each) => each.key === inner) : undefined;
    return own ? [{ key: name, label: own.label, path: [key, inner], type: own.type }] : [];
  });
}

/** A row. Drawn anew only when its part changed. */
const Row = memo(function Row({ part, number, columns }: { part: FormPart; number: number; columns: readonly Column[] }): VNode {
  const { store, texts } = useForm();
  const value = part.content?.value;
  const title = titleOf(value, number);
  return (
    <tr>
      <th scope="row">
        <button type="button" class="link" title={texts.toText} aria-label={`${texts.toText}: ${title}`} onClick={() => store.reveal(part.line)}>
          {value?.entries?.['id']?.text ?? number}
        </button>
      </th>
      {part.content?.broken !== undefined ? (
        <td colSpan={columns.length}>{fill(texts.broken, part.content.broken)}</td>
      ) : (
        columns.map((column) => <Cell key={column.key} part={part} column={column} title={title} />)
      )}
    </tr>
  );
});

function Cell({ part, column, title }: { part: FormPart; column: Column; title: string }): VNode {
  const { store, texts } = useForm();
  const id = useId();
  const types = store.spec?.types ?? [];
  const [first = '', second] = column.path;
  const outer = part.content?.value.entries?.[first];
  const value = second === undefined ? outer : /^\d+$/.test(second) ? outer?.items?.[Number(second)] : outer?.entries?.[second];
  const isElsewhere = value?.locked !== undefined || value?.entries !== undefined || value?.items !== undefined || (outer?.items?.length ?? 0) > 1 || (second !== undefined && outer?.text !== undefined) || outer?.locked !== undefined;
  const form = formOf(types, column.type, value);
  const path = [...part.path, ...column.path.map((step) => (/^\d+$/.test(step) ? Number(step) : step))];
  const findings = value?.findings ?? (second === undefined ? undefined : outer?.findings);
  const line = part.line + (value?.line ?? outer?.line ?? 0);
  return (
    <td>
      {isElsewhere || form?.kind !== 'scalar' ? (
        <button type="button" class="link" onClick={() => store.reveal(line)}>
          {inWords(outer) || texts.toText}
        </button>
      ) : (
        <ScalarControl id={id} path={path} type={form} text={value?.text} isFaulty={(findings?.length ?? 0) > 0} describedBy={findings ? `${id}-findings` : undefined} label={`${column.label}, ${title}`} />
      )}
      <Findings of={findings} line={line} id={`${id}-findings`} />
    </td>
  );
}

/** A value in one line, for a cell that only shows it. */
function inWords(value: FormValue | undefined): string {
  if (!value) return '';
  return value.text ?? value.entries?.['name']?.text ?? (value.items ?? Object.values(value.entries ?? {})).map(inWords).filter(Boolean).join(', ');
}
