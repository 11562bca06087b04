/** A list of the document: as cards or as a table, and what makes a new item. */
import type { VNode } from 'preact';
import { memo } from 'preact/compat';
import { useId, useLayoutEffect, useState } from 'preact/hooks';
import type { FieldSpec } from '../../../server/language/form/spec';
import { Combobox } from './combobox';
import { fill, PartContext, useForm, useView } from './context';
import { Refused } from './control';
import { Lacks, ValueField } from './fields';
import { formOf, type ListSpec, missingIn, ownFindings } from './forms';
import type { ShownPart } from './identity';
import { Card, countFindings, Unreadable } from './item';
import { Extras, Findings } from './parts';
import { PasteItems } from './paste';
import { hasTable, ItemTable } from './table';

interface SectionProps {
  field: FieldSpec;
  list: ListSpec;
  items: readonly ShownPart[];
  /** What stands at the key itself: a list in brackets is one part of the text. */
  head: ShownPart | undefined;
  strays: readonly ShownPart[];
  /** The part that says the list is missing. */
  lackingIn: ShownPart | undefined;
}

/** The key of an item that names what it was begun from. */
const TEMPLATE = 'vorlage';
/** So many items are drawn at first: more than most profiles have. */
const AT_FIRST = 200;
/** What rows of a table can become. */
const FROM_ROWS: ReadonlySet<string> = new Set(['ziel', 'massnahme', 'anregung']);

export const ListSection = memo(function ListSection({ field, list, items, head, strays, lackingIn }: SectionProps): VNode {
  const { store, texts } = useForm();
  const view = useView(field.key);
  const isTable = view.isTable(field.key) && items.length > 0;
  const [more, setMore] = useState(0);
  // One that is to be shown is drawn, wherever it is.
  const opened = items.findLastIndex(({ uid }) => view.isOpen(uid) || view.detailOf(field.key) === uid);
  const drawn = items.slice(0, Math.max(AT_FIRST + more, opened + 1));
  const findings = items.reduce((sum, { content }) => sum + countFindings(content?.value), 0) + countFindings(head?.content?.value);
  const value = head?.content?.value;
  // In brackets, or something else than a list: shown in one piece.
  const isWhole = items.length === 0 && value !== undefined && ((value.items?.length ?? 0) > 0 || value.entries !== undefined || value.text !== undefined || value.locked !== undefined);
  const count = items.length || (value?.items?.length ?? 0);
  const isStray = strays.filter(({ path }) => path[0] === field.key);
  const name = `${field.key}-name`;
  return (
    <section id={field.key} class={isTable ? 'is-table' : undefined} tabIndex={-1} aria-labelledby={name} data-path={field.key}>
      <div class="section-head">
        <h2 id={name}>
          {field.label} <span class="muted">{`(${count})`}</span>
        </h2>
        {findings > 0 && <span class="badge has-findings">{fill(texts.findings, findings)}</span>}
        {hasTable(store.spec?.types ?? [], list) && items.length > 0 && (
          <div class="switch" role="group" aria-label={fill(texts.viewOf, field.label)}>
            <button type="button" aria-pressed={!isTable} onClick={() => view.setTable(field.key, false)}>
              {texts.cards}
            </button>
            <button type="button" aria-pressed={isTable} onClick={() => view.setTable(field.key, true)}>
              {texts.table}
            </button>
          </div>
        )}
      </div>
      {field.description !== '' && <p class="muted">{field.description.replaceAll('`', '')}</p>}
      <Lacks of={missingIn(lackingIn?.content?.value, lackingIn, 'missingAtTop').get(field.key) ?? []} />
      {head?.content?.broken !== undefined && <Unreadable part={head} />}
      <PartContext.Provider value={head}>
        {!isWhole && <Findings of={ownFindings(value, undefined)} line={0} />}
        {head?.content && head.content.broken === undefined && <Extras comments={head.content.comments} unknown={head.content.unknown} />}
        {isWhole && <ValueField type={field.type} path={[field.key]} value={value} label={field.label} description="" required={field.required} />}
      </PartContext.Provider>
      {isTable ? <ItemTable field={field} list={list} parts={drawn} /> : drawn.map((part, index) => <Card key={part.uid} list={list} part={part} number={index + 1} isLast={index === items.length - 1} />)}
      {drawn.length < items.length && (
        <button type="button" onClick={() => setMore(more + AT_FIRST)}>
          {fill(texts.showMore, items.length - drawn.length)}
        </button>
      )}
      {isStray.map((part) => (
        <Unreadable key={part.uid} part={part} />
      ))}
      {!isWhole && head?.content?.broken === undefined && <AddItem field={field} list={list} />}
    </section>
  );
});

/** Makes a new item: empty, or of a measure from one of the templates. */
function AddItem({ field, list }: { field: FieldSpec; list: ListSpec }): VNode {
  const { store, texts } = useForm();
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const [typed, setTyped] = useState('');
  const id = useId();
  const item = formOf(store.spec?.types ?? [], list.item, undefined);
  const fields = item?.kind === 'map' ? item.fields : [];
  const add = async (template?: string): Promise<void> => {
    const done = await store.edit({ kind: 'add', path: [field.key], ...(template && { template }) });
    setRefused(done.refused);
    setTyped('');
    // Its id is there already: what it is called comes first.
    const first = fields.find(({ key, required }) => required && key !== 'id');
    if (done.at) store.show(first ? [...done.at, first.key] : done.at);
  };
  return (
    <div class="add-item">
      <button type="button" class="primary" onClick={() => void add()}>
        + {fill(texts.add, item?.kind === 'map' ? item.label : list.label || field.label)}
      </button>
      {item?.kind === 'map' && FROM_ROWS.has(item.item ?? '') && <PasteItems list={field.key} />}
      {fields.some(({ key }) => key === TEMPLATE) && (
        <div class="from-template">
          <label htmlFor={id}>{texts.template}</label>
          <Combobox
            attributes={{ id, 'aria-label': undefined, 'aria-required': undefined, 'aria-invalid': undefined, 'aria-describedby': undefined }}
            label={texts.template}
            text=""
            shown={typed}
            isDrafted={typed !== ''}
            placeholder={texts.templateHint}
            find={(wanted) => store.choices([field.key, 0, TEMPLATE], wanted)}
            type={setTyped}
            choose={({ value }) => void add(value)}
            send={() => {}}
            drop={() => setTyped('')}
          />
        </div>
      )}
      {field.key === 'kennzahlen' && <KeyFigures tell={setRefused} />}
      <Refused why={refused} id={id} />
    </div>
  );
}

/** Enters all that statistics files know of the region; not there while they know nothing new. */
function KeyFigures({ tell }: { tell(refused: string | undefined): void }): VNode | null {
  const { store } = useForm();
  const [title, setTitle] = useState(store.keyFigures);
  // Statistics files come and go without a change of the text.
  useLayoutEffect(() => store.onChange(() => setTitle(store.keyFigures)), [store]);
  if (title === undefined) return null;
  return (
    <button type="button" onClick={() => void store.edit({ kind: 'fill', path: ['kennzahlen'] }).then((done) => tell(done.refused))}>
      {title}
    </button>
  );
}
