/** What all controls share: their attributes, their undo, why something was refused. */
import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TypeSpec } from '../../../server/language/form/spec';
import type { FormValue, PathStep } from '../../../server/language/form/values';

export interface ControlProps {
  id: string;
  path: readonly PathStep[];
  type: Extract<TypeSpec, { kind: 'scalar' }>;
  /** What stands in the text; undefined = nothing. */
  value: FormValue | undefined;
  required?: boolean | undefined;
  isFaulty: boolean;
  /** Ids of elements that describe the field. */
  describedBy: string | undefined;
  /** Its name, where no label says it. */
  label?: string | undefined;
  /** What its label says, for what belongs to the field. */
  name?: string | undefined;
  /** What a choice says while nothing is chosen. */
  none?: string | undefined;
}

/** What a field shows of a value: the name of what a code stands for, with the code; amounts and times as people write them. */
export function shownOf(value: FormValue | undefined): string | undefined {
  return value?.means === undefined ? (value?.shown ?? value?.text) : `${value.means} (${value.text})`;
}

/** What screen readers are told of a field besides its name. */
export function aria({ id, required, isFaulty, describedBy, label }: Pick<ControlProps, 'id' | 'required' | 'isFaulty' | 'describedBy' | 'label'>, refused?: string) {
  return {
    id,
    'aria-label': label,
    'aria-required': required || undefined,
    'aria-invalid': isFaulty || refused !== undefined || undefined,
    'aria-describedby': [describedBy, refused === undefined ? undefined : `${id}-refused`].filter(Boolean).join(' ') || undefined,
  };
}

/**
 * For an element keyed by the text that stands in the file: the browser's own undo begins anew whenever the file takes
 * something over, so that it never brings back what only the document can undo. Focus and caret stay where they are.
 */
export function useFreshHistory<E extends HTMLInputElement | HTMLTextAreaElement>(text: string | undefined): { current: E | null } {
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
export function keepKeys(event: KeyboardEvent, isDrafted: boolean): void {
  if (!event.ctrlKey && !event.metaKey) return;
  const key = event.key.toLowerCase();
  if (key === 'a' || (isDrafted && (key === 'z' || key === 'y'))) event.stopPropagation();
}

export function Refused({ why, id }: { why: string | undefined; id: string }): VNode | null {
  return why === undefined ? null : (
    <p class="refused" id={`${id}-refused`} role="alert">
      {why}
    </p>
  );
}
