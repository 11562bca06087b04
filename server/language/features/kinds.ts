/** Which icon stands for what: one for each kind of thing a planner defines, the same in outline and search. */
import { SymbolKind } from 'vscode-languageserver-types';

const KINDS: Readonly<Record<string, SymbolKind>> = {
  leitziel: SymbolKind.Namespace,
  ziel: SymbolKind.Class,
  massnahme: SymbolKind.Method,
  beteiligung: SymbolKind.Event,
  anregung: SymbolKind.String,
  konflikt: SymbolKind.Operator,
  fallbeispiel: SymbolKind.Object,
};

/** The icon of what an id defines, or of a catalogue entry. */
export function symbolKindOf(defines: string): SymbolKind {
  return KINDS[defines] ?? SymbolKind.Constant;
}

/** The icon of a whole file. */
export const FILE_KIND = SymbolKind.File;
/** The icon of a list or chapter. */
export const SECTION_KIND = SymbolKind.Package;
