/** What is typed in a field and not in the text yet. */
import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { PathStep } from '../../../server/language/form/values';
import { fill, useForm } from './context';

export interface DraftField {
  /** What the field shows. */
  shown: string;
  isDrafted: boolean;
  /** Why what was typed is not in the text. */
  refused: string | undefined;
  type(typed: string): void;
  /** @param isSure the author has seen that the text says something else by now, and sends it all the same */
  send(isSure?: boolean): Promise<void>;
  /** Back to what the text says. */
  drop(): void;
}

/**
 * Sent when the field is left, on Enter, and before saving; kept beyond the page and the window until then.
 * @param text what the field shows of the text; undefined = nothing is there
 */
export function useDraft(path: readonly PathStep[], text: string | undefined): DraftField {
  const { store, texts } = useForm();
  const draft = store.draftAt(path);
  const [, redraw] = useReducer((turn: number, _: undefined) => turn + 1, 0);
  const [refused, setRefused] = useState<string | undefined>(undefined);
  const now = useRef({ path, text, base: text, sending: undefined as { typed: string; done: Promise<void> } | undefined });
  Object.assign(now.current, { path, text });

  const take = (typed: string | undefined): void => {
    if (store.draftAt(now.current.path) === undefined) now.current.base = now.current.text;
    // What is typed back to what the text says is nothing to be written.
    store.draft(now.current.path, typed === (now.current.text ?? '') ? undefined : typed);
  };
  const write = async (typed: string): Promise<void> => {
    const result = await store.edit({ kind: 'set', path: [...now.current.path], typed });
    setRefused(result.refused);
    // What was refused stays, for its author to mend.
    if (result.refused === undefined && store.draftAt(now.current.path) === typed) take(undefined);
  };
  const send = async (isSure = false): Promise<void> => {
    const { text: said = '', base = '', sending } = now.current;
    const typed = store.draftAt(now.current.path);
    if (typed === undefined) return;
    if (typed === said) {
      setRefused(undefined);
      return take(undefined);
    }
    // Enter and leaving the field come one after the other: it is one change.
    if (sending?.typed === typed) return sending.done;
    if (!isSure && base !== said) return setRefused(fill(texts.overtaken, said === '' ? texts.nothingSaid : said));
    const done = write(typed).finally(() => {
      if (now.current.sending?.done === done) now.current.sending = undefined;
    });
    now.current.sending = { typed, done };
    return done;
  };
  const key = JSON.stringify(path);
  useEffect(() => store.sends(path, send), [store, key]);
  // At once: it may be another while the field is drawn.
  useLayoutEffect(() => store.onDraft(path, () => redraw(undefined)), [store, key]);
  const drop = (): void => {
    setRefused(undefined);
    take(undefined);
  };
  return { shown: draft ?? text ?? '', isDrafted: draft !== undefined && draft !== (text ?? ''), refused, type: take, send, drop };
}
