/** The whole form: a way to its sections, the head of the document, its lists. */
import type { VNode } from 'preact';
import { memo } from 'preact/compat';
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { FieldSpec, TypeSpec } from '../../../server/language/form/spec';
import type { PathStep } from '../../../server/language/form/values';
import type { FormTexts } from '../texts';
import { Context, fill, PartContext, useForm } from './context';
import { MoreFields, ValueField } from './fields';
import { nextFinding, pathsOfFindings } from './findings';
import { useKeptFocus } from './focus';
import { type ListSpec, missingIn } from './forms';
import type { ShownPart } from './identity';
import { Unreadable } from './item';
import { Extras } from './parts';
import { ListSection } from './section';
import type { Store } from './store';
import type { FormView } from './view';

export function App({ store, view, texts }: { store: Store; view: FormView; texts: FormTexts }): VNode {
  const [, setTurn] = useState(0);
  // Before the page says that it listens: an answer may come before anything is painted.
  useLayoutEffect(() => store.onChange(() => setTurn((turn) => turn + 1)), [store]);
  // The same object at each turn: only what changed is drawn anew.
  const context = useMemo(() => ({ store, view, texts }), [store, view, texts]);
  return (
    <Context.Provider value={context}>
      <Form />
    </Context.Provider>
  );
}

/** Keys that say what the file is: shown only where something is wrong with them. */
const TECHNICAL: ReadonlySet<string> = new Set(['bzrp', 'art']);
const NONE: readonly ShownPart[] = [];
/** Key that is missing → the part that says so. */
type Missing = ReadonlyMap<string, ShownPart>;

function Form(): VNode {
  const { store, texts } = useForm();
  useKeptFocus();
  const { spec, heads, lists, strays, failed, notice } = store;
  const root = spec?.types[spec.root];
  const alert = [notice, failed].map(
    (text) =>
      text !== undefined && (
        <p class="failed" role="alert" key={text}>
          {text}
        </p>
      ),
  );
  if (!spec || root?.kind !== 'map') return <>{notice === undefined && failed === undefined ? <p role="status">…</p> : alert}</>;
  const isList = ({ type }: FieldSpec): boolean => isListOfMaps(spec.types, spec.types[type]);
  const isHead = (field: FieldSpec): boolean => !isList(field) && (!TECHNICAL.has(field.key) || hasFault(heads.get(field.key)));
  const sections = root.fields.filter(isList);
  const headFields = root.fields.filter(isHead);
  // All that is missing at the top of a document is told in one part of it.
  const missing: Missing = new Map([...strays, ...heads.values()].flatMap((part) => [...missingIn(part.content?.value, part, 'missingAtTop').keys()].map((key) => [key, part])));
  const shown = new Set([...headFields, ...sections].map(({ key }) => key));
  return (
    <>
      {alert}
      <nav aria-label={texts.sections}>
        <a href="#kopf">{texts.overview}</a>
        {sections.map(({ key, label }) => (
          <a href={`#${key}`} key={key}>
            {label} <span class="muted">{`(${lists.get(key)?.length ?? heads.get(key)?.content?.value.items?.length ?? 0})`}</span>
          </a>
        ))}
        <ToFinding />
      </nav>
      <main>
        {heads.size === 0 && lists.size === 0 && strays.every(({ content }) => content?.broken === undefined) && <Unwritten />}
        <Gone />
        <section id="kopf" tabIndex={-1} aria-labelledby="kopf-name">
          <div class="section-head">
            <h2 id="kopf-name">{texts.overview}</h2>
          </div>
          <HeadFields fields={headFields} heads={heads} missing={missing} />
          <Rest parts={[...strays.filter(({ path }) => !sections.some(({ key }) => key === path[0])), ...[...heads.values()].filter(({ path }) => !shown.has(String(path[0])))]} />
        </section>
        {sections.map((field) => (
          <ListSection key={field.key} field={field} list={spec.types[field.type] as ListSpec} items={lists.get(field.key) ?? NONE} head={heads.get(field.key)} strays={strays} lackingIn={missing.get(field.key)} />
        ))}
      </main>
    </>
  );
}

