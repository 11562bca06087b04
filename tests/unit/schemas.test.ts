import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv, { type ErrorObject } from "ajv";

/** A schema node as read from disk; JSON Schema is too open to type more closely. */
type Node = { [key: string]: unknown };

const FOLDER = join(__dirname, "../../schemas");
const BASE = "https://bzrp.example/schemas/";
const KINDS = ["profil", "beitrag", "bezirk", "katalog", "fallbeispiel"];

const schemas = new Map<string, Node>(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".schema.json"))
    .map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), "utf8")) as Node]),
);

function newAjv(): Ajv {
  const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
  ajv.addKeyword("x-bzrp");
  for (const schema of schemas.values()) ajv.addSchema(schema);
  return ajv;
}

const ajv = newAjv();

/** Errors of one value as `keyword path` (`required path → key`), without the echo that `if` adds. */
function faults(pointer: string, value: unknown): string[] {
  const validate = ajv.getSchema(`${BASE}${pointer}`);
  assert.ok(validate, `no schema at ${pointer}`);
  validate(value);
  const errors: ErrorObject[] = validate.errors ?? [];
  return errors
    .filter((error) => error.keyword !== "if")
    .map((error) => {
      const missing: unknown = error.params.missingProperty ?? error.params.additionalProperty;
      return `${error.keyword} ${error.instancePath}${typeof missing === "string" ? ` → ${missing}` : ""}`;
    });
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The node behind a `$ref`, with the file it lies in. */
function target(ref: string, file: string): [Node, string] {
  const [name = "", pointer = ""] = ref.split("#");
  const where = name === "" ? file : name;
  let node: unknown = schemas.get(where);
  for (const step of pointer.split("/").filter((part) => part !== "")) node = isNode(node) ? node[step] : undefined;
  assert.ok(isNode(node), `${ref} in ${file} leads nowhere`);
  return [node, where];
}

/** Calls `visit` for every property schema below `node`, once each. */
function eachProperty(node: Node, file: string, path: string, visit: (node: Node, file: string, path: string) => void): void {
  for (const [key, value] of Object.entries(node)) {
    if (key === "x-bzrp") continue;
    if (key === "properties" && isNode(value)) {
      for (const [name, property] of Object.entries(value)) {
        if (!isNode(property)) continue;
        // `if` conditions and the `else: {properties: {x: true}, required}` form test a key, they do not describe it.
        if (!/\/(if|then|else)$/.test(path)) visit(property, file, `${path}/${name}`);
        eachProperty(property, file, `${path}/${name}`, visit);
      }
    } else if (Array.isArray(value)) {
      for (const [i, item] of value.filter(isNode).entries()) eachProperty(item, file, `${path}/${key}/${i}`, visit);
    } else if (isNode(value)) eachProperty(value, file, `${path}/${key}`, visit);
  }
}

/** Every `x-bzrp` keyword that applies to a value at this node, whichever shape it has. */
function annotations(node: Node, file: string): Node[] {
  const found: Node[] = isNode(node["x-bzrp"]) ? [node["x-bzrp"]] : [];
  if (typeof node.$ref === "string") found.push(...annotations(...target(node.$ref, file)));
  const parts = [node.then, node.else, node.items, ...(Array.isArray(node.allOf) ? node.allOf : [])];
  for (const part of parts.filter(isNode)) found.push(...annotations(part, file));
  return found;
}

function titled(node: Node, file: string): boolean {
  if (typeof node.$ref === "string") return titled(...target(node.$ref, file));
  return typeof node.title === "string" && node.title.length > 1 && typeof node.description === "string" && node.description.length > 10;
}

describe("schemas", () => {
  it("compile in ajv's strict mode", () => {
    assert.deepEqual([...schemas.keys()].sort(), [...KINDS, "bzrp", "export", "gemeinsam"].map((n) => `${n}.schema.json`).sort());
    for (const name of schemas.keys()) assert.ok(ajv.getSchema(BASE + name), name);
  });

  it("give every chunk a validator of its own", () => {
    for (const kind of KINDS) {
      const properties = schemas.get(`${kind}.schema.json`)?.properties;
      assert.ok(isNode(properties));
      for (const [key, node] of Object.entries(properties)) {
        assert.ok(isNode(node));
        const items = node.type === "array" ? "/items" : "";
        assert.ok(ajv.getSchema(`${BASE}${kind}.schema.json#/properties/${key}${items}`), `${kind}/${key}`);
      }
    }
  });

  it("title and describe every property, in German sentences", () => {
    let count = 0;
    for (const [file, schema] of schemas) {
      eachProperty(schema, file, "", (node, where, path) => {
        count++;
        assert.ok(titled(node, where), `${file}${path} has no title or description`);
        if (typeof node.description === "string") assert.match(node.description, /^[\p{Lu}`].*[.?]$/su, `${file}${path}`);
      });
    }
    assert.ok(count > 200, `only ${count} properties seen`);
  });

  it("say of every plain value what it holds", () => {
    for (const [file, schema] of schemas) {
      // Describes what we print: nobody writes it, so no feature reads it.
      if (file === "export.schema.json") continue;
      eachProperty(schema, file, "", (node, where, path) => {
        const isMap = node.type === "object";
        assert.ok(isMap || annotations(node, where).some((a) => typeof a.holds === "string"), `${file}${path}`);
      });
    }
  });

  it("name and explain each enum value in both languages, in one order, and none besides", () => {
    let count = 0;
    for (const [file, schema] of schemas) {
      const walk = (node: Node): void => {
        const note = node["x-bzrp"];
        if (isNode(note) && note.holds === "enum") {
          count++;
          const where = `${file} ${String(node.title)}`;
          assert.ok(isNode(note.values) && isNode(node.then) && Array.isArray(node.then.enum), where);
          const values = Object.keys(note.values);
          const listed = [...new Set(node.then.enum.map(String))];
          // JSON sorts keys that are numbers.
          assert.deepEqual(values.some((value) => /^\d+$/.test(value)) ? listed.sort() : listed, values, where);
          for (const [value, said] of Object.entries(note.values)) {
            assert.ok(isNode(said), `${where}: ${value}`);
            const { de, en, description, tone, inText, short, words, ...rest } = said;
            assert.deepEqual(rest, {}, `${where}: ${value}`);
            for (const text of [de, en, description]) assert.ok(typeof text === "string" && text !== "", `${where}: ${value} has no label or description`);
            assert.match(String(description), /^[\p{Lu}].*\.$/su, `${where}: ${value}`);
            for (const text of [inText, short]) assert.ok(text === undefined || typeof text === "string", `${where}: ${value}`);
            assert.ok(words === undefined || (Array.isArray(words) && words.every((word) => typeof word === "string" && word !== "")), `${where}: ${value}`);
            assert.ok(tone === undefined || ["open", "planned", "running", "done", "stopped"].includes(String(tone)), `${where}: ${value}`);
          }
          const toned = Object.values(note.values).filter((said) => isNode(said) && said.tone !== undefined);
          assert.ok(toned.length === 0 || toned.length === values.length, `${where}: some values have a tone, others none`);
        }
        for (const [key, value] of Object.entries(node)) {
          if (key === "x-bzrp") continue;
          for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child);
        }
      };
      walk(schema);
    }
    assert.ok(count > 20);
  });

  it("name every key in English beside its German title", () => {
    let count = 0;
    for (const [file, schema] of schemas) {
      if (file === "export.schema.json" || file === "bzrp.schema.json") continue;
      const walk = (node: Node, where: string): void => {
        const note = node["x-bzrp"];
        if (typeof node.title === "string" && where !== file) {
          count++;
          assert.ok(isNode(note) && typeof note.en === "string" && note.en !== "", `${where} has no English name`);
          assert.ok(note.de === undefined || (typeof note.de === "string" && note.de.length < node.title.length), `${where}: a short name is shorter than the title`);
        }
        for (const [key, value] of Object.entries(node)) {
          if (key === "x-bzrp") continue;
          for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, `${where}/${key}`);
        }
      };
      walk(schema, file);
    }
    assert.ok(count > 250, `only ${count} keys seen`);
  });

  it("say what the ids of each kind begin with, each with a letter of its own", () => {
    const letters = new Map<unknown, unknown>();
    for (const [file, schema] of schemas) {
      eachProperty(schema, file, "", (node, _, path) => {
        const note = node["x-bzrp"];
        if (!isNode(note) || note.holds !== "id") return;
        assert.match(String(note.letter), /^[A-Z]$/, `${file}${path}`);
        letters.set(note.defines, note.letter);
      });
    }
    assert.equal(new Set(letters.values()).size, letters.size);
  });

  it("have the fixed values their notes name: those are written once", async () => {
    const { withFixedValues } = (await import("../../scripts/generate/vocabulary.mjs")) as { withFixedValues(text: string): string };
    for (const name of schemas.keys()) {
      const text = readFileSync(join(FOLDER, name), "utf8");
      assert.equal(withFixedValues(text), text, `${name}: run npm run generate`);
    }
    const text = readFileSync(join(FOLDER, "gemeinsam.schema.json"), "utf8");
    const added = text.replace('"umgesetzt": {', '"ruht": { "de": "Ruht", "en": "Paused", "tone": "stopped", "description": "Ruht." },\n "umgesetzt": {');
    assert.match(withFixedValues(added), /"enum": \["vorschlag", "geplant", "in-umsetzung", "fortlaufend", "ruht", "umgesetzt", "zurueckgestellt", "verworfen"\]/);
  });

  it("use no alternatives whose raw messages could reach a person", () => {
    for (const [file, schema] of schemas) assert.doesNotMatch(JSON.stringify(schema), /"(oneOf|anyOf|not)":/, file);
  });

  it("close every map", () => {
    for (const [file, schema] of schemas) {
      const walk = (node: Node, key: string): void => {
        if (node.type === "object" && isNode(node.properties) && key !== "if") assert.equal(node.additionalProperties, false, `${file} ${String(node.title)}`);
        for (const [name, value] of Object.entries(node)) {
          for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) walk(child, name);
        }
      };
      walk(schema, "");
    }
  });
});

const ziel = { id: "Z1", titel: "Gute Wege", handlungsfeld: "mobilitaet" };
const massnahme = { id: "M1.2", titel: "Querung bauen", ziele: ["Z1"], status: "geplant", federfuehrung: "Straßenamt", zeitraum: 2027 };
const konflikt = { beschreibung: "Parken oder Platz", parteien: ["gewerbe"], status: "offen" };
const anregung = { text: "Mehr Bänke", umgang: "offen" };
const beteiligung = { id: "B1", titel: "Kiezspaziergang", format: "kiezspaziergang", datum: "2025-05-14" };
const indikator = { id: "KID:D5", name: "Kinderarmut", einheit: "prozent", ebenen: ["plr"] };
const profil = { bzrp: 1, art: "profil", bezirksregion: "101003", titel: "Marzahn Süd", stand: "2026-03", zeitraum: { von: 2026, bis: 2030 }, ziele: [ziel] };
const beitrag = { bzrp: 1, art: "beitrag", bezirksregion: "101003", amt: "Jugendamt" };
const fallbeispiel = {
  bzrp: 1, art: "fallbeispiel", id: "F1", titel: "Ein Platz", handlungsfeld: "wohnen", beschreibung: "Text", chancen: ["ja"], grenzen: ["nein"],
};

function without<T extends object>(value: T, key: keyof T): Partial<T> {
  const copy: Partial<T> = { ...value };
  delete copy[key];
  return copy;
}

const P = "profil.schema.json#/properties/";
const K = "katalog.schema.json#/properties/";
const M = `${P}massnahmen/items`;
const Z = `${P}ziele/items`;
const B = `${P}beteiligung/items`;
const withMore = (more: object): object => ({ ...massnahme, ...more });
const use = (more: object): object => ({ ...ziel, indikatoren: [{ indikator: "KID:D5", ...more }] });

/** What is written, where, and the one fault it has (none: valid). */
const EXAMPLES: [string, string, unknown, string?][] = [
  // Files as a whole
  ["a whole profile", "profil.schema.json", profil],
  ["a profile through the entry", "bzrp.schema.json", profil],
  ["no art means profile", "bzrp.schema.json", without(profil, "art"), "required  → art"],
  ["an unknown art means profile", "bzrp.schema.json", { ...profil, art: "profile" }, "enum /art"],
  ["a district file through the entry", "bzrp.schema.json", { bzrp: 1, art: "bezirk", bezirk: "10", titel: "Leitziele" }],
  ["a district file with a stray key", "bzrp.schema.json", { bzrp: 1, art: "bezirk", bezirk: "10", titel: "L", amt: "x" }, "additionalProperties  → amt"],
  ["no map at all", "bzrp.schema.json", "profil", "type "],
  ["a profile without goals", "profil.schema.json", without(profil, "ziele"), "required  → ziele"],
  ["an empty list of goals", "profil.schema.json", { ...profil, ziele: [] }, "minItems /ziele"],
  ["empty lists elsewhere", "profil.schema.json", { ...profil, massnahmen: [], leitziele: [], beteiligung: [] }],
  ["a list written as a map", "profil.schema.json", { ...profil, massnahmen: {} }, "type /massnahmen"],
  ["a contribution with measures", "beitrag.schema.json", { ...beitrag, massnahmen: [massnahme] }],
  ["a contribution with suggestions", "beitrag.schema.json", { ...beitrag, anregungen: [] }],
  ["a contribution of nothing", "beitrag.schema.json", beitrag, "required  → ziele"],
  ["a practice example", "fallbeispiel.schema.json", { ...fallbeispiel, jahr: 2018, akteure: ["Jugendamt", { kategorie: "kita" }] }],
  ["a practice example without chances", "fallbeispiel.schema.json", { ...fallbeispiel, chancen: [] }, "minItems /chancen"],
  ["an empty limit", "fallbeispiel.schema.json", { ...fallbeispiel, grenzen: [""] }, "minLength /grenzen/0"],
  ["half a year out of range", "fallbeispiel.schema.json", { ...fallbeispiel, jahr: 1800.5 }, "type /jahr"],
  ["a year out of range", "fallbeispiel.schema.json", { ...fallbeispiel, jahr: 1800 }, "minimum /jahr"],
  // Single values at the top
  ["another version", `${P}bzrp`, 2, "enum "],
  ["the vintage as a number", `${P}lor`, 2006],
  ["the vintage as text", `${P}lor`, "2021"],
  ["an unknown vintage", `${P}lor`, 2019, "enum "],
  ["an edition as a number", `${P}fassung`, 2026],
  ["an edition too long", `${P}fassung`, "x".repeat(25), "maxLength "],
  ["a title too short", `${P}titel`, "Kiez", "minLength "],
  ["a title left empty", `${P}titel`, null, "type "],
  ["a title of 200 characters", `${P}titel`, "x".repeat(200)],
  ["a title too long", `${P}titel`, "x".repeat(201), "maxLength "],
  ["an unquoted LOR key", `${P}bezirksregion`, 101003, "type "],
  ["a LOR key with a letter", `${P}bezirksregion`, "10100a", "pattern "],
  ["a number for a status", `${P}status`, 3, "enum "],
  ["a list for a status", `${P}status`, ["entwurf"], "type "],
  ["an empty status", `${P}status`, null, "type "],
  ["an empty text", `${P}vorbemerkung`, "", "minLength "],
  // Times and periods
  ...[2026, "2026", "2026-03", "2026-Q3", "2026-03-31", 1900, "2199-12-31"].map((t): [string, string, unknown] => [`time ${t}`, `${P}stand`, t]),
  ...["2026-13", "2026-Q5", "2026-3", "2026-03-32", "31.03.2026", "1899", "2200-01", ""].map(
    (t): [string, string, unknown, string] => [`time "${t}"`, `${P}stand`, t, "pattern "],
  ),
  ["a year too early", `${P}stand`, 1899, "minimum "],
  ["a year too late", `${P}stand`, 2200, "maximum "],
  ["a month written with a point", `${P}stand`, 3.2026, "multipleOf "],
  ["a time that is a list", `${P}stand`, [2026], "type "],
  ["a period of one year", `${P}zeitraum`, 2026],
  ["a period without end", `${P}zeitraum`, { von: 2026 }, "required  → bis"],
  ["a permanent task for a profile", `${P}zeitraum`, { von: 2026, bis: 2030, daueraufgabe: true }, "additionalProperties  → daueraufgabe"],
  ["a period that is a list", `${P}zeitraum`, [2026, 2030], "type "],
  // Goals and indicators
  ["a goal", Z, ziel],
  ["a goal's id in lower case", Z, { ...ziel, id: "z1" }, "pattern /id"],
  ["an id too long", Z, { ...ziel, id: "Z".repeat(25) }, "maxLength /id"],
  ["an id too long and ill-shaped", Z, { ...ziel, id: "z".repeat(25) }, "maxLength /id"],
  ["an empty id", Z, { ...ziel, id: "" }, "pattern /id"],
  ["an empty item", Z, null, "type "],
  ["a reference that is no id", Z, { ...ziel, leitziel: "irgendwas" }],
  ["an empty reference", Z, { ...ziel, leitziel: "" }, "minLength /leitziel"],
  ["an indicator in full", Z, use({ raum: "berlin", ausgangswert: { wert: 38.2, stand: 2024 }, zielwert: { wert: "2+", stand: 2030 }, verlauf: [] })],
  ["a target without time", Z, use({ zielwert: { wert: 3 } }), "required /indikatoren/0/zielwert → stand"],
  ["an empty figure", Z, use({ zielwert: { wert: null, stand: 2030 } }), "type /indikatoren/0/zielwert/wert"],
  ["an unknown space", Z, use({ raum: "Berlin" }), "pattern /indikatoren/0/raum"],
  ["a conflict of goals without text", Z, { ...ziel, zielkonflikte: [{ ziel: "Z2" }] }, "required /zielkonflikte/0 → beschreibung"],
  // Measures
  ["a measure", M, massnahme],
  ["a measure without a goal", M, withMore({ ziele: [] }), "minItems /ziele"],
  ["a measure without lead", M, without(massnahme, "federfuehrung"), "required  → federfuehrung"],
  ["a proposal without lead", M, without({ ...massnahme, status: "vorschlag" }, "federfuehrung")],
  ["an empty measure", M, null, "type "],
  ["an unknown field", M, withMore({ kostn: 3 }), "additionalProperties  → kostn"],
  ["lead as a map", M, withMore({ federfuehrung: { kategorie: "fachamt", name: "Jugendamt", rolle: "federfuehrend" } })],
  ["lead as a map without name", M, withMore({ federfuehrung: { kategorie: "fachamt" } }), "required /federfuehrung → name"],
  ["lead left empty", M, withMore({ federfuehrung: null }), "type /federfuehrung"],
  ["lead as an empty text", M, withMore({ federfuehrung: "" }), "minLength /federfuehrung"],
  ["an actor without name", M, withMore({ beteiligte: [{ kategorie: "schule" }, "Jugendamt"] })],
  ["an actor with an unknown role", M, withMore({ beteiligte: [{ kategorie: "schule", rolle: "dabei" }] }), "enum /beteiligte/0/rolle"],
  ["an actor without category", M, withMore({ beteiligte: [{ name: "Jugendamt" }] }), "required /beteiligte/0 → kategorie"],
  ["neither period nor horizon", M, without(massnahme, "zeitraum"), "required  → zeitraum"],
  ["a horizon instead of a period", M, { ...without(massnahme, "zeitraum"), horizont: "langfristig" }],
  ["a period without end for a measure", M, withMore({ zeitraum: { von: 2026 } }), "required /zeitraum → bis"],
  ["not a permanent task, no end", M, withMore({ zeitraum: { von: 2026, daueraufgabe: false } }), "required /zeitraum → bis"],
  ["a permanent task", M, withMore({ zeitraum: { von: 2026, daueraufgabe: true } })],
  ["a permanent task in words", M, withMore({ zeitraum: { von: 2026, daueraufgabe: "ja" } }), "type /zeitraum/daueraufgabe"],
  ["a permanent task without start", M, withMore({ zeitraum: { daueraufgabe: true } }), "required /zeitraum → von"],
  ["planning areas", M, withMore({ raumbezug: ["10100311"] })],
  ["no planning area", M, withMore({ raumbezug: [] }), "minItems /raumbezug"],
  ["an unquoted planning area", M, withMore({ raumbezug: [10100311] }), "type /raumbezug/0"],
  ["an unknown reach", M, withMore({ raumbezug: "kiez" }), "enum /raumbezug"],
  ["a reach as a map", M, withMore({ raumbezug: {} }), "type /raumbezug"],
  ["a reach left empty", M, withMore({ raumbezug: null }), "type /raumbezug"],
  ["progress as a plain text", M, withMore({ umsetzungsstand: "läuft" }), "type /umsetzungsstand"],
  ["negative costs", M, withMore({ kosten: -1 }), "minimum /kosten"],
  ["costs in German notation", M, withMore({ kosten: "12.000,00" }), "type /kosten"],
  ["funding of no single measure", M, withMore({ finanzierung: [{ programm: "benn", anzahl: 0 }] }), "minimum /finanzierung/0/anzahl"],
  ["funding secured in words", M, withMore({ finanzierung: [{ programm: "benn", gesichert: "ja" }] }), "type /finanzierung/0/gesichert"],
  ["a milestone without status", M, withMore({ meilensteine: [{ titel: "Bau", termin: "2027-Q1" }] }), "required /meilensteine/0 → status"],
  // Participation, conflicts, suggestions
  ["participation over weeks", B, { ...beteiligung, datum: { von: "2025-05", bis: "2025-07" }, anzahl: 0 }],
  ["half a person", B, { ...beteiligung, anzahl: 1.5 }, "type /anzahl"],
  ["less than half a person", B, { ...beteiligung, anzahl: -1.5 }, "type /anzahl"],
  ["less than nobody", B, { ...beteiligung, hinweise: -1 }, "minimum /hinweise"],
  ["a conflict with positions", B, { ...beteiligung, konflikte: [{ ...konflikt, parteien: ["gewerbe", { kategorie: "schule", position: "Platz" }] }] }],
  ["a conflict of nobody", B, { ...beteiligung, konflikte: [{ ...konflikt, parteien: [] }] }, "minItems /konflikte/0/parteien"],
  ["a party without position", B, { ...beteiligung, konflikte: [{ ...konflikt, parteien: [{ kategorie: "kita" }] }] }, "required /konflikte/0/parteien/0 → position"],
  ["a suggestion", `${P}anregungen/items`, { ...anregung, ziele: ["Z1"], massnahmen: ["M1"] }],
  ["a suggestion's references as text", `${P}anregungen/items`, { ...anregung, ziele: "Z1" }, "type /ziele"],
  // Catalogues
  ["an indicator", `${K}indikatoren/items`, { ...indikator, definition: { zaehler: "a", nenner: "b" }, schwellen: [{ wert: 40, bedeutung: "hoch" }] }],
  ["an indicator of the MSS", `${K}indikatoren/items`, { ...indikator, id: "MSS2023:INDEX", einheit: "klasse", klassen: ["1+"] }],
  ["an indicator without prefix", `${K}indikatoren/items`, { ...indikator, id: "D5" }, "pattern /id"],
  ["an indicator without level", `${K}indikatoren/items`, { ...indikator, ebenen: [] }, "minItems /ebenen"],
  ["a level that is a number", `${K}indikatoren/items`, { ...indikator, ebenen: [6] }, "enum /ebenen/0"],
  ["a method in capitals", `${K}methoden/items`, { id: "World-Cafe", name: "World-Café" }, "pattern /id"],
  ["an actor of one district", `${K}akteure/items`, { name: "Jugendamt", kategorie: "fachamt", bezirk: "10" }],
  ["a programme with a start only", `${K}programme/items`, { id: "benn", name: "BENN", gueltig: { von: 2017 }, hoechstdauer_jahre: 3 }],
  ["a template", `${K}massnahmenvorlagen/items`, { id: "a-b", titel: "T", handlungsfeld: "wohnen", meilensteine: [{ titel: "x" }], indikatoren: ["KID:D5"] }],
  ["a share above one", `${K}raeume/items`, { schluessel: "10", name: "x", lor: 2006, nachfolger: [{ schluessel: "10", anteil: 2 }] }, "maximum /nachfolger/0/anteil"],
  ["weights of rules", `${K}regeln`, { "funding-gap": "aus", "personal-data": "fehler" }],
  ["an unknown weight", `${K}regeln`, { "funding-gap": "egal" }, "enum /funding-gap"],
  ["a rule that cannot be weighed", `${K}regeln`, { "schema-type": "aus" }, "additionalProperties  → schema-type"],
];

describe("schemas accept and refuse", () => {
  for (const [what, pointer, value, fault] of EXAMPLES) {
    it(`${what}: ${fault ?? "valid"}`, () => {
      assert.deepEqual(faults(pointer, value), fault === undefined ? [] : [fault]);
    });
  }
});
