/** A field whose values are found by word or code. */
import type { VNode } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { FormChoice } from '../../../server/language/form/choices';
import { useForm } from './context';
import { aria, type ControlProps, keepKeys, Refused, shownOf, useFreshHistory } from './control';
import { useDraft } from './draft';

type Ask = (typed: string) => Promise<readonly FormChoice[]>;

/**
 * The choices of a field, and the one the keys are at. A key pressed before the answer to what was typed is there counts in
 * the answer, not in the list of before.
 */
function useChoices(find: Ask): { choices: readonly FormChoice[] | undefined; at: number; ask(typed: string): void; move(step: 1 | -1): void; chosen(): Promise<FormChoice | undefined> } {
  type Shown = { choices: readonly FormChoice[] | undefined; at: number };
  const [shown, setShown] = useState<Shown>({ choices: undefined, at: -1 });
  const current = useRef<Shown>(shown);
  const queue = useRef(Promise.resolve());
  const asked = useRef(0);
  const show = (next: Shown): void => {
    current.current = next;
    setShown(next);
  };
  const ask = (typed: string): void => {
    const number = (asked.current += 1);
    queue.current = find(typed).then((choices) => {
      if (number === asked.current) show({ choices, at: -1 });
    });
  };
  const move = (step: 1 | -1): void => {
    queue.current = queue.current.then(() => {
      const { choices = [], at } = current.current;
      // The first is next to none from above, the last from below.
      const next = at === -1 && step === -1 ? choices.length - 1 : at + step;
      show({ choices, at: choices.length === 0 ? -1 : (next + choices.length) % choices.length });
    });
  };
  const chosen = async (): Promise<FormChoice | undefined> => {
    await queue.current;
    return current.current.choices?.[current.current.at];
  };
  return { ...shown, ask, move, chosen };
}

interface ComboboxProps {
  /** Attributes of the field for screen readers, its id among them. */
  attributes: ReturnType<typeof aria>;
  label: string | undefined;
  /** What stands in the text: the field begins anew with each. */
  text: string | undefined;
  shown: string;
  isDrafted: boolean;
  placeholder?: string;
  find: Ask;
  type(typed: string): void;
  choose(choice: FormChoice): void;
  /** Enter without a choice, and leaving the field. @param isSure on Enter */
  send(isSure?: boolean): void;
  drop(): void;
}

/**
 * A value found by word or code (WAI-ARIA combobox with a list): arrows move in the list, Enter takes, Escape leaves. What
 * nobody offers can be typed all the same.
 */
export function Combobox({ attributes, label, text, shown, isDrafted, placeholder, find, type, choose, send, drop }: ComboboxProps): VNode {
  const { texts } = useForm();
  const field = useFreshHistory<HTMLInputElement>(text);
  const { choices, at, ask, move, chosen } = useChoices(find);
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const open = (typed: string): void => {
    setOpen(true);
    ask(typed);
  };
  const take = (choice: FormChoice): void => {
    setOpen(false);
    choose(choice);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    keepKeys(event, isDrafted);
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!isOpen) return open('');
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const wasOpen = isOpen;
      setOpen(false);
      void (wasOpen ? chosen() : Promise.resolve(undefined)).then((choice) => (choice ? choose(choice) : send(true)));
    } else if (event.key === 'Escape') {
      event.stopPropagation();
      if (isOpen) setOpen(false);
      else drop();
    }
  };
  const isThere = isOpen && choices !== undefined;
  // It opens below its field: at the end of the window, or of a table, nobody would see it.
  useEffect(() => {
    if (isThere) document.getElementById(list)?.scrollIntoView({ block: 'nearest' });
  }, [isThere]);
  useEffect(() => {
    if (at >= 0) document.getElementById(`${list}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <div class="combobox">
      <input
        {...attributes}
        key={text}
        ref={field}
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        value={shown}
        placeholder={placeholder}
        title={shown}
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && at >= 0 ? `${list}-${at}` : undefined}
        onInput={(event) => {
          type(event.currentTarget.value);
          open(event.currentTarget.value);
        }}
        // A name with its code is replaced as a whole, not mended.
        onFocus={(event) => !isDrafted && event.currentTarget.select()}
        onClick={() => !isOpen && open('')}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setOpen(false);
          send();
        }}
      />
      {isOpen && (
        <div id={list} class="choices" role="listbox" aria-label={label ?? texts.choose}>
          {choices?.map((choice, index) => (
            // The mouse must not take the focus from the field, which would close the list first.
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the field's business, which names the active choice
            <div id={`${list}-${index}`} key={choice.value} role="option" tabIndex={-1} aria-selected={index === at} onMouseDown={(event) => event.preventDefault()} onClick={() => take(choice)}>
              <span>{choice.label}</span>
              {choice.description !== '' && <small>{choice.description}</small>}
            </div>
          ))}
          {(choices === undefined || choices.length === 0) && (
            <div role="option" tabIndex={-1} aria-selected={false} aria-disabled="true">
              {choices === undefined ? '…' : texts.nothing}
            </div>
          )}
        </div>
      )}
    </div>
  );
}

/** A value of the text that is found by searching. */
export function Search(props: ControlProps): VNode {
  const { id, path, value, label } = props;
  const { store } = useForm();
  const text = shownOf(value);
  const { shown, isDrafted, refused, type, send, drop } = useDraft(path, text);
  return (
    <>
      <Combobox
        attributes={aria(props, refused)}
        label={label}
        text={text}
        shown={shown}
        isDrafted={isDrafted}
        find={(typed) => store.choices(path, typed)}
        type={type}
        choose={(choice) => {
          // What is chosen is what is there already: nothing is to be written.
          type(choice.value === value?.text ? (text ?? '') : choice.value);
          void send(true);
        }}
        send={(isSure) => void send(isSure)}
        drop={drop}
      />
      <Refused why={refused} id={id} />
    </>
  );
}
