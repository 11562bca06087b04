/**
 * A profile, an office's contribution to it, the district they lie in and a neighbouring profile, which all speak of each other.
 * They lie in a folder of their own in the test workspace, in a district no other file of it belongs to.
 */
const profile = `# Übungsprofil; der Name bleibt.
bzrp: 1
art: profil
bezirksregion: "011001"
fassung: "2026"
titel: Tiergarten Süd
stand: 2026-03
zeitraum: {von: 2026, bis: 2030}

ziele:
  - id: Z1 # das wichtigste Ziel
    titel: Wege sichern
    handlungsfeld: mobilitaet
    leitziel: BL1
    indikatoren:
      - indikator: KID:D5

massnahmen:
  - id: M1
    titel: Schulweg begehen
    ziele: [Z1] # siehe auch den Beitrag
    federfuehrung: Jugendamt
    zeitraum: {von: 2027, bis: 2028}
    status: geplant
`;

const contribution = `bzrp: 1
art: beitrag
bezirksregion: "011001"
fassung: "2026"
amt: Jugendamt

massnahmen:
  - id: J1
    titel: Treffpunkt am Platz öffnen
    ziele: ["Z1"] # in Anführungszeichen
    federfuehrung: Jugendamt
    horizont: kurzfristig
    status: geplant
  - id: J2
    titel: Ferienprogramm
    ziele: [Z7] # gibt es nicht
    federfuehrung: Jugendamt
    horizont: kurzfristig
    status: geplant
`;

const district = `bzrp: 1
art: bezirk
bezirk: "01"
fassung: "2026"
titel: Leitziele für Mitte
stand: 2026-01
zeitraum: {von: 2026, bis: 2030}

leitziele:
  - id: BL1
    titel: Alltagswege sind kurz und sicher
`;

const neighbour = `bzrp: 1
art: profil
bezirksregion: "011002"
fassung: "2026"
titel: Regierungsviertel
stand: 2026-03
zeitraum: {von: 2026, bis: 2030}

ziele:
  - id: Z1 # ein anderes Z1
    titel: Treffpunkte öffnen
    handlungsfeld: nachbarschaft
    leitziel: BL1
    indikatoren:
      - indikator: KID:D5
        raum: 011002 # ohne Anführungszeichen
        ausgangswert: {wert: "38,2", stand: 2024}

massnahmen:
  - id: M1
    titel: Gemeinsamer Rundgang
    ziele: [Z1, 011001/Z1] # beide Profile
    federfuehrung: Jugendamt
    horizont: kurzfristig
    status: geplannt
`;

/** Paths in the test workspace. */
export const names = {
  profile: 'mitte/profil.bzrp.yaml',
  contribution: 'mitte/beitrag.bzrp.yaml',
  district: 'mitte/bezirk.bzrp.yaml',
  neighbour: 'mitte/nachbar.bzrp.yaml',
};

/** Texts by path. */
export const texts: Readonly<Record<string, string>> = {
  [names.profile]: profile,
  [names.contribution]: contribution,
  [names.district]: district,
  [names.neighbour]: neighbour,
};

/** Codes of all findings by path, in text order. */
export const codes: Readonly<Record<string, readonly string[]>> = {
  [names.profile]: [],
  [names.contribution]: ['unresolved-reference'],
  [names.district]: [],
  [names.neighbour]: ['lor-unquoted', 'number-notation', 'schema-enum'],
};
