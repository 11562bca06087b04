/**
 * Paragraphs that mean something, and what only a document on pages knows. A page shows them by the style sheet; documents of other
 * kinds know the component (`export/blocks/meanings.ts`).
 */
import type { ComponentChildren, VNode } from 'preact';

type Props = { children: ComponentChildren };

/** Stands above the title and says what kind of document it is. */
export const Eyebrow = ({ children }: Props): VNode => <p class="eyebrow">{children}</p>;

/** A sentence that leads into what follows. */
export const Lead = ({ children }: Props): VNode => <p class="lead-in">{children}</p>;

/** Names what stands below it. */
export const Label = ({ children }: Props): VNode => <p class="label">{children}</p>;

/** Of less weight than its surroundings. */
export const Note = ({ children, class: name }: Props & { class?: string }): VNode => <p class={name ? `muted ${name}` : 'muted'}>{children}</p>;

/** Words of less weight within a line. */
export const Muted = ({ children }: Props): VNode => <span class="muted">{children}</span>;

/** Where something comes from and under which licence. */
export const Attribution = ({ children }: Props): VNode => <p class="attribution">{children}</p>;

/** What the signs of a table stand for. */
export const SignLegend = ({ children }: Props): VNode => <p class="legend-text">{children}</p>;

/** A title within the text that the contents do not list. */
export const TextTitle = ({ children, class: name }: Props & { class: string }): VNode => <p class={name}>{children}</p>;

/** A part that needs a page in landscape when it is printed. */
export const WidePage = ({ id, children }: Props & { id: string }): VNode => (
  <section id={id} class="chapter wide-page">
    {children}
  </section>
);

/** What follows begins on a page of its own; a web page needs no mark for it. */
export const NewPage = (): null => null;

/** Ends a line where a page sets things apart by its looks. */
export const LineEnd = (): null => null;

/** Room to write by hand. */
export const Notes = (): VNode => <div class="notes" />;

/** A sign that stands for a word: sighted readers see the sign, screen readers hear the word. */
export const Sign = ({ sign, meaning }: { sign: string; meaning: string }): VNode => (
  <span class="sign" title={meaning}>
    <span aria-hidden="true">{sign}</span>
    <span class="visually-hidden">{meaning}</span>
  </span>
);
