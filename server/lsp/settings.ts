/** The editor's settings under `bzrp`, as far as the server minds them. */
import { type Language, languageOf } from '../language/text/bundles';

export class Settings {
  language: Language = 'de';
  /** Rule code → `fehler` `warnung` `hinweis` `aus`. */
  rules: Readonly<Record<string, string>> = {};
  inlayHints = true;
  codeLens = true;
  semanticTokens = true;
  /** Path of the file with the LOR geometry; empty = it is looked for. */
  mapFile = '';
  /** What the table of measures is put in order by. */
  documentOrder: 'handlungsfeld' | 'amt' = 'handlungsfeld';
  /** The district's colour for documents, as written; empty = our own. */
  documentColour = '';
  /** Path of the district's logo from the workspace folder; empty = none. */
  documentLogo = '';
  /** Path of the browser that prints; empty = an installed one. */
  browser = '';
  /** Base of links to rule pages; without one findings have no link. */
  rulesBase: string | undefined;
  /** The client takes edits with tab stops. */
  snippetEdits = false;
  /** Uri of the folder with the built-in catalogues' files. */
  cataloguesBase: string | undefined;
  /** Folder in which a worker finds the bundles that are read when needed. */
  bundlesUrl: string | undefined;

  /** Takes what the client told at the start. */
  initialise(options: unknown): void {
    const { language, rulesBase, cataloguesBase, bundlesUrl } = asRecord(options);
    this.language = languageOf(language);
    this.rulesBase = typeof rulesBase === 'string' ? rulesBase : undefined;
    this.bundlesUrl = typeof bundlesUrl === 'string' ? bundlesUrl : undefined;
    if (typeof cataloguesBase === 'string') this.cataloguesBase = cataloguesBase;
  }

  /** Takes the section `bzrp` of the configuration. */
  update(section: unknown): void {
    const { language, rules, inlayHints, codeLens, semanticTokens, map, browser, document } = asRecord(section);
    if (language !== undefined) this.language = languageOf(language);
    this.rules = Object.fromEntries(Object.entries(asRecord(rules)).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
    this.inlayHints = asRecord(inlayHints)['enabled'] !== false;
    this.codeLens = asRecord(codeLens)['enabled'] !== false;
    this.semanticTokens = asRecord(semanticTokens)['enabled'] !== false;
    const { file } = asRecord(map);
    this.mapFile = typeof file === 'string' ? file.trim() : '';
    const { colour, logo, order } = asRecord(document);
    this.documentOrder = order === 'amt' ? 'amt' : 'handlungsfeld';
    this.documentColour = typeof colour === 'string' ? colour.trim() : '';
    this.documentLogo = typeof logo === 'string' ? logo.trim() : '';
    this.browser = typeof browser === 'string' ? browser.trim() : '';
  }
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
