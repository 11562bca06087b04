/**
 * The built-in catalogues, checked against the facts they are to hold. The id lists are written out
 * here on purpose: they are the agreed content of the language, so that a lost, renamed or added
 * entry fails a test instead of surprising a planner.
 */
import { strict as assert } from "node:assert";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import Ajv, { type AnySchemaObject } from "ajv";
import { parse, parseDocument } from "yaml";

const root = join(__dirname, "..", "..");
const folder = join(root, "schemas", "catalogues");

type Actor = string | { kategorie: string; name?: string; rolle?: string };
interface Entry {
  id: string;
  name: string;
  hinweis?: string;
  stichworte?: string[];
}
interface Indicator extends Entry {
  einheit: string;
  ebenen: string[];
  richtung: string;
  minimum?: number;
  maximum?: number;
  plausibel?: { von?: number; bis?: number };
  bedeutung?: string;
  klassen?: string[];
  editionen?: string[];
  schwellen?: { wert: number; bedeutung: string }[];
  definition?: { zaehler: string; nenner: string };
}
interface Programme extends Entry {
  hoechstbetrag?: number;
  mindestbetrag?: number;
  hoechstdauer_jahre?: number;
  grenze_je?: string;
  nachfolger?: string[];
  gueltig?: { von?: number; bis?: number };
}
interface Template {
  id: string;
  titel: string;
  handlungsfeld: string;
  beschreibung: string;
  federfuehrung: Actor;
  beteiligte: Actor[];
  indikatoren?: string[];
  meilensteine: { titel: string }[];
  stichworte: string[];
}
interface Catalogue {
  bzrp: number;
  art: string;
  titel: string;
  akteurskategorien?: (Entry & { gruppe: string })[];
  akteure?: { name: string; kategorie: string }[];
  handlungsfelder?: Entry[];
  beteiligungsformate?: Entry[];
  methoden?: Entry[];
  programme?: Programme[];
  indikatoren?: Indicator[];
  massnahmenvorlagen?: Template[];
}

const files = readdirSync(folder)
  .filter((file) => file.endsWith(".bzrp.yaml"))
  .sort();
const texts = new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
const catalogues = new Map(files.map((file) => [file, parse(texts.get(file) ?? "") as Catalogue]));

function all<K extends keyof Catalogue>(list: K): NonNullable<Catalogue[K]> extends (infer T)[] ? T[] : never[] {
  type Item = NonNullable<Catalogue[K]> extends (infer T)[] ? T : never;
  const found: Item[] = [];
  for (const catalogue of catalogues.values()) {
    const value = catalogue[list];
    if (Array.isArray(value)) found.push(...(value as Item[]));
  }
  return found as NonNullable<Catalogue[K]> extends (infer T)[] ? T[] : never[];
}

const words = (text: string): string[] => text.trim().split(/\s+/);
const ids = (entries: { id: string }[]): string[] => entries.map((entry) => entry.id);
const sorted = (values: Iterable<string>): string[] => [...values].sort();

const GROUPS: Record<string, string[]> = {
  "Bewohner*innen": words("bewohnerschaft mietervertretung kinder-jugendliche aeltere-menschen gefluechtete"),
  Politik: words("bvv ausschuss bezirksstadtrat"),
  Verwaltung: words(`fachamt oe-spk oe-qpk beauftragte wirtschaftsfoerderung senatsverwaltung jobcenter arbeitsagentur
        polizei oeffentliches-unternehmen`),
  Gewerbetreibende: words("gewerbe unternehmensnetzwerk geschaeftsstrassenmanagement standortbetreiber"),
  "Eigentümer*innen": words("eigentuemer wohnungsunternehmen genossenschaft"),
  "Soziale Einrichtungen": words(`freier-traeger stadtteilzentrum familienzentrum quartiersmanagement benn-team
        jugendfreizeiteinrichtung unterkunft gesundheitseinrichtung`),
  "Kulturelle Einrichtungen": words("kultureinrichtung bibliothek musikschule"),
  Bildungseinrichtungen: words("schule kita volkshochschule bildungsverbund hochschule"),
  Zivilgesellschaft: words("verein sportverein initiative religionsgemeinschaft gremium"),
  Externe: words("planungsbuero gebietsbeauftragte"),
};
const FIELDS = words(`wohnen nachbarschaft bildung kinder-jugend gesundheit aeltere-menschen arbeit-wirtschaft
    oeffentlicher-raum mobilitaet umwelt-klima kultur-freizeit sicherheit beteiligung`);
