/** The controls a single value is entered with. */
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Control } from '../../../server/language/form/spec';
import { Search } from './combobox';
import { useForm } from './context';
import { aria, type ControlProps, keepKeys, Refused, shownOf, useFreshHistory } from './control';
import { useDraft } from './draft';
import { TimeField } from './time';

/** Controls whose values are found by searching. */
const SEARCHED: ReadonlySet<Control> = new Set(['catalogue', 'reference', 'place', 'actor']);
const NUMERIC: ReadonlySet<Control> = new Set(['euro', 'number', 'count']);

export function ScalarControl(props: ControlProps): VNode {
  const { type } = props;
  if ((type.choices && type.control === 'choice') || type.control === 'yes-no') return <Choice {...props} />;
  if (SEARCHED.has(type.control)) return <Search {...props} />;
  if (type.control === 'time') return <TimeField {...props} />;
  return <Typed {...props} />;
}

/** A line or several, typed. */
function Typed(props: ControlProps): VNode {
  const { id, path, type } = props;
  const text = shownOf(props.value);
  const field = useFreshHistory<HTMLInputElement & HTMLTextAreaElement>(text);
  const { shown, isDrafted, refused, type: take, send, drop } = useDraft(path, text);
  const common = {
    ...aria(props, refused),
    value: shown,
    onInput: (event: { currentTarget: { value: string } }) => take(event.currentTarget.value),
    onBlur: () => void send(),
    onKeyDown: (event: KeyboardEvent) => {
      keepKeys(event, isDrafted);
      if (event.key === 'Escape') drop();
      // Enter ends the choice of a word in many input methods.
      if (event.key === 'Enter' && !event.isComposing && (type.control !== 'text' || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        void send(true);
      }
    },
  };
  return (
    <>
      {type.control === 'text' ? (
        // The hidden copy gives the field its height: it grows with its text.
        <div class="grows">
          <textarea {...common} key={text} ref={field} rows={2} />
          <div aria-hidden="true">{`${shown} `}</div>
        </div>
      ) : (
        <input {...common} key={text} ref={field} type="text" inputMode={NUMERIC.has(type.control) ? 'decimal' : undefined} class={NUMERIC.has(type.control) ? 'numeric' : undefined} spellcheck={type.control === 'line'} />
      )}
      <Refused why={refused} id={id} />
    </>
  );
}

/** One of a few fixed values. Arrows in a closed list only go through them: the text changes when the field is left, or on Enter. */
function Choice(props: ControlProps): VNode {
  const { id, path, type, value } = props;
  const { texts } = useForm();
  const text = value?.text;
  const { shown, refused, type: take, send, drop } = useDraft(path, text);
  const isPassing = useRef(false);
  const choices = type.choices ?? [
    { value: 'true', label: texts.yes, description: '' },
    { value: 'false', label: texts.no, description: '' },
  ];
  const isKnown = shown === '' || choices.some((choice) => choice.value === shown);
  return (
    <>
      <select
        {...aria(props, refused)}
        value={shown}
        onPointerDown={() => (isPassing.current = false)}
        onKeyDown={(event) => {
          isPassing.current = !event.altKey && /^(?:Arrow|Home|End|Page|[^ ]$)/.test(event.key);
          if (event.key === 'Enter') void send(true);
          if (event.key === 'Escape') drop();
        }}
        onChange={(event) => {
          take(event.currentTarget.value);
          if (!isPassing.current) void send(true);
        }}
        onBlur={() => void send()}
      >
        <option value="">{props.none ?? texts.notSaid}</option>
        {!isKnown && <option value={shown}>{shown}</option>}
        {choices.map(({ value: each, label: name, description }) => (
          <option value={each} key={each} title={description}>
            {name}
          </option>
        ))}
      </select>
      <Refused why={refused} id={id} />
    </>
  );
}
