import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FormSpec } from '../../server/language/form/spec';
import type { FormValues } from '../../server/language/form/values';
import { ask, FORM, FORM_SPEC } from '../../server/protocol';

export interface News {
  values: FormValues;
  /** What the form looks like, where the page does not know that yet. */
  spec?: FormSpec;
}

/** What the server says of a file for one page of a form: everything at first, then what has changed since. */
export class FormReading {
  /** What the page has. */
  private told: FormValues | undefined;
  private ahead: Promise<News | undefined> | undefined;
  /** Counts the pages: what one was told, the next has not. */
  private page = 0;

  constructor(
    private readonly document: Pick<vscode.TextDocument, 'version'>,
    private readonly client: Pick<BaseLanguageClient, 'sendRequest'>,
    private readonly uri: () => string,
  ) {}

  /** A page that has nothing is on its way: what it needs is asked for while it loads, which takes longer than the answer. */
  begin(): void {
    this.forget();
    // Asked again when the page is there: then somebody is told what is wrong.
    this.ahead = this.ask().catch(() => undefined);
  }

  /** Nobody is to be told anything; what was asked for ahead may be otherwise by now. */
  forget(): void {
    this.page += 1;
    this.told = undefined;
    this.ahead = undefined;
  }

  /** What the page has not been told yet. @returns undefined for a file that cannot be read */
  async next(): Promise<News | 'nothing' | undefined> {
    const { ahead, told, page } = this;
    this.ahead = undefined;
    const early = await ahead;
    const news = early?.values.version === this.document.version ? early : await this.ask();
    if (page === this.page) this.told = news?.values;
    return news && told && isSame(news.values, told) ? 'nothing' : news;
  }

  private async ask(): Promise<News | undefined> {
    const { told } = this;
    const has = told && Object.fromEntries(told.parts.map(({ id, stamp }) => [id, stamp]));
    const [values, spec] = await Promise.all([ask(this.client, FORM, { uri: this.uri(), ...(has && { has }) }), told ? undefined : this.askSpec()]);
    if (!values) return undefined;
    // It has become a file of another kind.
    const own = values.art === (told ?? spec)?.art ? spec : await this.askSpec();
    return { values, ...(own && { spec: own }) };
  }

  private askSpec(): Promise<FormSpec | null> {
    return ask(this.client, FORM_SPEC, { uri: this.uri() });
  }
}

/** Whether a page that has one need not be told the other: findings come a moment after the text, mostly the same ones. */
function isSame(now: FormValues, before: FormValues): boolean {
  return now.version === before.version && now.keyFigures === before.keyFigures && now.parts.length === before.parts.length && now.parts.every(({ content }) => content === undefined);
}
