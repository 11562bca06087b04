/** The controls a single value is entered with. */
import type { VNode } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { FormChoice } from '../../../server/language/form/choices';
import type { Control, TypeSpec } from '../../../server/language/form/spec';
import type { PathStep } from '../../../server/language/form/values';
import { useForm } from './context';

type Scalar = Extract<TypeSpec, { kind: 'scalar' }>;

interface ControlProps {
  id: string;
  path: readonly PathStep[];
  type: Scalar;
  /** What stands in the text; undefined = nothing. */
  text: string | undefined;
  /** What the text stands for, where it is a code. */
  means?: string | undefined;
  isFaulty: boolean;
  /** Ids of elements that describe the field. */
  describedBy: string | undefined;
  label?: string;
}

/** Controls whose values are found by searching. */
const SEARCHED: ReadonlySet<Control> = new Set(['catalogue', 'reference', 'place', 'actor']);

export function ScalarControl(props: ControlProps): VNode {
  const { type } = props;
  if (type.choices && type.control === 'choice') return <Choice {...props} />;
  if (type.control === 'yes-no') return <YesNo {...props} />;
  if (SEARCHED.has(type.control)) return <Search {...props} />;
  return <Typed {...props} />;
}

/** What was typed and not yet taken over; sent when the field is left, on Enter, and before saving. */
function useDraft({ path, text }: Pick<ControlProps, 'path' | 'text'>): { shown: string; isDrafted: boolean; refused: string | undefined; type(typed: string): void; send(typed?: string): Promise<void>; drop(): void } {
  const { store } = useForm();
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const current = useRef<string | undefined>(undefined);
  const release = useRef<() => void>(() => {});
  const take = (typed: string | undefined): void => {
    current.current = typed;
    setDraft(typed);
    release.current();
    release.current = typed === undefined ? () => {} : store.holds(() => send());
  };
  const send = async (typed = current.current): Promise<void> => {
    if (typed === undefined || typed === (text ?? '')) {
      setRefused(undefined);
      return take(undefined);
    }
    const why = await store.edit({ kind: 'set', path: [...path], typed });
    setRefused(why);
    // What was refused stays, for its author to mend.
    if (why === undefined && current.current === typed) take(undefined);
  };
  // A field that goes away takes what was typed with it only when it was sent.
  useEffect(() => () => release.current(), []);
  return { shown: draft ?? text ?? '', isDrafted: draft !== undefined && draft !== (text ?? ''), refused, type: take, send, drop: () => {
    setRefused(undefined);
    take(undefined);
  } };
}

/**
 * For an element keyed by the text that stands in the file: the browser's own undo begins anew whenever the file takes
 * something over, so that it never brings back what only the document can undo. Focus and caret stay where they are.
 */
function useFreshHistory<E extends HTMLInputElement | HTMLTextAreaElement>(text: string | undefined): { current: E | null } {
  const field = useRef<E>(null);
  const before = field.current;
  const caret = before !== null && document.activeElement === before ? ([before.selectionStart, before.selectionEnd] as const) : undefined;
  useLayoutEffect(() => {
    if (!caret || document.activeElement === field.current) return;
    field.current?.focus({ preventScroll: true });
    field.current?.setSelectionRange(...caret);
  }, [text]);
  return field;
}

/**
 * Keys the field answers itself. The editor would answer them a moment later in its own way: select everything again while
 * somebody types on, or undo the last change of the document where only the field has one.
 */
function keepKeys(event: KeyboardEvent, isDrafted: boolean): void {
  if (!event.ctrlKey && !event.metaKey) return;
  const key = event.key.toLowerCase();
  if (key === 'a' || (isDrafted && (key === 'z' || key === 'y'))) event.stopPropagation();
}

function Refused({ why, id }: { why: string | undefined; id: string }): VNode | null {
  return why === undefined ? null : (
    <p class="refused" id={id} role="alert">
      {why}
    </p>
  );
}

