import type { FieldInPlace } from '../../server/language/form/inPlace';
import type { FieldPlace, PageTexts } from './messages';

/** Narrower than this nobody can type in, in CSS pixels. */
const LEAST_WIDTH = 240;
const EDGE = 8;

/**
 * Changes one value where it stands: lies over it, outside of the document, so that no new state of the document takes it away.
 * Enter writes, Escape leaves; what was typed and not written goes when it was left unchanged, never with a reason unsaid.
 */
export class InPlaceEditor {
  private readonly form = document.createElement('form');
  private place: FieldPlace | undefined;
  private pencil = '';
  private was = '';
  private input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | undefined;
  private isWriting = false;

  constructor(
    private readonly texts: PageTexts,
    private readonly post: (what: { place: FieldPlace; typed: string; was: string }) => void,
  ) {
    this.form.className = 'in-place';
    this.form.hidden = true;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.write();
    });
    this.form.addEventListener('keydown', (event) => this.keyed(event));
    this.form.addEventListener('focusout', ({ relatedTarget }) => {
      // Somebody went on elsewhere: what was typed counts.
      if (!this.form.hidden && !(relatedTarget instanceof Node && this.form.contains(relatedTarget)) && document.hasFocus()) this.write();
    });
    document.body.append(this.form);
  }

  /** The value whose pencil was pressed; its editor opens when it is known what stands there. */
  ask(place: FieldPlace, pencil: string): void {
    this.close(false);
    this.place = place;
    this.pencil = pencil;
  }

  /** Opens with what stands in the text. */
  open(place: FieldPlace, state: FieldInPlace | { refused: string }): void {
    if (!this.isOf(place)) return;
    const refused = 'refused' in state ? state.refused : undefined;
    const field = 'refused' in state ? undefined : state;
    this.was = field?.text ?? '';
    this.input = field && inputFor(field);
    const label = document.createElement('label');
    label.textContent = field?.label ?? '';
    label.htmlFor = 'in-place-value';
    const hint = document.createElement('p');
    hint.className = 'in-place-hint';
    hint.id = 'in-place-hint';
    hint.textContent = field ? (field.control === 'text' ? this.texts.keysOfText : this.texts.keys) : '';
    const fault = document.createElement('p');
    fault.className = 'in-place-fault';
    fault.id = 'in-place-fault';
    fault.setAttribute('role', 'alert');
    this.form.replaceChildren(label, ...(this.input ? [this.input] : []), fault, hint);
    this.form.hidden = false;
    this.fail(refused);
    this.move();
    if (this.input) {
      this.input.focus();
      if (!(this.input instanceof HTMLSelectElement)) this.input.select();
    } else {
      this.form.tabIndex = -1;
      this.form.focus();
    }
  }

  /** What was typed is written, or why it is not. */
  written(place: FieldPlace, refused: string | undefined): void {
    if (!this.isOf(place)) return;
    this.isWriting = false;
    if (refused === undefined) return this.close(this.form.contains(document.activeElement));
    this.fail(refused);
    this.input?.focus();
  }

  /** The document may lie otherwise now: stays over its value, and goes with it. */
  move(): void {
    if (this.form.hidden) return;
    const host = document.getElementById(this.pencil)?.parentElement;
    if (!host) return this.close(false);
    const box = host.getBoundingClientRect();
    const room = document.documentElement.clientWidth - 2 * EDGE;
    const width = Math.min(Math.max(box.width + 2 * EDGE, LEAST_WIDTH), room);
    const left = Math.max(EDGE, Math.min(box.left - EDGE, room + EDGE - width));
    Object.assign(this.form.style, { left: `${left + window.scrollX}px`, top: `${box.top + window.scrollY - EDGE / 2}px`, width: `${width}px` });
  }

  private keyed(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      return this.close(true);
    }
    // The editor would take these for the whole page.
    if ((event.ctrlKey || event.metaKey) && ['a', 'z', 'y'].includes(event.key.toLowerCase())) event.stopPropagation();
    if (event.key !== 'Enter' || event.isComposing || (event.shiftKey && this.input instanceof HTMLTextAreaElement)) return;
    event.preventDefault();
    this.write();
  }

  private write(): void {
    const { place, input } = this;
    if (!place || !input || this.isWriting) return input ? undefined : this.close(true);
    if (input.value === this.was) return this.close(this.form.contains(document.activeElement));
    this.isWriting = true;
    this.fail(undefined);
    this.post({ place, typed: input.value, was: this.was });
  }

  private fail(refused: string | undefined): void {
    const fault = this.form.querySelector('.in-place-fault');
    if (fault) fault.textContent = refused ?? '';
    this.input?.setAttribute('aria-invalid', String(refused !== undefined));
  }

  private close(back: boolean): void {
    const pencil = document.getElementById(this.pencil);
    this.form.hidden = true;
    this.form.replaceChildren();
    this.input = undefined;
    this.place = undefined;
    this.isWriting = false;
    if (back) pencil?.focus();
  }

  private isOf({ item, field }: FieldPlace): boolean {
    return this.place?.item === item && this.place.field === field;
  }
}

function inputFor({ control, text, choices }: FieldInPlace): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  const input = document.createElement(control === 'choice' ? 'select' : control === 'text' ? 'textarea' : 'input');
  input.id = 'in-place-value';
  input.setAttribute('aria-describedby', 'in-place-fault in-place-hint');
  if (input instanceof HTMLSelectElement) {
    const known = choices.some(({ value }) => value === text);
    // All of them to be seen: one press chooses.
    input.append(...(known || text === '' ? [] : [new Option(text, text)]), ...choices.map(({ value, label }) => new Option(label, value)));
    input.size = Math.max(2, input.options.length);
    input.value = text;
    input.addEventListener('click', ({ target }) => target instanceof HTMLOptionElement && input.form?.requestSubmit());
  } else {
    input.value = text;
    if (input instanceof HTMLTextAreaElement) input.rows = Math.min(8, Math.max(3, text.split('\n').length + Math.ceil(text.length / 60)));
  }
  return input;
}
