import { readFileSync } from "node:fs";
import { createWorkbook, readInitiative } from "../../../src/excel";
import { importObservations, readImportBasis, surveyImport } from "../../../src/excel/import";
import { decode, guessEncoding } from "../../../src/model/import/decode";
import { guessPlan } from "../../../src/model/import/guess";
import { withWord } from "../../../src/model/import/plan";
import { firstRows, guessHeader, guessSeparator } from "../../../src/model/import/rows";
import { captionsOf, sampleOf } from "../../../src/model/import/source";
import { openHost } from "../../support/host";
import { indicator, initiative } from "../../support/initiative";
import { cellsOfHost } from "../../support/workbookCells";

test("try", async () => {
  const host = await openHost();
  await createWorkbook(
    initiative({
      partners: ["Canada", "Quebec", "Ontario", "Alberta"].map((name) => ({ name })),
      indicators: [
        indicator({
          code: "POV",
          name: "Poverty",
          baselineDate: "2015-12-31",
          kind: "percent",
          combination: "mean",
        }),
      ],
    }),
    { language: "en" },
  );
  const bytes = readFileSync("tests/data/statcan/statcan-1-1-1.csv");
  const t0 = performance.now();
  const text = decode(bytes, guessEncoding(bytes));
  const separator = guessSeparator(text);
  const source = {
    name: "statcan-1-1-1.csv",
    text,
    separator,
    header: guessHeader(firstRows(text, separator)),
  };
  const basis = await readImportBasis();
  let plan = guessPlan(
    captionsOf(source),
    sampleOf(source, 200).map(({ cells }) => cells),
    basis.known,
  );
  console.log(source.separator, source.header, captionsOf(source), plan);
  plan = withWord(plan, "partner", "", "Canada");
  const survey = await surveyImport(source, plan, basis);
  console.log(
    performance.now() - t0,
    survey.read,
    survey.counts,
    survey.reasons,
    survey.openWords,
    survey.first.slice(0, 3).map((e) => JSON.stringify(e)),
  );
  host.resetCounters();
  const report = await importObservations(source, plan, {
    today: "2026-11-22",
    onProgress: (p) => console.log(p),
  });
  console.log(
    performance.now() - t0,
    report.rows,
    report.quarantine,
    report.remembered,
    report.roundTrips,
    host.counters,
  );
  const file = await readInitiative();
  console.log(file.observations.length, file.observations[0], file.observations.at(-1));
  const obs = cellsOfHost(host.workbook).tables.get("Observations")!;
  console.log([...obs.columns].map(([c, v]) => [c, v[0], v.at(-1)]));
  const q = host.workbook.sheets.find(({ name }) => name === "Quarantine")!;
  console.log(q.cells.get(4, 3)?.value, q.cells.get(4, 0)?.value);
}, 60000);
