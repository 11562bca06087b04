/** Small parts every field uses: findings with their repairs, what can only be changed in the text, the frame of a field. */
import type { ComponentChildren, VNode } from 'preact';
import type { FormFinding, FormValue } from '../../../server/language/form/values';
import { fill, useForm } from './context';

/** Findings at a field, each with its repairs as buttons. @param line of the file, 0-based */
export function Findings({ of, line, id }: { of: readonly FormFinding[] | undefined; line: number; id?: string }): VNode | null {
  const { store, texts } = useForm();
  if (!of || of.length === 0) return null;
  return (
    <ul class="findings" id={id}>
      {of.map(({ code, severity, message, fixes }) => (
        <li class={`finding ${severity}`} key={code + message}>
          <span class="severity">{texts[severity]}:</span> {message}
          {fixes.map((title) => (
            <button type="button" class="fix" key={title} onClick={() => store.fix(line, code, title)}>
              {title}
            </button>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** What can only be changed in the text, and the way there. */
export function Locked({ value, line }: { value: FormValue; line: number }): VNode {
  const { store, texts } = useForm();
  const why = value.locked === 'alias' ? texts.alias : value.locked === 'anchor' ? texts.anchor : texts.kind;
  return (
    <p class="locked">
      {value.text !== undefined && <q>{value.text}</q>} {why}{' '}
      <button type="button" class="link" onClick={() => store.reveal(line)}>
        {texts.toText}
      </button>
    </p>
  );
}

/** An explanation that opens on demand: no reader is made to read it, and no mouse is needed. */
export function Explained({ text, label }: { text: string; label: string }): VNode | null {
  const { texts } = useForm();
  if (text === '') return null;
  return (
    <details class="explained">
      <summary aria-label={`${texts.explain}: ${label}`}>?</summary>
      <p>{text.replaceAll('`', '')}</p>
    </details>
  );
}

/** A field: its name, the control, its findings. `control` is the id of what the name is for. */
export function Field({ label, description, control, required, isMissing, children }: { label: string; description: string; control: string | undefined; required: boolean; isMissing?: boolean; children: ComponentChildren }): VNode {
  const { texts } = useForm();
  const name = (
    <>
      {label}
      {required && <span class="required"> ({isMissing ? texts.missing : texts.required})</span>}
    </>
  );
  return (
    <div class={isMissing ? 'field is-missing' : 'field'}>
      <div class="field-head">
        {control === undefined ? <span class="label">{name}</span> : <label htmlFor={control}>{name}</label>}
        <Explained text={description} label={label} />
      </div>
      {children}
    </div>
  );
}

/** Comments and unknown keys of a part: kept as they are, one click from their line. */
export function Extras({ comments, unknown, line }: { comments: readonly { line: number; text: string }[]; unknown: readonly { line: number; text: string }[]; line: number }): VNode | null {
  const { store, texts } = useForm();
  const all = [...unknown.map((extra) => ({ ...extra, sentence: texts.unknown })), ...comments.map((extra) => ({ ...extra, sentence: texts.comment }))];
  if (all.length === 0) return null;
  return (
    <ul class="extras">
      {all.map(({ line: own, text, sentence }) => (
        <li key={`${own}${text}`}>
          {fill(sentence, text.length > 200 ? `${text.slice(0, 200)} …` : text)}{' '}
          <button type="button" class="link" onClick={() => store.reveal(line + own)}>
            {texts.toText}
          </button>
        </li>
      ))}
    </ul>
  );
}
