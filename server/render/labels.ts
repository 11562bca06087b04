/** German names of the language's fixed values, as a reader of the document sees them (FORMAT §2). */
type Labels = Readonly<Record<string, string>>;

export const PROFILE_STATUS: Labels = {
  entwurf: 'Entwurf',
  abstimmung: 'In Abstimmung',
  beschlossen: 'Beschlossen',
  veroeffentlicht: 'Veröffentlicht',
};

export const MEASURE_STATUS: Labels = {
  vorschlag: 'Vorschlag',
  geplant: 'Geplant',
  'in-umsetzung': 'In Umsetzung',
  fortlaufend: 'Fortlaufend',
  umgesetzt: 'Umgesetzt',
  zurueckgestellt: 'Zurückgestellt',
  verworfen: 'Verworfen',
};

export const MILESTONE_STATUS: Labels = {
  offen: 'Offen',
  erreicht: 'Erreicht',
  verschoben: 'Verschoben',
  entfallen: 'Entfallen',
};

export const CONFLICT_STATUS: Labels = { offen: 'Offen', moderiert: 'Moderiert', geloest: 'Gelöst' };

export const SUGGESTION_HANDLING: Labels = {
  uebernommen: 'Übernommen',
  teilweise: 'Teilweise übernommen',
  'nicht-uebernommen': 'Nicht übernommen',
  offen: 'Noch offen',
};

export const BODIES: Labels = {
  aemterrunde: 'Ämterrunde',
  'ag-sro': 'AG Sozialraumorientierung',
  bezirksamt: 'Bezirksamt',
  ausschuss: 'Ausschuss',
  bvv: 'Bezirksverordnetenversammlung',
};

export const CONTRIBUTOR_ROLES: Labels = {
  redaktion: 'Redaktion',
  datenkoordination: 'Datenkoordination',
  moderation: 'Moderation',
  fachbeitrag: 'Fachbeitrag',
};

export const ACTOR_ROLES: Labels = {
  federfuehrend: 'federführend',
  mitwirkend: 'mitwirkend',
  beratend: 'beratend',
  finanzierend: 'finanzierend',
  zustimmend: 'zustimmend',
  informiert: 'informiert',
  antragstellend: 'antragstellend',
  durchfuehrend: 'durchführend',
};

export const PRIORITIES: Labels = { hoch: 'hoch', mittel: 'mittel', niedrig: 'niedrig' };

/** `ebene`: whether one office or several stand behind a goal or measure. */
export const LEVELS: Labels = { fachamt: 'ein Fachamt', aemteruebergreifend: 'ämterübergreifend' };

export const HORIZONS: Labels = { kurzfristig: 'kurzfristig', mittelfristig: 'mittelfristig', langfristig: 'langfristig' };

export const CONTINUATIONS: Labels = {
  geplant: 'geplant',
  offen: 'offen',
  'keine-mittel': 'keine Mittel',
  einmalig: 'einmalige Maßnahme',
};

export const DIRECTIONS: Labels = { senken: 'senken', halten: 'halten', erhoehen: 'erhöhen' };

