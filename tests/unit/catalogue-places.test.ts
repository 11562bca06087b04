/**
 * The built-in lists of Berlin's Lebensweltlich orientierte Räume, checked against the facts known about
 * them: counts, corrected names, and names and keys that are easily mixed up.
 */
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

interface Place {
  schluessel: string;
  name: string;
  lor: number;
  nachfolger?: { schluessel: string; anteil: number }[];
}

const folder = join(__dirname, "..", "..", "schemas", "catalogues");
const files = ["lor-2006.bzrp.yaml", "lor-2021.bzrp.yaml"];
const catalogues = new Map(
  files.map((file) => [file, parse(readFileSync(join(folder, file), "utf8")) as { titel: string; raeume: Place[] }]),
);

describe("built-in places", () => {
  const places = (lor: number): Place[] =>
    [...catalogues.values()].flatMap(({ raeume }) => raeume).filter((place) => place.lor === lor);
  const now = new Map(places(2021).map((place) => [place.schluessel, place]));
  const before = new Map(places(2006).map((place) => [place.schluessel, place]));
  const count = (of: Map<string, Place>, digits: number): number =>
    [...of.keys()].filter((key) => key.length === digits).length;
  const called = (name: string, digits: number): string[] =>
    [...now.values()]
      .filter((place) => place.name === name && place.schluessel.length === digits)
      .map(({ schluessel }) => schluessel);

  it("2021: 12 Bezirke, 58 Prognoseräume, 143 Bezirksregionen, 542 Planungsräume, each once", () => {
    assert.deepEqual(
      [2, 4, 6, 8].map((digits) => count(now, digits)),
      [12, 58, 143, 542],
    );
    assert.equal(now.size, places(2021).length);
  });
  it("2006: 60 Prognoseräume, 138 Bezirksregionen, 448 Planungsräume, each once", () => {
    assert.deepEqual(
      [4, 6, 8].map((digits) => count(before, digits)),
      [60, 138, 448],
    );
    assert.equal(before.size, places(2006).length);
  });
  it("lie in the place their key begins with", () => {
    for (const key of now.keys()) if (key.length > 2) assert.ok(now.has(key.slice(0, -2)), key);
    for (const key of before.keys()) if (key.length > 4) assert.ok(before.has(key.slice(0, -2)), key);
  });
  it("are sorted by key, file by file", () => {
    for (const { raeume } of catalogues.values()) {
      const keys = raeume.map(({ schluessel }) => schluessel);
      assert.deepEqual(keys, [...keys].sort());
    }
  });
  it("of 2006 have successors of the same level in 2021 whose shares sum to one", () => {
    for (const { schluessel, nachfolger = [] } of before.values()) {
      assert.ok(nachfolger.length > 0, schluessel);
      for (const next of nachfolger) {
        assert.equal(next.schluessel.length, schluessel.length);
        assert.ok(now.has(next.schluessel), `${schluessel} to ${next.schluessel}`);
      }
      // The crosswalk drops slivers, so a sum may fall short by two per cent.
      const sum = nachfolger.reduce((total, { anteil }) => total + anteil, 0);
      assert.ok(sum >= 0.98 - 1e-9 && sum <= 1.001 + 1e-9, `${schluessel}: ${sum}`);
      const shares = nachfolger.map(({ anteil }) => anteil);
      assert.deepEqual(
        shares,
        [...shares].sort((a, b) => b - a),
        `${schluessel}: largest first`,
      );
    }
  });
  it("share one key between the vintages, so a key tells its vintage", () => {
    assert.deepEqual(
      [...before.keys()].filter((key) => now.has(key)),
      ["1210"],
    );
  });
  it("of 2006 carry the names published profiles attest", () => {
    const names = {
      "070404": "Tempelhof",
      "070303": "Friedenau",
      "070606": "Marienfelde",
      "070707": "Lichtenrade",
      "100206": "Hellersdorf-Süd",
      "050102": "Falkenhagener Feld",
    };
    for (const [key, name] of Object.entries(names)) assert.equal(before.get(key)?.name, name);
    assert.deepEqual(
      before.get("070404")?.nachfolger?.map(({ schluessel }) => schluessel),
      ["074008", "074009", "074007"],
    );
  });
  it("keep names that are not unique apart", () => {
    assert.deepEqual(called("Heerstraße", 6), ["042002", "052005"]);
    assert.deepEqual(called("Schloßstraße", 8), ["04300414", "06100102"]);
  });
  it("carry the corrected names", () => {
    assert.equal(now.get("12500926")?.name, "Wittenau Mitte");
    assert.equal(now.get("12500930")?.name, "Wittenau Süd");
    assert.equal(now.get("12200308")?.name, "Meller Bogen");
    assert.equal(now.get("11300616")?.name, "Hohenschönhauser Straße");
    assert.equal(now.get("021001")?.name, "Südliche Friedrichstadt");
    assert.equal(now.get("111001")?.name, "Malchow, Wartenberg und Falkenberg");
    assert.equal(now.get("01")?.name, "Mitte");
  });
  it("name whom the data is from", () => {
    for (const file of files)
      assert.match(catalogues.get(file)?.titel ?? "", /Amts? für Statistik Berlin-Brandenburg, CC BY 3\.0 DE$/);
  });
});
