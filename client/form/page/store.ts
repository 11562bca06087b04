/** What the page knows of the document, and its wire to the extension. */
import type { FormChoice } from '../../../server/language/form/choices';
import type { FormEdit } from '../../../server/language/form/edits';
import type { FormSpec } from '../../../server/language/form/spec';
import type { FormPart, FormValues, PathStep } from '../../../server/language/form/values';
import type { FromForm, ToForm } from '../messages';

interface Host {
  postMessage(message: FromForm): void;
}

type Answer = (message: Extract<ToForm, { type: 'done' | 'choices' }>) => void;

export class Store {
  spec: FormSpec | undefined;
  art = '';
  failed: string | undefined;
  /** Parts in the order of the text. */
  parts: readonly FormPart[] = [];
  private readonly contents = new Map<string, FormPart>();
  private readonly waiting = new Map<number, Answer>();
  private readonly listeners = new Set<() => void>();
  /** Fields with something typed that is not sent yet. */
  private readonly drafts = new Set<() => Promise<unknown>>();
  private requests = 0;

  constructor(private readonly host: Host) {}

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Takes a message of the extension. */
  async take(message: ToForm): Promise<void> {
    if (message.type === 'spec') this.spec = message.spec;
    else if (message.type === 'values') this.setValues(message.values);
    else if (message.type === 'failed') this.failed = message.reason;
    else if (message.type === 'done' || message.type === 'choices') {
      this.waiting.get(message.request)?.(message);
      this.waiting.delete(message.request);
      return;
    } else if (message.type === 'flush') {
      await this.flush();
      this.host.postMessage({ type: 'flushed', request: message.request });
      return;
    } else return;
    for (const listener of this.listeners) listener();
  }

  private setValues({ art, parts }: FormValues): void {
    this.art = art;
    this.failed = undefined;
    // A part whose content was left out is the one the page has.
    this.parts = parts.map((part) => {
      const known = this.contents.get(part.id);
      const whole = part.content || !known ? part : { ...part, content: known.content };
      // The same object as before when nothing changed, its line included: nothing is drawn anew for it.
      const kept = known && known.stamp === whole.stamp && known.line === whole.line ? known : whole;
      this.contents.set(part.id, kept);
      return kept;
    });
    const there = new Set(parts.map(({ id }) => id));
    for (const id of [...this.contents.keys()]) if (!there.has(id)) this.contents.delete(id);
  }

  /** The part a path lies in. */
  partOf(path: readonly PathStep[]): FormPart | undefined {
    const [key, index] = path;
    return this.parts.find((part) => part.path[0] === key && part.path[1] === (typeof index === 'number' ? index : undefined)) ?? this.parts.find((part) => part.path[0] === key);
  }

  /** Asks for a change. Resolves with why it was not made; undefined = it was. */
  edit(edit: FormEdit): Promise<string | undefined> {
    const part = this.partOf(edit.path);
    const request = (this.requests += 1);
    return new Promise((done) => {
      this.waiting.set(request, (answer) => done(answer.type === 'done' ? answer.refused : undefined));
      this.host.postMessage({ type: 'edit', request, edit, ...(part && { part: { id: part.id, stamp: part.stamp } }) });
    });
  }

  /** What can be chosen at a path for what was typed. */
  choices(path: readonly PathStep[], typed: string): Promise<readonly FormChoice[]> {
    const request = (this.requests += 1);
    return new Promise((done) => {
      this.waiting.set(request, (answer) => done(answer.type === 'choices' ? answer.choices : []));
      this.host.postMessage({ type: 'choices', request, path: [...path], typed });
    });
  }

  reveal(line: number): void {
    this.host.postMessage({ type: 'reveal', line });
  }

  fix(line: number, code: string, title: string): void {
    this.host.postMessage({ type: 'fix', line, code, title });
  }

  /** A field says that it holds something not sent, with what sends it; returns what takes that back. */
  holds(send: () => Promise<unknown>): () => void {
    this.drafts.add(send);
    return () => this.drafts.delete(send);
  }

  /** Sends everything that was typed. */
  async flush(): Promise<void> {
    await Promise.all([...this.drafts].map((send) => send()));
  }
}