/** What was typed in items that are not in the text any more. */
function Gone(): VNode | null {
  const { store, texts } = useForm();
  const { goneDrafts } = store;
  if (goneDrafts.length === 0) return null;
  return (
    <ul class="gone">
      {goneDrafts.map(({ path, typed }) => {
        const said = fill(texts.gone, shortened(String(path[0]).replace(/^[^#]*#/, '')), typed);
        return (
          <li key={path.join('.')}>
            {said}{' '}
            <button type="button" class="link" aria-label={`${texts.drop}: ${said}`} onClick={() => store.draft(path, undefined)}>
              {texts.drop}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** An item without a name is called by all that it says. */
function shortened(name: string): string {
  return name === '' || name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
}

const LONGEST_NAME = 80;

/** What to do with a file in which nothing is written yet. */
function Unwritten(): VNode {
  const { store, texts } = useForm();
  return (
    <p class="unwritten">
      {texts.unwritten}{' '}
      <button type="button" class="primary" onClick={() => store.begin()}>
        {texts.begin}
      </button>
    </p>
  );
}

function hasFault(part: ShownPart | undefined): boolean {
  return part?.content !== undefined && (part.content.broken !== undefined || (part.content.value.findings?.some(({ missingAtTop }) => missingAtTop === undefined) ?? false));
}

function isListOfMaps(types: readonly TypeSpec[], type: TypeSpec | undefined): boolean {
  if (type?.kind !== 'list') return false;
  const item = types[type.item];
  return item?.kind === 'map' || (item?.kind === 'any' && item.forms.some((form) => types[form]?.kind === 'map'));
}

/** Goes from finding to finding, through the whole form. */
function ToFinding(): VNode | null {
  const { store, texts } = useForm();
  const paths = pathsOfFindings(store);
  if (paths.length === 0) return null;
  return (
    <button type="button" class="to-finding" onClick={() => store.show(nextFinding(paths))}>
      {fill(texts.nextFinding, paths.length)}
    </button>
  );
}

/** Values at the top of the file that are no list of items. */
function HeadFields({ fields, heads, missing }: { fields: readonly FieldSpec[]; heads: ReadonlyMap<string, ShownPart>; missing: Missing }): VNode {
  const { store } = useForm();
  const [opened, setOpened] = useState<readonly string[]>([]);
  const isShown = ({ key, required, usual }: FieldSpec): boolean => required || usual || missing.has(key) || heads.has(key) || opened.includes(key) || store.hasDraft([key]);
  return (
    <div class="fields">
      {fields.filter(isShown).map((field) => (
        <HeadField key={field.key} field={field} part={heads.get(field.key)} lackingIn={missing.get(field.key)} />
      ))}
      <MoreFields fields={fields.filter((field) => !isShown(field))} path={NO_PATH} open={(key) => setOpened([...opened, key])} />
    </div>
  );
}

const NO_PATH: readonly PathStep[] = [];

/** Drawn anew only when its part changed. @param lackingIn the part that says it is missing */
const HeadField = memo(function HeadField({ field, part, lackingIn }: { field: FieldSpec; part: ShownPart | undefined; lackingIn: ShownPart | undefined }): VNode {
  const { key, label, description, required, type } = field;
  if (part?.content?.broken !== undefined) return <Unreadable part={part} />;
  const lacks = missingIn(lackingIn?.content?.value, lackingIn, 'missingAtTop').get(key);
  return (
    <PartContext.Provider value={part}>
      <ValueField type={type} path={[key]} value={part?.content?.value} label={label} description={description} required={required} isMissing={lacks !== undefined} lacks={lacks} />
      {part?.content && (part.content.comments.length > 0 || part.content.unknown.length > 0) && (
        <div class="is-wide">
          <Extras comments={part.content.comments} unknown={part.content.unknown} />
        </div>
      )}
    </PartContext.Provider>
  );
});

/** What stands in the text and belongs to no field: keys the language has not, lines that cannot be placed, comments at the top. */
function Rest({ parts }: { parts: readonly ShownPart[] }): VNode | null {
  if (parts.length === 0) return null;
  return (
    <>
      {parts.map((part) =>
        part.content?.broken === undefined ? (
          <PartContext.Provider value={part} key={part.uid}>
            <Extras comments={part.content?.comments ?? []} unknown={part.content?.unknown ?? []} />
          </PartContext.Provider>
        ) : (
          <Unreadable key={part.uid} part={part} />
        ),
      )}
    </>
  );
}
