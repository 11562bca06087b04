import { createContext } from 'preact';
import { useContext, useLayoutEffect, useState } from 'preact/hooks';
import type { FormTexts } from '../texts';
import type { ShownPart } from './identity';
import type { Store } from './store';
import type { FormView } from './view';

export interface FormContext {
  store: Store;
  view: FormView;
  texts: FormTexts;
}

export const Context = createContext<FormContext | undefined>(undefined);

/** The part whose fields are drawn. */
export const PartContext = createContext<ShownPart | undefined>(undefined);

export function useForm(): FormContext {
  const context = useContext(Context);
  if (!context) throw new Error('no form around');
  return context;
}

export function usePart(): ShownPart | undefined {
  return useContext(PartContext);
}

/** Draws anew whenever what is open of an item or a list changes. @param name uid or key */
export function useView(name: string): FormView {
  const { view } = useForm();
  const [, setTurn] = useState(0);
  // Before anything can be opened that was just drawn.
  useLayoutEffect(() => view.onChange(name, () => setTurn((turn) => turn + 1)), [view, name]);
  return view;
}

/** A sentence with `{0}` filled in. */
export function fill(sentence: string, ...values: (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (whole, at: string) => String(values[Number(at)] ?? whole));
}
