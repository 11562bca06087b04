/** The whole form: a way to its sections, the head of the document, its lists. */
import type { VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { FieldSpec, TypeSpec } from '../../../server/language/form/spec';
import type { FormPart } from '../../../server/language/form/values';
import type { FormTexts } from '../texts';
import { Cards, countFindings } from './cards';
import { Context, fill, useForm } from './context';
import { AddField, ValueField } from './fields';
import { Extras } from './parts';
import type { Store } from './store';
import { hasTable, ItemTable } from './table';

export function App({ store, texts }: { store: Store; texts: FormTexts }): VNode {
  const [, setTurn] = useState(0);
  useEffect(() => store.onChange(() => setTurn((turn) => turn + 1)), [store]);
  // The same object at each turn: only what changed is drawn anew.
  const context = useMemo(() => ({ store, texts }), [store, texts]);
  return (
    <Context.Provider value={context}>
      <Form />
    </Context.Provider>
  );
}

function Form(): VNode {
  const { store, texts } = useForm();
  const { spec, parts, failed } = store;
  const root = spec?.types[spec.root];
  if (failed !== undefined && parts.length === 0) return <p class="failed" role="alert">{failed}</p>;
  if (!spec || root?.kind !== 'map') return <p role="status">…</p>;
  const isList = ({ type }: FieldSpec): boolean => isListOfMaps(spec.types, spec.types[type]);
  const head = root.fields.filter((field) => !isList(field) && field.key !== 'bzrp' && field.key !== 'art');
  const lists = root.fields.filter(isList);
  return (
    <>
      {failed !== undefined && <p class="failed" role="alert">{failed}</p>}
      <nav aria-label={texts.sections}>
        <a href="#kopf">{texts.overview}</a>
        {lists.map(({ key, label }) => (
          <a href={`#${key}`} key={key}>
            {label} <span class="muted">({itemsOf(parts, key).length})</span>
          </a>
        ))}
      </nav>
      <main>
        <section id="kopf" tabIndex={-1}>
          <h2>{texts.overview}</h2>
          <Head fields={head} parts={parts} />
        </section>
        {lists.map((field) => (
          <ListSection key={field.key} field={field} list={spec.types[field.type] as Extract<TypeSpec, { kind: 'list' }>} parts={parts} />
        ))}
      </main>
    </>
  );
}

function isListOfMaps(types: readonly TypeSpec[], type: TypeSpec | undefined): boolean {
  if (type?.kind !== 'list') return false;
  const item = types[type.item];
  return item?.kind === 'map' || (item?.kind === 'any' && item.forms.some((form) => types[form]?.kind === 'map'));
}

function itemsOf(parts: readonly FormPart[], key: string): FormPart[] {
  return parts.filter(({ path }) => path[0] === key && path.length === 2);
}

/** Values at the top of the file that are no list of items. */
function Head({ fields, parts }: { fields: readonly FieldSpec[]; parts: readonly FormPart[] }): VNode {
  const { store, texts } = useForm();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const partOf = (key: string): FormPart | undefined => parts.find(({ path }) => path[0] === key && path.length === 1);
  const missing = new Set(parts.flatMap(({ content }) => (content?.value.findings ?? []).flatMap((finding) => finding.missing ?? [])));
  const shown = fields.filter(({ key, required }) => required || missing.has(key) || partOf(key) !== undefined || opened.includes(key));
  const rest = fields.filter((field) => !shown.includes(field));
  return (
    <div class="fields">
      {shown.map(({ key, label, description, required, type }) => {
        const part = partOf(key);
        if (part?.content?.broken !== undefined) {
          return (
            <p class="field is-broken" key={key}>
              <strong>{label}</strong>: {fill(texts.broken, part.content.broken)}{' '}
              <button type="button" class="link" onClick={() => store.reveal(part.line)}>
                {texts.toText}
              </button>
            </p>
          );
        }
        return (
          <div key={key}>
            <ValueField type={type} path={[key]} value={part?.content?.value} line={part?.line ?? 0} label={label} description={description} required={required} isMissing={missing.has(key)} />
            {part?.content && <Extras comments={part.content.comments} unknown={part.content.unknown} line={part.line} />}
          </div>
        );
      })}
      {rest.length > 0 && <AddField fields={rest} open={(key) => setOpened([...opened, key])} />}
    </div>
  );
}

function ListSection({ field, list, parts }: { field: FieldSpec; list: Extract<TypeSpec, { kind: 'list' }>; parts: readonly FormPart[] }): VNode {
  const { store, texts } = useForm();
  const [isTable, setTable] = useState(false);
  const items = itemsOf(parts, field.key);
  const findings = items.reduce((sum, { content }) => sum + countFindings(content?.value), 0);
  // A list in brackets is one part of the text: it is shown in one piece.
  const whole = parts.find(({ path }) => path[0] === field.key && path.length === 1);
  const inBrackets = (whole?.content?.value.items?.length ?? 0) > 0;
  return (
    <section id={field.key} tabIndex={-1}>
      <h2>
        {field.label} <span class="muted">({items.length || (whole?.content?.value.items?.length ?? 0)})</span>
        {findings > 0 && <span class="badge has-findings">{fill(texts.findings, findings)}</span>}
      </h2>
      <p class="muted">{field.description.replaceAll('`', '')}</p>
      {hasTable(store.spec?.types ?? [], list) && items.length > 0 && (
        <div class="switch" role="group" aria-label={fill(texts.viewOf, field.label)}>
          <button type="button" aria-pressed={!isTable} onClick={() => setTable(false)}>
            {texts.cards}
          </button>
          <button type="button" aria-pressed={isTable} onClick={() => setTable(true)}>
            {texts.table}
          </button>
        </div>
      )}
      {inBrackets && whole ? (
        <ValueField type={field.type} path={[field.key]} value={whole.content?.value} line={whole.line} label={field.label} description={field.description} required={field.required} />
      ) : isTable ? (
        <ItemTable field={field} list={list} parts={items} />
      ) : (
        <Cards field={field} list={list} parts={items} />
      )}
    </section>
  );
}
