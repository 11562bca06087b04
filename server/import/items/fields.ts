/** What a column of a table can mean: keys of the language, and the words headers say them with. */
import { withoutEnds } from '../../language/text/ends';
import { fold } from '../../language/catalogue/nearest';

/** The lists a table can fill. */
export type ListKey = 'ziele' | 'massnahmen' | 'anregungen';

/** What the cells of a column become. `reading` names the reader in `cells.ts`. */
export interface Field {
  /** Name in a `zuordnung`, mostly the key of the language. */
  name: string;
  reading: 'id' | 'text' | 'goals' | 'field-of-action' | 'actor' | 'actors' | 'period' | 'start' | 'end' | 'status' | 'money' | 'funding' | 'area' | 'priority' | 'level' | 'boolean' | 'count' | 'handling' | 'words' | 'horizon' | 'measures' | 'progress';
  /** Folded words a header may consist of; the first is the plainest. */
  words: readonly string[];
}

const field = (name: string, reading: Field['reading'], ...words: string[]): Field => ({ name, reading, words: words.map(fold) });

const ID = field('id', 'id', 'Nr', 'Nr.', 'Nummer', 'Lfd. Nr.', 'Kennung', 'Kennziffer', 'ID');
const DESCRIPTION = field('beschreibung', 'text', 'Beschreibung', 'Kurzbeschreibung', 'Erläuterung', 'Inhalt', 'Beschreibung der Maßnahme', 'Bemerkung', 'Bemerkungen', 'Anmerkung', 'Anmerkungen', 'Hinweise');
const FIELD_OF_ACTION = field('handlungsfeld', 'field-of-action', 'Handlungsfeld', 'Handlungsfelder', 'Themenfeld', 'Thema', 'HF');
const SOURCE = field('quelle', 'text', 'Quelle');
const PRIORITY = field('prioritaet', 'priority', 'Priorität', 'Prio', 'Prioritäten', 'Dringlichkeit');
const LEVEL = field('ebene', 'level', 'Ebene');