const PROGRAMMES = words(`bezirkshaushalt landesmittel bundesmittel eigenmittel private-mittel aktionsfonds projektfonds
    baufonds netzwerkfonds lebendige-zentren nachhaltige-erneuerung benn fein-einzelmassnahme fein-pilot
    gemeinschaftsinitiative efre-zis esf-lsk esf-lsi esf-peb biwaq stadtteilzentren stadtteilmuetter kiezkasse
    regionalkasse kiezfonds buergerbudget bildungsverbuende masterplan-integration siwana soziale-stadt
    aktive-zentren stadtumbau efre-eq lsi-mikro lsi-entwicklung lsi-modell gi-sozialinfrastruktur
    gi-gemeinschaftsprojekte kssp sssp bene-2 bek stadtteilkasse stadtteilbudget buergerhaushalt investitionsplanung
    stadtteilzentren-3`);
const FORMATS = words(`stadtteilkonferenz ortsteilkonferenz aemterrunde ag-sro-workshop sozialraumlabor ideenwerkstatt
    buergerrat onlinebeteiligung befragung postkartenaktion sprechstunde vor-ort-gespraech runder-tisch
    kiezspaziergang coaching einwohnerversammlung informationsveranstaltung planungswerkstatt kinder-jugendbeteiligung
    ausstellung wettbewerb`);
const METHODS = words(`vortrag brainwalking world-cafe austauschforum rollenspiel planspiel open-space fishbowl
    zukunftswerkstatt kartenabfrage mediation modellbau abstimmung kiezbegehung interview`);
const TEMPLATES = words(`netzwerkrunde nachbarschaftstreff projektfonds-jury aufsuchende-beratung bildungsverbund
    spielplatz-aufwertung gruenflaeche-aufwertung schulwegsicherheit barrierefreiheit geschaeftsstrassenmanagement
    milieuschutz gesundheitsfoerderung jugendclub beteiligungsveranstaltung standortsicherung stadtteilmuetter
    familienzentrum verkehrsberuhigung`);
const KID = words(`A1 A2 A3 A4 A5 A6 A7 A8 B1 B2 B3 B4 C1 C2 C3 D1 D2 D3 D4 D5 D6 E1 E2 E3 E4 E5 E6 E7 E8
    F1 F2 F3 F4 F5 T1 T2 T3 T4 T5 T6`);
const DGZ = words("DA1 DD1 DE1 DF1 DH1");
const MSS2021 = words("INDEX S1 S3 S4 D1 D3 D4 K01 K02 K03 K04 K05 K06 K07 K08 K09 K10 K11 K12 K13 K14 K15 K16 K17");
const MSS2023 = words("S1 S2 S3 S4 D1 D2 D3 D4 INDEX");
const CLASSES = words("1+ 1+/- 1- 2+ 2+/- 2- 3+ 3+/- 3- 4+ 4+/- 4-");
const LOWER_IS_BETTER = words("A8 D2 D3 D4 D5 D6 E1 E2 E3 E6 F1 F2 T6").map((code) => `KID:${code}`);
const HIGHER_IS_BETTER = words("A4 A5 A6 A7 D1 E4").map((code) => `KID:${code}`);
const DISTRICT_LEVEL = words("A1 A2 A3 A6 A7 B3 B4 E1 E2 E3 E4 E5 E6 E7 E8 F1 F2 F3 F4").map((code) => `KID:${code}`);

const indicators = new Map(all("indikatoren").map((entry) => [entry.id, entry]));
function indicator(id: string): Indicator {
  const entry = indicators.get(id);
  assert.ok(entry, `${id} is missing`);
  return entry;
}

