/** A small profile with one of everything; the facts the tests count are in here. */
export const SAMPLE = `bzrp: 1
art: profil
bezirksregion: "092007"
titel: Adlershof bis 2030
stand: 2026-03-31
zeitraum: {von: 2026, bis: 2030}
status: beschlossen
herausgeber: Bezirksamt
zusammenfassung: |
  Ein **wichtiger** Satz mit <script>alert(1)</script> und [Link](javascript:alert(1)) und [Quelle](https://example.org/x).

  # Überschrift im Text
beschluesse:
  - {gremium: bezirksamt, datum: 2026-03-24, drucksache: IX/1, ergebnis: Zugestimmt}
potenziale:
  - {titel: Vereine, thema: partizipation}
herausforderungen:
  - {titel: Mieten, thema: wohnen}
  - {titel: Ohne Thema}
leitziele:
  - {id: L1, titel: Zusammenhalt}
ziele:
  - id: Z1
    titel: Gute Bildung
    handlungsfeld: bildung
    leitziel: L1
    strategien: [{titel: Netzwerke stärken}]
    indikatoren:
      - indikator: KID:D5
        ausgangswert: {wert: 38.2, stand: 2024}
        zielwert: {wert: 32, stand: 2030}
        vergleich: [{raum: berlin, wert: 27.1, stand: 2024}]
  - id: Z2
    titel: Bezahlbares Wohnen
    handlungsfeld: wohnen
massnahmen:
  - id: M2.1
    titel: Beratung für Mieterinnen und Mieter
    ziele: [Z2]
    federfuehrung: {kategorie: fachamt, name: Sozialamt}
    zeitraum: {von: 2026, daueraufgabe: true}
    status: fortlaufend
    kosten: 3500
  - id: M1.1
    titel: Lesepaten
    ziele: [Z1, Z2]
    federfuehrung: Jugendamt
    beteiligte: [{kategorie: gewerbe, rolle: finanzierend}, {kategorie: bewohnerschaft}]
    beschreibung: Gemeinsam lesen.
    zeitraum: {von: 2026-Q2, bis: 2028}
    status: in-umsetzung
    umsetzungsstand: {text: Läuft an., stand: 2026-02}
    kosten: 18000
    finanzierung:
      - {programm: projektfonds, betrag: 12500.5, jahr: 2026, gesichert: true}
      - {programm: eigenmittel, betrag: 1000}
    meilensteine: [{titel: Start, termin: 2026-05-01, status: offen}]
beteiligung:
  - id: B1
    titel: Werkstatt
    format: ideenwerkstatt
    datum: 2025-06-14
    anzahl: 1200
    methoden: [world-cafe]
    konflikte:
      - {id: K1, beschreibung: Parken oder Bäume, parteien: [gewerbe], status: moderiert}
anregungen:
  - {id: A1, text: Mehr Bänke, umgang: uebernommen, massnahmen: [M1.1]}
  - {text: Tempo 30, umgang: nicht-uebernommen, begruendung: Senat zuständig}
`;
