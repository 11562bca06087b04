import type { Selection } from './filter';
import type { PageTexts } from './messages';

/** What the page does not show at the moment, in one line, so that nothing is missed unawares. */
export interface Hiding extends Pick<Selection, 'measures' | 'goals'> {
  /** Findings that cannot be seen: of hidden items, in folded sections, or all of them. */
  findings: number;
  /** The item the cursor is in cannot be seen. */
  cursor: boolean;
}

/** The line under the controls, which screen readers speak when it changes. */
export function statusLine({ measures, goals, findings, cursor }: Hiding, texts: PageTexts): string {
  const parts = [
    measures.all > 0 && fill(texts.measuresShown, measures.shown, measures.all),
    goals.shown < goals.all && fill(texts.goalsShown, goals.shown, goals.all),
    findings > 0 && fill(texts.findingsHidden, findings),
    cursor && texts.cursorHidden,
  ];
  return parts.filter((part) => part !== false).join(' · ');
}

function fill(text: string, ...values: readonly number[]): string {
  return text.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)]));
}
