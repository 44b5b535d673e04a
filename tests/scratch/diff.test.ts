import { readFileSync } from "node:fs";
import { workbookBlueprint } from "../../src/blueprint/workbook";
it("diff", () => {
  const file = JSON.parse(readFileSync("examples/poverty-canada.json", "utf8"));
  const [f, t] = (["en", "fr"] as const).map((language) => workbookBlueprint({...file, language}, { language }));
  const out: string[] = [];
  const eq = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  f!.sheets.forEach((s, i) => {
    const u = t!.sheets[i]!;
    const own = s.protect && s.tables.length === 0 && !(s.entries ?? []).length;
    const keys = Object.keys(s).filter((k) => !eq((s as any)[k], (u as any)[k]));
    out.push(`${s.id} ${own ? "computed" : "ENTRY"}: ${keys.join()}`);
    out.push(`   blocks ${s.blocks.length}/${u.blocks.length} same shape ${eq(s.blocks.map((b) => [b.row, b.column, b.cells.map((c) => c.length)]), u.blocks.map((b) => [b.row, b.column, b.cells.map((c) => c.length)]))}`);
    if (own) return;
    for (const k of ["columnWidths","rowHeights","formats","merges","conditionals","print","freeze","validations"]) {
      const [a, b] = [(s as any)[k], (u as any)[k]];
      if (!eq(a, b)) {
        if (Array.isArray(a) && a.length === b.length) a.forEach((x: unknown, j: number) => { if (!eq(x, b[j])) out.push(`   ${k}[${j}] ${JSON.stringify(x).slice(0, 300)}  ->  ${JSON.stringify(b[j]).slice(0, 300)}`); });
        else out.push(`   ${k} ${JSON.stringify(a).slice(0, 600)} -> ${JSON.stringify(b).slice(0, 600)}`);
      }
    }
    s.tables.forEach((table, n) => table.columns.forEach((c, m) => {
      const d = u.tables[n]!.columns[m]!;
      const ks = Object.keys({...c, ...d}).filter((k) => k !== "caption" && !eq((c as any)[k], (d as any)[k]));
      const fm = ks.includes("format") ? JSON.stringify(c.format?.numberFormat) + JSON.stringify(d.format?.numberFormat) : "";
      const cm = ks.includes("conditionals") ? JSON.stringify(c.conditionals) + " => " + JSON.stringify(d.conditionals) : "";
      if (ks.length) out.push(`   ${table.id}.${c.id}: ${ks.join()} ${fm} ${cm}`);
    }));
    s.blocks.forEach((b, n) => b.cells.forEach((l, r) => l.forEach((x, c) => { const y = u.blocks[n]?.cells[r]?.[c]; if (x !== null && s.id !== "initiative") out.push(`   block ${b.row + r},${b.column + c}: ${JSON.stringify(x).slice(0, 90)} -> ${JSON.stringify(y)?.slice(0, 90)}`); })));
  });
  require("node:fs").writeFileSync("/tmp/diff.txt", out.join("\n"));
});