/** Names of the keys a comparison of editions may have to name. */
export const FIELD_NAMES: Labels = {
  ablauf: 'Ablauf',
  amt: 'Amt',
  anregungen: 'Anregungen',
  anzahl: 'Anzahl',
  aufgaben: 'Aufgaben',
  ausgangslage: 'Ausgangslage',
  ausgangswert: 'Ausgangswert',
  ausgleich: 'Ausgleich',
  bearbeitung: 'Bearbeitung',
  begruendung: 'Begründung',
  beschluesse: 'Beschlüsse',
  beschreibung: 'Beschreibung',
  beteiligte: 'Beteiligte',
  beteiligung: 'Beteiligung',
  betrag: 'Betrag',
  bezirk: 'Bezirk',
  bezirksregion: 'Bezirksregion',
  datum: 'Datum',
  drucksache: 'Drucksache',
  ebene: 'Ebene',
  entwicklungsperspektive: 'Entwicklungsperspektive',
  ergebnis: 'Ergebnis',
  fallbeispiel: 'Fallbeispiel',
  fassung: 'Fassung',
  federfuehrung: 'Federführung',
  finanzierung: 'Finanzierung',
  format: 'Format',
  fortsetzung: 'Fortsetzung',
  frage: 'Frage',
  geber: 'Geber',
  gesichert: 'Gesichert',
  gremium: 'Gremium',
  handlungsfeld: 'Handlungsfeld',
  herausforderungen: 'Herausforderungen',
  herausgeber: 'Herausgeber',
  hinweise: 'Hinweise',
  horizont: 'Zeithorizont',
  id: 'Kennung',
  indikator: 'Indikator',
  indikatoren: 'Indikatoren',
  jahr: 'Jahr',
  kategorie: 'Kategorie',
  konflikte: 'Konflikte',
  kosten: 'Kosten',
  leitziel: 'Leitziel',
  leitziele: 'Leitziele',
  lor: 'Raumschlüssel (LOR)',
  massnahmen: 'Maßnahmen',
  meilensteine: 'Meilensteine',
  methode: 'Methode',
  methoden: 'Methoden',
  moderation: 'Moderation',
  name: 'Name',
  ort: 'Ort',
  parteien: 'Parteien',
  position: 'Position',
  potenziale: 'Potenziale',
  prioritaet: 'Priorität',
  programm: 'Programm',
  prozess: 'Prozess',
  quelle: 'Quelle',
  raum: 'Raum',
  raumbezug: 'Raumbezug',
  rolle: 'Rolle',
  schluesselmassnahme: 'Schlüsselmaßnahme',
  stand: 'Stand',
  status: 'Status',
  stelle: 'Stelle',
  strategien: 'Strategien',
  teilnehmende: 'Wer dabei war',
  termin: 'Termin',
  text: 'Text',
  thema: 'Thema',
  titel: 'Titel',
  umgang: 'Umgang',
  umsetzungsstand: 'Umsetzungsstand',
  vergleich: 'Zum Vergleich',
  verlauf: 'Verlauf',
  vorbemerkung: 'Vorbemerkung',
  vorlage: 'Standardmaßnahme',
  wert: 'Wert',
  zeitraum: 'Zeitraum',
  ziel: 'Ziel',
  ziele: 'Ziele',
  zielgruppen: 'Zielgruppen',
  zielkonflikte: 'Zielkonflikte',
  zielrichtung: 'Zielrichtung',
  zielwert: 'Zielwert',
  zusammenfassung: 'Zusammenfassung',
  zustaendig: 'Zuständig',
};

/** A yes or no in a table. */
export const YES_NO = { true: 'ja', false: 'nein' } as const;

/** Chapters of Teil I (FORMAT §5 *thema*), in their usual order. */
export const TOPICS: Labels = {
  stadtraum: 'Stadtraum',
  demografie: 'Demografie',
  'soziale-situation': 'Soziale Situation',
  bildung: 'Bildung',
  gesundheit: 'Gesundheit',
  wirtschaft: 'Wirtschaft und Gewerbe',
  wohnen: 'Wohnen',
  'soziale-infrastruktur': 'Soziale Infrastruktur',
  'gruen-oeffentlicher-raum': 'Grün und öffentlicher Raum',
  mobilitaet: 'Mobilität',
  umwelt: 'Umwelt',
  foerderprogramme: 'Förderprogramme und Projekte',
  partizipation: 'Partizipation',
  zusammenfassung: 'Zusammenfassung',
};

/** The label of a value; a value that is none of the fixed ones is shown as written. */
export function labelOf(labels: Labels, value: string): string {
  return Object.hasOwn(labels, value) ? (labels[value] ?? value) : value;
}

/** The label in the middle of a sentence: „3 in Umsetzung“, „2 als Vorschlag“. */
export function labelInText(labels: Labels, value: string): string {
  // The only status that is a noun.
  if (value === 'vorschlag') return 'als Vorschlag';
  const label = labelOf(labels, value);
  return label.charAt(0).toLowerCase() + label.slice(1);
}
