/**
 * Generates the examples: the hand-written parts of `examples/parts` with observations from the extracts of
 * `examples/data`. Run `node scripts/make-examples.mjs [FOLDER]`; without a folder it writes into `examples`.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const EXAMPLES = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "examples");

/** The day on which the series were retrieved from the publisher's repository. */
const ENTERED_ON = "2026-07-20";

/** The file of each extract, and its columns that distinguish groups, with the values that mean everybody. */
const EXTRACTS = {
  poverty: {
    file: "poverty-rate.csv",
    groups: {
      "Age group": ["", "Total"],
      Gender: ["", "All genders"],
      "Economic family type": ["", "Total"],
    },
  },
  completion: {
    file: "high-school-completion.csv",
    groups: {
      Gender: ["", "Total"],
      "Age group": ["", "Total"],
      "Selected demographic characteristics": ["", "Total"],
    },
  },
  health: {
    file: "perceived-health.csv",
    groups: { "Age group": ["", "Total, 18 years and over"], Sex: ["", "Both sexes"] },
  },
};

const PROVINCES = [
  "Newfoundland and Labrador",
  "Prince Edward Island",
  "Nova Scotia",
  "New Brunswick",
  "Quebec",
  "Ontario",
  "Manitoba",
  "Saskatchewan",
  "Alberta",
  "British Columbia",
];

/** The geography of the headline rows of an extract, which are for Canada. */
const HEADLINE = "";

const sameNames = (geographies) => Object.fromEntries(geographies.map((name) => [name, name]));

const EXAMPLE_PARTS = [
  {
    name: "poverty-canada",
    enteredBy: "Data lead",
    joined: "2023-11-14",
    contact: "Statistical reporting",
    note: "A geography that stands for a partner. Its figures are Statistics Canada’s; it takes no part in the illustration otherwise.",
    partners: { Canada: [HEADLINE, "Canada"], ...sameNames(PROVINCES) },
    // The extracts have different ages. Where the column Gender holds a sex, it is one.
    breakdownNames: {
      "poverty Age group": "Age",
      "completion Age group": "Age, from 15",
      "health Age group": "Age, from 18",
      Males: "Sex",
      Females: "Sex",
    },
    groupNames: { "Man+": "Men+", "Woman+": "Women+" },
    series: [
      { indicator: "POVERTY-CA", extract: "poverty", partners: ["Canada"], groups: true },
      { indicator: "POVERTY-PROV", extract: "poverty", partners: PROVINCES, groups: false },
      { indicator: "SCHOOL", extract: "completion", partners: PROVINCES, groups: false },
      { indicator: "SCHOOL", extract: "completion", partners: ["Canada"], groups: "only" },
      { indicator: "HEALTH", extract: "health", partners: PROVINCES, groups: false },
      { indicator: "HEALTH", extract: "health", partners: ["Canada"], groups: "only" },
    ],
  },
  {
    name: "pauvrete-quebec",
    enteredBy: "Responsable des données",
    joined: "2023-04-18",
    contact: "Diffusion des statistiques",
    note: "Un territoire qui tient lieu de partenaire. Ses chiffres sont ceux de Statistique Canada; il ne participe pas autrement à l’illustration.",
    partners: {
      "Province de Québec": "Quebec",
      "Région métropolitaine de Montréal": "Montréal, Quebec",
      "Région métropolitaine de Québec": "Québec, Quebec",
      "Région métropolitaine d’Ottawa-Gatineau": "Ottawa-Gatineau, Ontario/Quebec",
      Canada: [HEADLINE, "Canada"],
    },
    breakdownNames: {
      "poverty Age group": "Âge",
      "completion Age group": "Âge, dès 15 ans",
      "health Age group": "Âge, dès 18 ans",
      Gender: "Genre",
      Males: "Sexe",
      Females: "Sexe",
    },
    groupNames: {
      "Under 18 years": "Moins de 18 ans",
      "18 to 64 years": "18 à 64 ans",
      "65 years and over": "65 ans et plus",
      "18 to 34 years": "18 à 34 ans",
      "35 to 49 years": "35 à 49 ans",
      "50 to 64 years": "50 à 64 ans",
      "15 to 24 years": "15 à 24 ans",
      "25 to 64 years": "25 à 64 ans",
      "65 to 74 years": "65 à 74 ans",
      "75 years and over": "75 ans et plus",
      "Man+": "Hommes+",
      "Woman+": "Femmes+",
      "Men+": "Hommes+",
      "Women+": "Femmes+",
      Males: "Hommes",
      Females: "Femmes",
    },
    series: [
      { indicator: "PAUVRETE-QC", extract: "poverty", partners: ["Province de Québec"], groups: true },
      {
        indicator: "PAUVRETE-RMR",
        extract: "poverty",
        partners: [
          "Région métropolitaine de Montréal",
          "Région métropolitaine de Québec",
          "Région métropolitaine d’Ottawa-Gatineau",
        ],
        groups: true,
      },
      { indicator: "PAUVRETE-CA", extract: "poverty", partners: ["Canada"], groups: false },
      { indicator: "DIPLOME", extract: "completion", partners: ["Province de Québec"], groups: true },
      { indicator: "SANTE", extract: "health", partners: ["Province de Québec"], groups: true },
    ],
  },
  // Entirely hand-written, not based on a published series.
  { name: "missions-la-fonda", partners: {}, series: [] },
];

