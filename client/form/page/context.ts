import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FormTexts } from '../texts';
import type { Store } from './store';

export interface FormContext {
  store: Store;
  texts: FormTexts;
}

export const Context = createContext<FormContext | undefined>(undefined);

export function useForm(): FormContext {
  const context = useContext(Context);
  if (!context) throw new Error('no form around');
  return context;
}

/** A sentence with `{0}` filled in. */
export function fill(sentence: string, ...values: (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (whole, at: string) => String(values[Number(at)] ?? whole));
}
