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
  /** Counts the pages: what one was told, the next has not. */
  private page = 0;

  constructor(
    private readonly client: Pick<BaseLanguageClient, 'sendRequest'>,
    private readonly uri: () => string,
  ) {}

  /** The page is gone, and the next one has nothing. */
  forget(): void {
    this.page += 1;
    this.told = undefined;
  }

  /** What the page has not been told yet. @returns undefined for a file that cannot be read */
  async next(): Promise<News | 'nothing' | undefined> {
    const { told, page } = this;
    const news = await this.ask();
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