/** A line or several, typed. */
function Typed(props: ControlProps): VNode {
  const { id, type, text, isFaulty, describedBy, label } = props;
  const field = useFreshHistory<HTMLInputElement & HTMLTextAreaElement>(text);
  const { shown, isDrafted, refused, type: take, send, drop } = useDraft(props);
  const common = {
    id,
    value: shown,
    'aria-invalid': isFaulty || refused !== undefined,
    'aria-describedby': [describedBy, refused === undefined ? undefined : `${id}-refused`].filter(Boolean).join(' ') || undefined,
    'aria-label': label,
    onInput: (event: { currentTarget: { value: string } }) => take(event.currentTarget.value),
    onBlur: () => void send(),
    onKeyDown: (event: KeyboardEvent) => {
      keepKeys(event, isDrafted);
      if (event.key === 'Escape') drop();
      if (event.key === 'Enter' && (type.control !== 'text' || event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        void send();
      }
    },
  };
  const numeric = type.control === 'euro' || type.control === 'number' || type.control === 'count';
  return (
    <>
      {type.control === 'text' ? (
        // The hidden copy gives the field its height: it grows with its text.
        <div class="grows">
          <textarea {...common} key={text} ref={field} rows={2} />
          <div aria-hidden="true">{`${shown}\n `}</div>
        </div>
      ) : (
        <input {...common} key={text} ref={field} type="text" inputMode={numeric ? 'decimal' : undefined} class={numeric ? 'numeric' : undefined} spellcheck={type.control === 'line'} />
      )}
      <Refused why={refused} id={`${id}-refused`} />
    </>
  );
}

/** One of a few fixed values. */
function Choice({ id, path, type, text, isFaulty, describedBy, label }: ControlProps): VNode {
  const { store, texts } = useForm();
  const choices = type.choices ?? [];
  const isKnown = text === undefined || choices.some(({ value }) => value === text);
  return (
    <select id={id} value={text ?? ''} aria-label={label} aria-invalid={isFaulty} aria-describedby={describedBy} onChange={(event) => void store.edit({ kind: 'set', path: [...path], typed: event.currentTarget.value })}>
      <option value="">{texts.notSaid}</option>
      {!isKnown && <option value={text}>{text}</option>}
      {choices.map(({ value, label: name, description }) => (
        <option value={value} key={value} title={description}>
          {name}
        </option>
      ))}
    </select>
  );
}

function YesNo({ id, path, text, isFaulty, describedBy, label }: ControlProps): VNode {
  const { store, texts } = useForm();
  return (
    <select id={id} value={text ?? ''} aria-label={label} aria-invalid={isFaulty} aria-describedby={describedBy} onChange={(event) => void store.edit({ kind: 'set', path: [...path], typed: event.currentTarget.value })}>
      <option value="">{texts.notSaid}</option>
      <option value="true">{texts.yes}</option>
      <option value="false">{texts.no}</option>
    </select>
  );
}

/**
 * The choices of a field, and the one the keys are at. A key pressed before the answer to what was typed is there counts in
 * the answer, not in the list of before.
 */
function useChoices(path: readonly PathStep[]): { choices: readonly FormChoice[]; at: number; ask(typed: string): void; move(step: 1 | -1): void; chosen(): Promise<FormChoice | undefined> } {
  const { store } = useForm();
  const [shown, setShown] = useState<{ choices: readonly FormChoice[]; at: number }>({ choices: [], at: -1 });
  const current = useRef(shown);
  const queue = useRef(Promise.resolve());
  const asked = useRef(0);
  const show = (next: typeof shown): void => {
    current.current = next;
    setShown(next);
  };
  const ask = (typed: string): void => {
    const number = (asked.current += 1);
    queue.current = store.choices(path, typed).then((choices) => {
      if (number === asked.current) show({ choices, at: -1 });
    });
  };
  const move = (step: 1 | -1): void => {
    queue.current = queue.current.then(() => {
      const { choices, at } = current.current;
      // The first is next to none from above, the last from below.
      const next = at === -1 && step === -1 ? choices.length - 1 : at + step;
      show({ choices, at: choices.length === 0 ? -1 : (next + choices.length) % choices.length });
    });
  };
  const chosen = async (): Promise<FormChoice | undefined> => {
    await queue.current;
    return current.current.choices[current.current.at];
  };
  return { ...shown, ask, move, chosen };
}

/**
 * A value found by word or code (WAI-ARIA combobox with a list): arrows move in the list, Enter takes, Escape leaves. What
 * nobody offers can be typed all the same.
 */
function Search(props: ControlProps): VNode {
  const { id, path, text, means, isFaulty, describedBy, label } = props;
  const { texts } = useForm();
  const { shown, isDrafted, refused, type: take, send, drop } = useDraft(props);
  const field = useFreshHistory<HTMLInputElement>(text);
  const { choices, at, ask, move, chosen } = useChoices(path);
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const open = (typed: string): void => {
    setOpen(true);
    ask(typed);
  };
  const choose = (choice: FormChoice): void => {
    take(choice.value);
    setOpen(false);
    void send(choice.value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    keepKeys(event, isDrafted);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) return open('');
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const wasOpen = isOpen;
      setOpen(false);
      void (wasOpen ? chosen() : Promise.resolve(undefined)).then((choice) => (choice ? choose(choice) : send()));
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (isOpen) setOpen(false);
      else drop();
    }
  };
  useEffect(() => {
    if (at >= 0) document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div class="combobox">
      <input
        id={id}
        key={text}
        ref={field}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        value={shown}
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && at >= 0 ? `${list}-${at}` : undefined}
        aria-invalid={isFaulty || refused !== undefined}
        aria-describedby={[describedBy, means !== undefined && !isDrafted ? `${id}-means` : undefined, refused === undefined ? undefined : `${id}-refused`].filter(Boolean).join(' ') || undefined}
        onInput={(event) => {
          take(event.currentTarget.value);
          open(event.currentTarget.value);
        }}
        onClick={() => !isOpen && open('')}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setOpen(false);
          void send();
        }}
      />
      <div id={list} class="choices" role="listbox" aria-label={label ?? texts.choose} hidden={!isOpen}>
        {choices.map((choice, index) => (
          // The mouse must not take the focus from the field, which would close the list first.
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's business, which names the active choice
          <div id={`${list}-${index}`} key={choice.value} role="option" tabIndex={-1} aria-selected={index === at} onMouseDown={(event) => event.preventDefault()} onClick={() => choose(choice)}>
            <span>{choice.label}</span>
            {choice.description !== '' && <small>{choice.description}</small>}
          </div>
        ))}
        {choices.length === 0 && (
          <div role="option" tabIndex={-1} aria-selected={false} aria-disabled="true">
            {texts.nothing}
          </div>
        )}
      </div>
      {means !== undefined && !isDrafted && (
        <p class="means" id={`${id}-means`}>
          {means}
        </p>
      )}
      <Refused why={refused} id={`${id}-refused`} />
    </div>
  );
}