describe("built-in catalogues", () => {
  describe("as files", () => {
    const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
    ajv.addKeyword("x-bzrp");
    const schema = (name: string): AnySchemaObject =>
      JSON.parse(readFileSync(join(root, "schemas", name), "utf8")) as AnySchemaObject;
    ajv.addSchema(schema("gemeinsam.schema.json"));
    const validate = ajv.compile(schema("katalog.schema.json"));

    for (const file of files) {
      it(`${file} parses and follows the schema`, () => {
        const document = parseDocument(texts.get(file) ?? "");
        assert.deepEqual([...document.errors, ...document.warnings], []);
        assert.ok(validate(catalogues.get(file)), JSON.stringify(validate.errors?.slice(0, 3)));
      });
      it(`${file} has no empty text, leftover text or text the parser would cut off`, () => {
        const text = texts.get(file) ?? "";
        assert.doesNotMatch(text, /TODO|XXX|…|<[A-Za-z]|: ""|\t| $| #[^ ]/mu);
      });
    }
    it("quotes every LOR key", () => {
      for (const text of texts.values()) assert.doesNotMatch(text, /schluessel: [^"]/);
    });
  });

  describe("ids", () => {
    const lists: [string, string[], string[]][] = [
      ["akteurskategorien", ids(all("akteurskategorien")), Object.values(GROUPS).flat()],
      ["handlungsfelder", ids(all("handlungsfelder")), FIELDS],
      ["programme", ids(all("programme")), PROGRAMMES],
      ["beteiligungsformate", ids(all("beteiligungsformate")), FORMATS],
      ["methoden", ids(all("methoden")), METHODS],
      ["massnahmenvorlagen", ids(all("massnahmenvorlagen")), TEMPLATES],
      [
        "indikatoren",
        ids(all("indikatoren")),
        [
          ...KID.map((code) => `KID:${code}`),
          ...DGZ.map((code) => `DGZ:${code}`),
          ...MSS2021.map((code) => `MSS2021:${code}`),
          ...MSS2023.flatMap((code) => [`MSS2023:${code}`, `MSS2025:${code}`]),
          "BREITBAND:GIGABIT",
          "BREITBAND:GLASFASER",
        ],
      ],
    ];
    for (const [list, actual, expected] of lists) {
      // Comparing sorted arrays, not sets, also finds an id that is there twice.
      it(`${list}: exactly the ${expected.length} agreed ones, each once`, () =>
        assert.deepEqual(sorted(actual), sorted(expected)));
    }
    it("has 40 Kernindikatoren and 18 templates", () => {
      assert.equal(ids(all("indikatoren")).filter((id) => id.startsWith("KID:")).length, 40);
      assert.equal(all("massnahmenvorlagen").length, 18);
    });
    it("puts every actor category into its group", () => {
      for (const entry of all("akteurskategorien"))
        assert.ok(GROUPS[entry.gruppe]?.includes(entry.id), `${entry.id} in ${entry.gruppe}`);
    });
    it("names the offices and those they work with, each once", () => {
      assert.deepEqual(
        all("akteure").map((actor) => [actor.name, actor.kategorie]),
        [
          ["Amt für Bürgerdienste", "fachamt"],
          ["Amt für Soziales", "fachamt"],
          ["Amt für Weiterbildung und Kultur", "fachamt"],
          ["Gesundheitsamt", "fachamt"],
          ["Jugendamt", "fachamt"],
          ["Ordnungsamt", "fachamt"],
          ["Schul- und Sportamt", "fachamt"],
          ["Stadtentwicklungsamt", "fachamt"],
          ["Straßen- und Grünflächenamt", "fachamt"],
          ["Umwelt- und Naturschutzamt", "fachamt"],
          ["OE SPK", "oe-spk"],
          ["OE QPK", "oe-qpk"],
          ["Wirtschaftsförderung", "wirtschaftsfoerderung"],
          ["SE Facility Management", "fachamt"],
          ["Rechtsamt", "fachamt"],
          ["Jobcenter", "jobcenter"],
          ["Agentur für Arbeit", "arbeitsagentur"],
          ["Polizei", "polizei"],
          ["BVG", "oeffentliches-unternehmen"],
          ["BSR", "oeffentliches-unternehmen"],
          ["Berliner Bäder-Betriebe", "oeffentliches-unternehmen"],
        ],
      );
    });
  });

  describe("indicators", () => {
    it("carry the agreed direction", () => {
      for (const { id, richtung } of indicators.values()) {
        const expected =
          LOWER_IS_BETTER.includes(id) || /^MSS\d+:S/.test(id)
            ? "niedriger-besser"
            : HIGHER_IS_BETTER.includes(id)
              ? "hoeher-besser"
              : "neutral";
        assert.equal(richtung, expected, id);
      }
    });
    it("say that a direction is ours", () => {
      for (const { id, richtung, hinweis } of indicators.values())
        if (richtung !== "neutral") assert.match(hinweis ?? "", /Richtung ist unser Vorschlag/, id);
    });
    it("are published at the agreed finest level", () => {
      for (const { id, ebenen } of indicators.values())
        assert.deepEqual(ebenen, [DISTRICT_LEVEL.includes(id) ? "bzr" : "plr"], id);
    });
    it("carry the agreed unit", () => {
      const units: Record<string, string> = {
        "KID:A4": "m2-je-ew",
        "KID:A5": "m2-je-ew",
        "KID:A7": "je-100",
        "KID:A8": "je-100",
        "KID:C2": "je-100",
        "KID:C3": "je-100",
        "KID:T5": "je-100",
        "KID:T1": "je-1000",
        "KID:T2": "je-1000",
        "KID:F5": "klasse",
        "MSS2021:INDEX": "klasse",
        "MSS2023:INDEX": "klasse",
        "MSS2025:INDEX": "klasse",
        "MSS2021:K06": "prozentpunkte",
        "MSS2021:K14": "anzahl",
        "MSS2021:K15": "m2-je-ew",
      };
      for (const { id, einheit } of indicators.values()) {
        const expected =
          units[id] ?? (/^MSS\d+:D/.test(id) ? "prozentpunkte" : id.startsWith("DGZ:") ? "anzahl" : "prozent");
        assert.equal(einheit, expected, id);
      }
    });
    it("let balances be negative and refuse no published value", () => {
      for (const id of ["KID:C2", "KID:C3", "MSS2021:K06", "MSS2021:D4"])
        assert.equal(indicator(id).minimum, undefined, id);
      for (const id of ["MSS2021:K12", "MSS2021:K13"]) assert.equal(indicator(id).minimum, -100, id);
      // MSS 2021 publishes 113.55 (K11) and 177.12 (K13) for single Planungsräume.
      for (const id of ["MSS2021:K11", "MSS2021:K13"]) assert.ok((indicator(id).maximum ?? 100) > 178, id);
    });
    it("know the twelve classes of the index", () => {
      for (const id of ["KID:F5", "MSS2021:INDEX", "MSS2023:INDEX", "MSS2025:INDEX"]) assert.deepEqual(indicator(id).klassen, CLASSES);
    });
    it("know the editions", () => {
      const only2015 = words("A1 A2 A3 B3 B4 E7 F1 F2 F3 F4");
      for (const code of KID) {
        const expected = only2015.includes(code) ? ["2015"] : code.startsWith("T") ? ["2017/19"] : ["2015", "2017/19"];
        assert.deepEqual(indicator(`KID:${code}`).editionen, expected, code);
      }
    });
    it("know the documented thresholds", () => {
      const thresholds = [...indicators.values()].flatMap(({ id, schwellen = [] }) =>
        schwellen.map(({ wert }) => `${id} ${wert}`),
      );
      assert.deepEqual(thresholds, ["KID:A5 1", "KID:A5 0.5", "KID:A7 11.4", "KID:E5 40", "KID:E6 40"]);
    });
    it("are defined, all Kernindikatoren but the class", () => {
      for (const code of KID) assert.equal(Boolean(indicator(`KID:${code}`).definition), code !== "F5", code);
    });
    it("are found by the words people search by", () => {
      const found = (word: string): string[] =>
        [...indicators.values()].filter(({ stichworte = [] }) => stichworte.includes(word)).map(({ id }) => id);
      assert.ok(found("Armut").includes("KID:D5") && found("Armut").includes("KID:D6"));
      for (const word of ["Kinderarmut", "Bürgergeld", "Hartz IV", "SGB II"])
        assert.ok(found(word).includes("KID:D5"), word);
      for (const word of ["Altersarmut", "Grundsicherung"]) assert.ok(found(word).includes("KID:D6"), word);
      for (const word of ["Übergewicht", "Adipositas"]) assert.ok(found(word).includes("KID:E3"), word);
      for (const { id, stichworte = [] } of indicators.values()) assert.ok(stichworte.length > 0, id);
    });
    it("of the MSS share a meaning where, and only where, editions mean the same", () => {
      const meaning = (id: string): string => indicator(id).bedeutung ?? assert.fail(`${id} has no meaning`);
      for (const { id } of indicators.values()) if (id.startsWith("MSS")) assert.ok(meaning(id), id);
      for (const code of words("S1 S3 S4 D1 D3 D4 INDEX")) {
        assert.equal(meaning(`MSS2021:${code}`), meaning(`MSS2023:${code}`));
        assert.equal(meaning(`MSS2023:${code}`), meaning(`MSS2025:${code}`));
      }
      assert.equal(meaning("MSS2023:S2"), meaning("MSS2025:S2"));
      for (const edition of ["MSS2021", "MSS2023", "MSS2025"]) {
        const own = [...indicators.keys()].filter((id) => id.startsWith(edition)).map(meaning);
        assert.equal(new Set(own).size, own.length, `${edition}: each code means something of its own`);
      }
    });
    it("let every published value pass as plausible", () => {
      // Smallest and largest value of the 536 valid Planungsräume, MSS 2021.
      const published: Record<string, [number, number]> = {
        S1: [0.44571, 17.79488], S3: [1.25561, 38.87263], S4: [0.66401, 74.67833], D1: [-1.53666, 5.42337], D3: [-8.05429, 8.68424],
        D4: [-23.69376, 18.41977], K01: [0, 13.09], K02: [0, 50.6], K03: [0, 28.32], K04: [11.35, 95.24], K05: [4.29, 74.34],
        K06: [-13.92, 10.97], K07: [0, 64.79], K09: [0, 100], K10: [6.22, 85.25], K11: [7.91, 113.55], K12: [-8.2, 75.13],
        K13: [-47.41, 177.12], K16: [1.52, 60.83], K17: [39.31, 92.47],
      };
      for (const [code, [least, most]] of Object.entries(published)) {
        const { minimum = 0, maximum = 100, plausibel = {}, einheit } = indicator(`MSS2021:${code}`);
        const [from, to] = [plausibel.von ?? (einheit === "prozent" ? minimum : Number.NaN), plausibel.bis ?? maximum];
        assert.ok(from <= least - Math.abs(least) / 4 && to >= Math.min(maximum, most + Math.abs(most) / 4), `${code}: ${from} to ${to}`);
        assert.ok(from > least * 0.74 - 0.1 || least < 0 || plausibel.von === undefined, `${code} is not wider than a quarter`);
      }
    });
    it("tell a share from a percentage, and offences per 100 from those per 100,000", () => {
      for (const code of words("B1 B2 B3 C1 D1 T3")) assert.deepEqual(indicator(`KID:${code}`).plausibel, { von: 1 }, code);
      assert.deepEqual(indicator("KID:A8").plausibel, { von: 0.2, bis: 30 });
    });
    it("admit what is uncertain", () => {
      assert.match(indicator("KID:C1").hinweis ?? "", /unsicher/);
      for (const id of ["MSS2023:S2", "MSS2023:D2", "MSS2025:S2", "MSS2025:D4", "MSS2021:K03", "MSS2021:K02", "MSS2021:K16", "MSS2021:K17"])
        assert.match(indicator(id).hinweis ?? "", /amtlich/, id);
    });
  });

  describe("programmes", () => {
    const programmes = new Map(all("programme").map((entry) => [entry.id, entry]));
    it("carry the agreed limits and no others", () => {
      const limits = [...programmes.values()].flatMap(
        ({ id, hoechstbetrag, mindestbetrag, grenze_je, hoechstdauer_jahre, gueltig }) => [
          ...(mindestbetrag === undefined ? [] : [`${id} >= ${mindestbetrag}`]),
          ...(hoechstbetrag === undefined ? [] : [`${id} <= ${hoechstbetrag}`]),
          ...(grenze_je === undefined ? [] : [`${id} per ${grenze_je}`]),
          ...(hoechstdauer_jahre === undefined ? [] : [`${id} ${hoechstdauer_jahre} y`]),
          ...(gueltig === undefined ? [] : [`${id} ${JSON.stringify(gueltig)}`]),
        ],
      );
      assert.deepEqual(limits, [
        "aktionsfonds <= 1500",
        "aktionsfonds per einzelmassnahme",
        "projektfonds >= 5000",
        "projektfonds 4 y",
        "baufonds >= 50000",
        "netzwerkfonds >= 50000",
        'netzwerkfonds {"von":2014,"bis":2020}',
        "fein-einzelmassnahme <= 3500",
        "fein-einzelmassnahme per einzelmassnahme",
        "fein-pilot <= 30000",
        "fein-pilot per jahr",
        "fein-pilot 3 y",
        'efre-eq {"von":2021}',
        'esf-lsi {"von":2021}',
        "lsi-mikro <= 20000",
        "lsi-mikro 1 y",
        'lsi-mikro {"von":2021}',
        "lsi-entwicklung <= 50000",
        "lsi-entwicklung 1 y",
        'lsi-entwicklung {"von":2021}',
        "lsi-modell <= 300000",
        "lsi-modell 2 y",
        'lsi-modell {"von":2021}',
        'soziale-stadt {"bis":2019}',
        'aktive-zentren {"bis":2019}',
        'stadtumbau {"bis":2019}',
        'efre-zis {"bis":2020}',
        "esf-lsk <= 10000",
        'esf-lsk {"bis":2022}',
        "esf-peb 3 y",
        'esf-peb {"bis":2022}',
      ]);
    });
    it("name what took the place of earlier ones", () => {
      const successors = [...programmes.values()].flatMap(({ id, nachfolger = [] }) => nachfolger.map((next) => `${id} → ${next}`));
      assert.deepEqual(successors, [
        "soziale-stadt → aktionsfonds",
        "soziale-stadt → projektfonds",
        "soziale-stadt → baufonds",
        "aktive-zentren → lebendige-zentren",
        "stadtumbau → nachhaltige-erneuerung",
        "efre-zis → efre-eq",
        "esf-lsk → esf-lsi",
        "esf-peb → esf-lsi",
      ]);
      for (const { id, nachfolger = [] } of programmes.values()) for (const next of nachfolger) assert.ok(programmes.has(next), `${id} → ${next}`);
    });
    it("say where a fact is from, or that it is no official programme", () => {
      for (const [id, entry] of programmes) assert.ok("quelle" in entry || entry.hinweis, id);
    });
  });

  describe("templates", () => {
    const categories = new Set(Object.values(GROUPS).flat());
    const actors = new Set(all("akteure").map(({ name }) => name));
    const known = (actor: Actor): boolean =>
      typeof actor === "string" ? actors.has(actor) : categories.has(actor.kategorie);
    for (const template of all("massnahmenvorlagen")) {
      it(`${template.id} is complete and refers only to what exists`, () => {
        assert.ok(FIELDS.includes(template.handlungsfeld));
        assert.ok(known(template.federfuehrung), JSON.stringify(template.federfuehrung));
        assert.ok(typeof template.federfuehrung === "string" || template.federfuehrung.name, "a lead needs a name");
        for (const actor of template.beteiligte) assert.ok(known(actor), JSON.stringify(actor));
        for (const id of template.indikatoren ?? []) indicator(id);
        assert.ok(template.titel.length >= 5 && template.meilensteine.length >= 2 && template.stichworte.length > 0);
        const sentences = template.beschreibung.match(/\.(?=\s|$)/g) ?? [];
        assert.ok(sentences.length >= 2 && sentences.length <= 3, `${sentences.length} sentences`);
      });
    }
  });
});
