/** Small parts every field uses: findings with their repairs, what can only be changed in the text, the frame of a field. */
import type { ComponentChildren, VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { FormOffer } from '../../../server/language/form/statistics';
import type { FormExtra, FormFinding, FormValue, PathStep } from '../../../server/language/form/values';
import { fill, useForm, usePart } from './context';
import { Refused } from './control';

/** Findings at a field, each with its repairs as buttons. @param line of the part, 0-based */
export function Findings({ of, line, id }: { of: readonly FormFinding[] | undefined; line: number; id?: string }): VNode | null {
  const { store, texts } = useForm();
  const part = usePart();
  if (!of || of.length === 0) return null;
  return (
    <ul class="findings" id={id}>
      {of.map(({ code, severity, message, fixes }) => (
        <li class={`finding ${severity}`} key={code + message}>
          <span class="severity">{texts[severity]}:</span> {message}
          {fixes.map((title) => (
            <button type="button" class="fix" key={title} onClick={() => store.fix(part, line, code, title)}>
              {title}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** What statistics files have for the indicator at a path, each with a button that takes it over. */
export function Offers({ of, path }: { of: readonly FormOffer[] | undefined; path: readonly PathStep[] }): VNode | null {
  const { store } = useForm();
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const id = useId();
  if (!of || of.length === 0) return null;
  return (
    <div class="offers is-wide">
      {of.map(({ part, title }) => (
        <button type="button" key={part} onClick={() => void store.edit({ kind: 'fill', path: [...path], part }).then((done) => setRefused(done.refused))}>
          {title}
        </button>
      ))}
      <Refused why={refused} id={id} />
    </div>
  );
}

/** The way to a line of the text. @param line of the part, 0-based */
export function ToText({ line, about }: { line: number; about?: string }): VNode {
  const { store, texts } = useForm();
  const part = usePart();
  return (
    <button type="button" class="link" aria-label={about && `${texts.toText}: ${about}`} onClick={() => store.reveal(part, line)}>
      {texts.toText}
    </button>
  );
}

/** Takes an item out of its list. */
export function Remove({ path, label }: { path: readonly PathStep[]; label: string }): VNode {
  const { store, texts } = useForm();
  const name = fill(texts.removeNamed, label);
  return (
    <button type="button" class="quiet" aria-label={name} title={name} onClick={() => void store.edit({ kind: 'remove', path: [...path] })}>
      ×
    </button>
  );
}

/** What can only be changed in the text, and the way there. */
export function Locked({ value, label }: { value: FormValue; label: string }): VNode {
  const { texts } = useForm();
  const why = value.locked === 'alias' ? texts.alias : value.locked === 'anchor' ? texts.anchor : texts.kind;
  return (
    <p class="locked">
      {value.text !== undefined && <q>{value.text}</q>} {why} <ToText line={value.line} about={label} />
    </p>
  );
}

/** What a field says of itself. */
export interface FieldNames {
  label: string;
  description: string;
  required: boolean;
  isMissing?: boolean | undefined;
}

/** A name with its explanation, which opens on demand; screen readers say it with the field. @param describes id of the explanation */
export function Head({ label, description, required, isMissing, control, describes }: FieldNames & { control: string | undefined; describes: string }): VNode {
  const { texts } = useForm();
  const [isOpen, setOpen] = useState(false);
  const name = (
    <>
      {label}
      {required && <span class="required"> ({isMissing ? texts.missing : texts.required})</span>}
    </>
  );
  return (
    <>
      <div class="field-head">
        {control === undefined ? <span class="label">{name}</span> : <label htmlFor={control}>{name}</label>}
        {description !== '' && (
          <button type="button" class="explain" aria-label={`${texts.explain}: ${label}`} aria-expanded={isOpen} aria-controls={describes} onClick={() => setOpen(!isOpen)}>
            ?
          </button>
        )}
      </div>
      <p class="explanation" id={describes} hidden={!isOpen}>
        {description.replaceAll('`', '')}
      </p>
    </>
  );
}

/** A field with one control. @param children is given the ids of what describes the control */
export function Field({ isWide, control, path, children, ...named }: FieldNames & { isWide: boolean; control: string | undefined; path: string; children(describedBy: string): ComponentChildren }): VNode {
  const describes = useId();
  return (
    <div class={`field${named.isMissing ? ' is-missing' : ''}${isWide ? ' is-wide' : ''}`} data-path={path}>
      <Head {...named} control={control} describes={describes} />
      {children(named.description === '' ? '' : describes)}
    </div>
  );
}

/** A field of several: the group has the name. */
export function Group({ path, children, ...named }: FieldNames & { path: string; children: ComponentChildren }): VNode {
  const id = useId();
  return (
    <div class={`group is-wide${named.isMissing ? ' is-missing' : ''}`} role="group" aria-labelledby={id} aria-describedby={named.description === '' ? undefined : `${id}-more`} data-path={path}>
      <div id={id}>
        <Head {...named} control={undefined} describes={`${id}-more`} />
      </div>
      {children}
    </div>
  );
}

/** Long enough to know a line by. */
const MOST = 200;

/** Comments and unknown keys of a part: kept as they are, one click from their line. */
export function Extras({ comments, unknown }: { comments: readonly FormExtra[]; unknown: readonly FormExtra[] }): VNode | null {
  const { texts } = useForm();
  const all = [...unknown.map((extra) => ({ ...extra, sentence: texts.unknown })), ...comments.map((extra) => ({ ...extra, sentence: texts.comment }))];
  if (all.length === 0) return null;
  return (
    <ul class="extras">
      {all.map(({ line, text, sentence }) => {
        const said = fill(sentence, text.length > MOST ? `${text.slice(0, MOST)} …` : text);
        return (
          <li key={`${line}${text}`}>
            {said} <ToText line={line} about={said} />
          </li>
        );
      })}
    </ul>
  );
}
