/**
 * What people call the columns of their tables, by list and key (its path in an item), besides the names the schema has. Words
 * found in published profiles, lists of measures and status tables of Berlin districts.
 */
export const HEADER_WORDS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  massnahmen: {
    id: ['Nr', 'lfd Nr', 'Lfd Nummer', 'Nummer', 'Maßnahmennummer', 'Maßnahmen-Nr', 'Maßnahme Nr', 'ID', 'Kürzel', 'Kennziffer'],
    titel: ['Maßnahme', 'Maßnahmen', 'Maßnahmentitel', 'Titel der Maßnahme', 'Maßnahme Projekt', 'Einzelmaßnahme', 'Projekt', 'Projekte', 'Projekttitel', 'Projektname', 'Vorhaben', 'Bezeichnung', 'Kurztitel', 'Name', 'Was'],
    ziele: ['Ziel', 'Zielbezug', 'Ziel Nr', 'Bezug zum Ziel', 'Zugeordnetes Ziel', 'Handlungsziel', 'Handlungsziele', 'Teilziel', 'Entwicklungsziel'],
    'ziele.handlungsfeld': ['Handlungsfeld', 'Handlungsfelder', 'Themenfeld', 'Thema', 'Handlungsbereich', 'Schwerpunkt'],
    federfuehrung: ['Federführendes Amt', 'Federführende Stelle', 'Federführend', 'FF', 'Verantwortlich', 'Verantwortlichkeit', 'Verantwortung', 'Zuständig', 'Zuständigkeit', 'Zuständiges Amt', 'Zuständige Stelle', 'Fachamt', 'Amt', 'Träger', 'Wer', 'Akteur', 'Lead'],
    beteiligte: ['Beteiligte Ämter', 'Beteiligte Akteure', 'Weitere Beteiligte', 'Partner', 'Kooperationspartner', 'Kooperation', 'Akteure', 'Mitwirkende', 'Mitwirkung', 'Beteiligte Stellen', 'Mit wem'],
    beschreibung: ['Kurzbeschreibung', 'Maßnahmenbeschreibung', 'Beschreibung der Maßnahme', 'Erläuterung', 'Erläuterungen', 'Inhalt', 'Inhalte', 'Konkretisierung', 'Projektbeschreibung'],
    ort: ['Standort', 'Adresse', 'Lage', 'Wo', 'Örtlichkeit'],
    gebiet: ['Gebiet', 'Fördergebiet', 'Gebietskulisse', 'Förderkulisse'],
    raumbezug: ['Raum', 'Planungsraum', 'Planungsräume', 'LOR', 'Bezirksregion', 'Räumlicher Bezug'],
    zielgruppen: ['Zielgruppe', 'Für wen'],
    zeitraum: ['Laufzeit', 'Zeitplan', 'Umsetzungszeitraum', 'Durchführungszeitraum', 'Zeitrahmen', 'Zeitschiene', 'Termin', 'Termine', 'Zeit', 'Wann', 'Umsetzung', 'Realisierung', 'Zeitraum der Umsetzung', 'Jahr'],
    'zeitraum.von': ['Beginn', 'Start', 'von', 'Anfang', 'Maßnahmenbeginn', 'Baubeginn'],
    'zeitraum.bis': ['Ende', 'bis', 'Abschluss', 'Fertigstellung', 'Maßnahmenende', 'Frist'],
    'zeitraum.daueraufgabe': ['Daueraufgabe'],
    horizont: ['Horizont', 'Fristigkeit', 'Umsetzungshorizont'],
    status: ['Stand', 'Umsetzungsstatus', 'Bearbeitungsstand', 'Projektstatus', 'Status Umsetzung'],
    'umsetzungsstand.text': ['Umsetzungsstand', 'Sachstand', 'Stand der Umsetzung', 'Stand der Dinge', 'Stand'],
    'umsetzungsstand.stand': ['Umsetzungsstand vom', 'Sachstand vom', 'Stand vom'],
    hemmnisse: ['Hindernisse', 'Hemmnis', 'Probleme', 'Risiken'],
    fortsetzung: ['Weiterführung', 'Verstetigung'],
    prioritaet: ['Prio', 'Dringlichkeit', 'Rang'],
    schluesselmassnahme: ['Schlüsselprojekt', 'Leitprojekt'],
    kosten: ['Gesamtkosten', 'Kostenschätzung', 'Kostenrahmen', 'Geschätzte Kosten', 'Finanzbedarf', 'Mittelbedarf', 'Finanzvolumen', 'Volumen', 'Budget', 'Betrag', 'Finanzierung', 'Mittel', 'Euro', 'Summe'],
    finanzierung: ['Finanzierungsquelle', 'Förderung', 'Förderprogramm', 'Programm', 'Mittel', 'Mittelherkunft', 'Fördermittel', 'Finanzierung durch', 'Finanzierungsprogramm', 'Fonds'],
    'finanzierung.betrag': ['Fördersumme', 'Förderbetrag', 'Förderhöhe'],
    'finanzierung.jahr': ['Förderjahr', 'Programmjahr', 'Haushaltsjahr'],
    'finanzierung.gesichert': ['Gesichert', 'Finanzierung gesichert', 'Mittel gesichert'],
    quelle: ['Herkunft', 'Grundlage'],
    link: ['Internet', 'Internetseite', 'URL', 'Weblink'],
    vorhaben: ['Vorhaben-Nr', 'Vorhabennummer'],
  },
  ziele: {
    id: ['Nr', 'lfd Nr', 'Nummer', 'Ziel Nr', 'Zielnummer', 'ID', 'Kürzel'],
    titel: ['Ziel', 'Ziele', 'Zielformulierung', 'Titel des Ziels', 'Zieltitel', 'Handlungsziel', 'Entwicklungsziel', 'Bezeichnung', 'Name'],
    handlungsfeld: ['Handlungsfelder', 'Themenfeld', 'Thema', 'Handlungsbereich', 'Schwerpunkt'],
    leitziel: ['Leitziele', 'Oberziel'],
    amt: ['Fachamt', 'Zuständig', 'Zuständigkeit', 'Federführung', 'Verantwortlich'],
    beschreibung: ['Erläuterung', 'Erläuterungen', 'Inhalt', 'Kurzbeschreibung'],
    ausgangslage: ['Ausgangssituation', 'Bestand', 'Befund', 'Begründung', 'Anlass'],
    prioritaet: ['Prio', 'Dringlichkeit'],
    'zielerreichung.grad': ['Zielerreichung', 'Erreicht', 'Status'],
    'zielerreichung.text': ['Einschätzung', 'Stand der Zielerreichung'],
    quelle: ['Herkunft', 'Grundlage'],
  },
  anregungen: {
    id: ['Kürzel', 'ID'],
    nummer: ['Nr', 'lfd Nr', 'Nummer der Anregung'],
    text: ['Anregungen', 'Hinweis', 'Hinweise', 'Vorschlag', 'Vorschläge', 'Idee', 'Ideen', 'Wunsch', 'Wünsche', 'Beitrag', 'Wortlaut', 'Bürgerhinweis'],
    umgang: ['Ergebnis', 'Entscheidung', 'Bewertung', 'Abwägung', 'Umgang', 'Status'],
    begruendung: ['Begründung der Entscheidung', 'Erläuterung'],
    anzahl: ['Nennungen', 'Häufigkeit', 'Wie oft'],
    beteiligung: ['Veranstaltung', 'Quelle', 'Anlass'],
    handlungsfeld: ['Themenfeld', 'Thema'],
    'stellungnahme.text': ['Stellungnahme', 'Stellungnahme der Verwaltung', 'Antwort', 'Rückmeldung'],
    'stellungnahme.stelle': ['Stellungnahme von', 'Zuständig', 'Zuständigkeit', 'Fachamt', 'Amt'],
    'stellungnahme.datum': ['Stellungnahme vom', 'Antwort vom'],
    ziele: ['Ziel'],
    massnahmen: ['Maßnahme'],
  },
};

/** The field of action of a measure is that of its goal. */
export const GOAL_FIELD = 'ziele.handlungsfeld';

/** What an item is called by. */
export const TITLES: Readonly<Record<string, string>> = { massnahmen: 'titel', ziele: 'titel', anregungen: 'text' };

/** Where words go that no key takes. */
export const REST_KEYS: Readonly<Record<string, string>> = { massnahmen: 'beschreibung', ziele: 'beschreibung', anregungen: 'text' };

/** The lists tables can be of, in the order they are made: later ones refer to those before. */
export const LISTS = ['ziele', 'massnahmen', 'anregungen'] as const;
