// Compares two workbooks cell by cell: npm run --silent compare -- FIRST.xlsx SECOND.xlsx [--most 20]
// Prints one line per difference, then their count; exits with status 1 if there is any.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parseArgs } from "node:util";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { openWorkbook } = require("../src/host/index.ts");

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { most: { type: "string", default: "20" } },
});
if (positionals.length !== 2) {
  console.error("Name two workbooks: npm run --silent compare -- FIRST.xlsx SECOND.xlsx");
  process.exit(2);
}

const [first, second] = positionals.map((path) => contentOf(openWorkbook(readFileSync(path)).workbook));
const differences = [];
compare(first, second, []);
for (const difference of differences.slice(0, Number(values.most))) console.log(difference);
const sheetCount = Object.keys(first.sheets).length;
console.log(`${differences.length} differences; ${countOf(first)} cells in ${sheetCount} sheets compared`);
process.exitCode = differences.length > 0 ? 1 : 0;

/** A workbook keyed by names and addresses instead of list indexes, so that differences can be located. */
function contentOf({ sheets, names, protection }) {
  return {
    order: sheets.map(({ name }) => name),
    names: Object.fromEntries(names.map(({ name, ...rest }) => [name, rest])),
    protection,
    sheets: Object.fromEntries(
      sheets.map(({ name, cells, tables, merges, ...rest }) => [
        name,
        {
          ...plain(rest),
          merges: Object.fromEntries(
            merges.map(({ row, column, ...size }) => [`R${row + 1}C${column + 1}`, size]),
          ),
          tables: Object.fromEntries(tables.map((table) => [table.name, plain(table)])),
          cells: Object.fromEntries(
            [...cells.entries()].map(({ row, column, cell }) => [`R${row + 1}C${column + 1}`, plain(cell)]),
          ),
        },
      ]),
    ),
  };
}

/** Converts maps and sets to plain data; omits generated ids, which differ each time. */
function plain(value) {
  if (value instanceof Map) return plain(Object.fromEntries(value));
  if (value instanceof Set) return plain([...value]);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== "id")
      .map(([key, inner]) => [key, plain(inner)]),
  );
}

function compare(left, right, path) {
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) {
    if (!Object.is(left, right))
      differences.push(`${path.join(" ")}: ${formatValue(left)} | ${formatValue(right)}`);
    return;
  }
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    compare(left[key], right[key], [...path, key]);
  }
}

function formatValue(value) {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

function countOf({ sheets }) {
  return Object.values(sheets).reduce((sum, { cells }) => sum + Object.keys(cells).length, 0);
}