export const FIELDS: Readonly<Record<ListKey, readonly Field[]>> = {
  massnahmen: [
    { ...ID, words: [...ID.words, fold('Maßnahmennummer'), fold('Maßnahmen-Nr.'), fold('Projektnummer')] },
    field('titel', 'text', 'Maßnahme', 'Maßnahmen', 'Titel', 'Titel der Maßnahme', 'Bezeichnung', 'Projekt', 'Projekttitel', 'Maßnahme / Projekt', 'Maßnahme/Projekt', 'Einzelmaßnahme'),
    field('schluesselmassnahme', 'boolean', 'Schlüsselmaßnahme', 'Schlüsselprojekt'),
    field('ziele', 'goals', 'Ziel', 'Ziele', 'Zielbezug', 'Zugehöriges Ziel', 'Ziel-Nr.', 'Titel der Ziele'),
    FIELD_OF_ACTION,
    field('federfuehrung', 'actor', 'Federführung', 'Federführend', 'Federführendes Amt', 'Zuständig', 'Zuständigkeit', 'Verantwortlich', 'Verantwortlichkeit', 'Amt', 'Fachamt', 'Federführung / Zuständigkeit', 'Träger'),
    field('beteiligte', 'actors', 'Beteiligte', 'Beteiligt', 'Partner', 'Kooperationspartner', 'Kooperation', 'Mitwirkende', 'Mitwirkung', 'Akteure', 'Weitere Beteiligte'),
    LEVEL,
    DESCRIPTION,
    field('ort', 'text', 'Ort', 'Standort', 'Objekt', 'Adresse', 'Objekt (Ort/Einrichtung)', 'Einrichtung'),
    field('raumbezug', 'area', 'Raumbezug', 'Planungsraum', 'Planungsräume', 'PLR', 'LOR', 'PLR-Schlüssel', 'LOR-ID', 'Raum', 'Gebiet'),
    field('zielgruppen', 'words', 'Zielgruppe', 'Zielgruppen'),
    field('zeitraum', 'period', 'Zeitraum', 'Laufzeit', 'Umsetzungszeitraum', 'Zeitplan', 'Zeit', 'Zeitrahmen', 'Durchführungszeitraum', 'Termin', 'Umsetzung'),
    field('von', 'start', 'Beginn', 'Start', 'Von'),
    field('bis', 'end', 'Ende', 'Bis', 'Fertigstellung', 'Abschluss'),
    field('daueraufgabe', 'boolean', 'Daueraufgabe'),
    field('horizont', 'horizon', 'Zeithorizont', 'Horizont', 'Fristigkeit'),
    field('status', 'status', 'Status', 'Umsetzungsstatus', 'Stand'),
    field('umsetzungsstand', 'progress', 'Umsetzungsstand', 'Sachstand', 'Stand der Umsetzung', 'Bearbeitungsstand'),
    field('hemmnisse', 'text', 'Hemmnisse', 'Hindernisse', 'Schwierigkeiten'),
    PRIORITY,
    field('kosten', 'money', 'Kosten', 'Kosten (€)', 'Kosten in €', 'Kosten in Euro', 'Gesamtkosten', 'Wertumfang', 'Wertumfang (€)', 'Finanzbedarf', 'Budget', 'Mittelbedarf', 'Kosten (Euro)', 'Investitionssumme'),
    field('finanzierung', 'funding', 'Finanzierung', 'Programm', 'Förderprogramm', 'Fördermittel', 'Programm/Fördermittel', 'Programm / Fördermittel', 'Mittelherkunft', 'Fonds', 'Finanzierungsquelle'),
    field('vorhaben', 'text', 'Vorhaben', 'Vorhabennummer', 'Vorhaben-Nr.'),
    SOURCE,
  ],
  ziele: [
    { ...ID, words: [...ID.words, fold('Ziel-Nr.')] },
    field('titel', 'text', 'Ziel', 'Ziele', 'Zielformulierung', 'Titel', 'Bezeichnung', 'Entwicklungsziel'),
    FIELD_OF_ACTION,
    LEVEL,
    field('amt', 'text', 'Amt', 'Fachamt', 'Zuständig', 'Zuständigkeit'),
    field('ausgangslage', 'text', 'Ausgangslage', 'Ausgangssituation', 'Problem', 'Bestand'),
    DESCRIPTION,
    PRIORITY,
    SOURCE,
  ],
  anregungen: [
    field('nummer', 'text', 'Nr', 'Nr.', 'Nummer', 'Lfd. Nr.', 'Nummer der Anregung'),
    field('text', 'text', 'Anregung', 'Anregungen', 'Vorschlag', 'Vorschläge', 'Idee', 'Hinweis', 'Wunsch', 'Beitrag', 'Eingabe', 'Anliegen', 'Text'),
    field('umgang', 'handling', 'Umgang', 'Ergebnis', 'Entscheidung', 'Berücksichtigung', 'Bewertung', 'Prüfergebnis'),
    field('begruendung', 'text', 'Begründung', 'Antwort', 'Stellungnahme', 'Abwägung', 'Erläuterung'),
    field('anzahl', 'count', 'Anzahl', 'Nennungen', 'Häufigkeit'),
    FIELD_OF_ACTION,
    field('ziele', 'goals', 'Ziel', 'Ziele'),
    field('massnahmen', 'measures', 'Maßnahme', 'Maßnahmen'),
  ],
};

/** The field of a name, undefined for none. */
export function fieldNamed(list: ListKey, name: string): Field | undefined {
  return FIELDS[list].find((each) => each.name === name);
}

/** A header without what does not tell: case, kinds of blanks, line breaks inside words, stars, a colon at the end. */
export function foldHeader(text: string): string {
  return fold(withoutEnds(text.normalize('NFC').replace(/\u00AD/g, '').replace(/-\s*\n\s*/g, '').replace(/\s+/g, ' '), ' *:'));
}
