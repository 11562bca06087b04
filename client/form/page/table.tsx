/** Goals or measures as a table, edited in place: a row an item, a column a field that fits a cell; beside it one item in full. */
import type { VNode } from 'preact';
import { memo } from 'preact/compat';
import { useId } from 'preact/hooks';
import type { FieldSpec, TypeSpec } from '../../../server/language/form/spec';
import type { FormValue } from '../../../server/language/form/values';
import { fill, PartContext, useForm, usePart, useView } from './context';
import { shownOf } from './control';
import { ScalarControl } from './controls';
import { Lacks } from './fields';
import { formOf, type ListSpec, missingIn } from './forms';
import type { ShownPart } from './identity';
import { countFindings, ItemBody, nameOf } from './item';
import { Findings, ToText } from './parts';

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

export function ItemTable({ field, list, parts }: { field: FieldSpec; list: ListSpec; parts: readonly ShownPart[] }): VNode {
  const { store, texts } = useForm();
  const view = useView(field.key);
  const columns = columnsOf(store.spec?.types ?? [], list);
  const at = parts.findIndex(({ uid }) => uid === view.detailOf(field.key));
  const detail = parts[at];
  return (
    <div class={detail ? 'with-detail' : undefined}>
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
              <Row key={part.uid} part={part} list={field.key} number={index + 1} columns={columns} isShown={part === detail} />
            ))}
          </tbody>
        </table>
      </div>
      {detail && (
        <section class="detail" aria-label={nameOf(detail.content?.value, at + 1)}>
          <div class="section-head">
            <h3 class="card-title">{nameOf(detail.content?.value, at + 1)}</h3>
            <button type="button" class="quiet" aria-label={texts.closeDetail} title={texts.closeDetail} onClick={() => view.setDetail(field.key, undefined)}>
              ×
            </button>
          </div>
          <ItemBody key={detail.uid} list={list} part={detail} number={at + 1} isLast={at === parts.length - 1} />
        </section>
      )}
    </div>
  );
}

const memory = new WeakMap<ListSpec, Column[]>();

/** The same list for the same spec: rows are drawn anew only when they must. */
function columnsOf(types: readonly TypeSpec[], list: ListSpec): Column[] {
  const known = memory.get(list);
  if (known) return known;
  const item = formOf(types, list.item, undefined);
  if (item?.kind !== 'map') return [];
  const columns = (WANTED[item.item ?? ''] ?? []).flatMap((name): Column[] => {
    const [key = '', inner] = name.split('.');
    const field = item.fields.find((each) => each.key === key);
    if (!field) return [];
    const form = formOf(types, field.type, undefined);
    if (inner === undefined) return [{ key: name, label: field.label, path: [key], type: field.type }];
    if (form?.kind === 'list') return [{ key: name, label: field.label, path: [key, inner], type: form.item }];
    const own = form?.kind === 'map' ? form.fields.find((each) => each.key === inner) : undefined;
    return own ? [{ key: name, label: own.label, path: [key, inner], type: own.type }] : [];
  });
  memory.set(list, columns);
  return columns;
}

interface RowProps {
  part: ShownPart;
  /** Key of the list. */
  list: string;
  number: number;
  columns: readonly Column[];
  /** Its fields are beside the table. */
  isShown: boolean;
}

/** A row. Drawn anew only when its part changed. */
const Row = memo(function Row({ part, list, number, columns, isShown }: RowProps): VNode {
  const { view, texts } = useForm();
  const value = part.content?.value;
  const title = nameOf(value, number);
  const broken = part.content?.broken;
  const findings = countFindings(value);
  return (
    <PartContext.Provider value={part}>
      <tr data-path={part.path.join('.')} class={isShown ? 'is-shown' : undefined}>
        <th scope="row">
          <button type="button" class="link" aria-expanded={isShown} aria-label={fill(texts.detailsOf, title)} title={texts.details} onClick={() => view.setDetail(list, isShown ? undefined : part.uid)}>
            {value?.entries?.['id']?.text ?? String(number)}
          </button>
          {findings > 0 && (
            <span class="mark" role="img" aria-label={fill(texts.findings, findings)} title={fill(texts.findings, findings)}>
              {String(findings)}
            </span>
          )}
        </th>
        {broken !== undefined || !value?.entries ? (
          <td colSpan={columns.length}>
            {broken === undefined ? texts.kind : fill(texts.broken, broken)} <ToText line={0} about={title} />
          </td>
        ) : (
          columns.map((column) => <Cell key={column.key} list={list} column={column} title={title} />)
        )}
      </tr>
    </PartContext.Provider>
  );
});

function Cell({ list, column, title }: { list: string; column: Column; title: string }): VNode | null {
  const { store, view, texts } = useForm();
  const part = usePart();
  const id = useId();
  if (!part) return null;
  const [first = '', second] = column.path;
  const outer = part.content?.value.entries?.[first];
  const value = second === undefined ? outer : /^\d+$/.test(second) ? outer?.items?.[Number(second)] : outer?.entries?.[second];
  // A single time is the beginning of a period.
  const isShort = second === 'von' && outer?.text !== undefined;
  const own = isShort ? outer : value;
  const isElsewhere = own?.locked !== undefined || own?.entries !== undefined || own?.items !== undefined || (outer?.items?.length ?? 0) > 1 || outer?.locked !== undefined;
  const form = formOf(store.spec?.types ?? [], column.type, own);
  const path = [...part.path, ...(isShort ? [first] : column.path.map((step) => (/^\d+$/.test(step) ? Number(step) : step)))];
  const lacks = second === 'bis' ? [] : (missingIn(part.content?.value, part).get(first) ?? []);
  const findings = own?.findings ?? (second === undefined || second === 'bis' ? undefined : outer?.findings);
  return (
    <td>
      {isElsewhere || form?.kind !== 'scalar' ? (
        <button
          type="button"
          class="link"
          aria-label={`${column.label}, ${title}: ${inWords(outer)}`}
          title={inWords(outer)}
          onClick={() => {
            view.setDetail(list, part.uid);
            store.show([...part.path, first]);
          }}
        >
          {inWords(outer) || texts.details}
        </button>
      ) : (
        <ScalarControl id={id} path={path} type={form} value={own} isFaulty={(findings?.length ?? 0) > 0} describedBy={findings ? `${id}-findings` : lacks.length > 0 ? `${id}-lacks` : undefined} label={`${column.label}, ${title}`} />
      )}
      <Findings of={findings} line={own?.line ?? outer?.line ?? 0} id={`${id}-findings`} />
      <Lacks of={lacks} id={`${id}-lacks`} />
    </td>
  );
}

/** A value in one line, for a cell that only shows it. */
function inWords(value: FormValue | undefined): string {
  if (!value) return '';
  return shownOf(value) ?? value.entries?.['name']?.text ?? (value.items ?? Object.values(value.entries ?? {})).map(inWords).filter(Boolean).join(', ');
}
