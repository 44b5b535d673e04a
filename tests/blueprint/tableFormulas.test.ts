import { tableFormulas } from "../../src/blueprint/tableFormulas";
import { workbookBlueprint } from "../../src/blueprint/workbook";
import { TABLE_IDS } from "../../src/model/entities";
import { indicator, initiative } from "../support/initiative";

/** More partners and indicators than the smallest room. */
const LARGE = initiative({
  partners: Array.from({ length: 40 }, (_, index) => ({ name: `Partner ${index}` })),
  indicators: Array.from({ length: 30 }, (_, index) => indicator({ code: `I${index}` })),
});

test.each(TABLE_IDS)(
  "a row of %s that lost its formulas gets those of its own workbook, however large",
  (id) => {
    const { sheets } = workbookBlueprint(LARGE, { language: "en" });
    const { columns } = sheets.flatMap(({ tables }) => tables).find((table) => table.id === id)!;
    const formulas = columns.flatMap(({ id: column, formula }) =>
      formula === undefined ? [] : [[column, formula]],
    );
    expect([...tableFormulas(id, "en", new Map())]).toEqual(formulas);
  },
);