const folder = process.argv[2] ?? EXAMPLES;
mkdirSync(folder, { recursive: true });
for (const example of EXAMPLE_PARTS) {
  writeFileSync(
    path.join(folder, `${example.name}.json`),
    `${JSON.stringify(makeExample(example), null, 2)}\n`,
  );
}

function makeExample(example) {
  const part = JSON.parse(readFileSync(path.join(EXAMPLES, "parts", `${example.name}.json`), "utf8"));
  const { partners, observations = [], groups = [] } = part;
  const published = example.series.flatMap((series) => observationsOf(series, example));
  return {
    ...pick(part, ["format", "version", "language", "initiative"]),
    partners: [...partners, ...Object.keys(example.partners).map((name) => geographicPartner(name, example))],
    ...pick(part, ["roles", "roleHolders", "bodies", "ratings", "checklist", "sustainability"]),
    ...pick(part, ["canvas", "activities", "indicators", "reportingPlan"]),
    groups: [...groups, ...groupsOf(published)],
    ...pick(part, ["rules"]),
    observations: [...observations, ...published],
    ...pick(part, ["debrief"]),
  };
}

function pick(part, names) {
  return Object.fromEntries(names.map((name) => [name, part[name]]));
}

function geographicPartner(name, { contact, joined, note }) {
  return { name, sector: "public", contact, joined, note };
}

function observationsOf({ indicator, extract, partners, groups }, example) {
  const { file } = EXTRACTS[extract];
  const rows = readCsv(path.join(EXAMPLES, "data", file));
  return partners.flatMap((partner) => {
    const geographies = [example.partners[partner]].flat();
    return rows
      .filter((row) => geographies.includes(row.Geography) && row.Value !== "")
      .map((row) => ({ row, ...groupOf(row, extract, example) }))
      .filter(({ group }) => (group === "" ? groups !== "only" : groups !== false))
      .map(({ row, breakdown, group }) => ({
        indicator,
        partner,
        period: `${row.Year}-12-31`,
        ...(group !== "" && { breakdown, group }),
        value: Number(row.Value),
        status: "final",
        enteredBy: example.enteredBy,
        enteredOn: ENTERED_ON,
      }));
  });
}

/** What identifies a row's group, in the example's language: its columns and their values; "" for everybody. */
function groupOf(row, extract, { breakdownNames, groupNames }) {
  const parts = Object.entries(EXTRACTS[extract].groups).filter(
    ([column, everybody]) => !everybody.includes(row[column]),
  );
  const nameOfColumn = (column, value) =>
    breakdownNames[value] ?? breakdownNames[`${extract} ${column}`] ?? breakdownNames[column] ?? column;
  return {
    breakdown: parts.map(([column]) => nameOfColumn(column, row[column])).join(", "),
    group: parts.map(([column]) => groupNames[row[column]] ?? row[column]).join(", "),
  };
}

/** The groups of observations, in the order in which they occur. */
function groupsOf(observations) {
  const groups = new Map();
  for (const { breakdown, group } of observations) {
    if (group !== undefined) groups.set(`${breakdown} ${group}`, { breakdown, group });
  }
  return [...groups.values()];
}

/** The rows as objects keyed by column name; quoted fields may contain commas and doubled quotation marks, not line breaks. */
function readCsv(file) {
  const [header, ...rows] = readFileSync(file, "utf8").trim().split("\n").map(fieldsOf);
  return rows.map((fields) => Object.fromEntries(header.map((name, index) => [name, fields[index]])));
}

function fieldsOf(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    quoted === undefined ? plain : quoted.replaceAll('""', '"'),
  );
}
