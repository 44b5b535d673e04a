/** Who, when and for what: the rows that stay at the top of the screen, the first of them on each printed page. */
import { SHEETS_DASHBOARD_TEXTS } from "../../../languages/texts/sheets/dashboard";
import { COLOURS } from "../../cellFormats";
import type { Context } from "../../context";
import { DASHBOARD_CELLS, PAGE_CELLS } from "../../dashboardRanges";
import { entryText, quoted } from "../../formula";
import { profileName } from "../../names";
import { textAt, type PageSection } from "../../pageLayout";
import { isUnusableDay } from "../../reportDate";
import { longDateText, sentenceFormula } from "../../sentences";
import { GRID_COLUMNS, HEIGHTS } from "./grid";
import { cellsFrom, formatted, PAGE_FORMATS } from "../reportPages/formats";
import { shortened } from "../reportPages/values";

/** Characters that fit into the width of the page. */
const PAGE_WIDTH = 187;
const NAME_WIDTH = 80;

/** Name, report date, community, the days of the figures, and the population target. */
export function title(context: Context): PageSection {
  return {
    id: "title",
    rows: [{ height: 24 }, { height: HEIGHTS.text }, { height: HEIGHTS.text }],
    content(cells) {
      const right = GRID_COLUMNS - 1;
      const at = (row: number, offset: number) => cellsFrom(cells, offset, 1, row);
      const [name, date, community, days, target] = [
        at(0, 0),
        at(0, right),
        at(1, 0),
        at(1, right),
        at(2, 0),
      ];
      return {
        blocks: [
          textAt(name, nameFormula(context)),
          textAt(date, dateFormula(context)),
          textAt(community, communityFormula(context)),
          textAt(days, `=${PAGE_CELLS.figureDays}`),
          textAt(target, targetFormula(context)),
        ],
        formats: [
          formatted(name, PAGE_FORMATS.title),
          formatted(date, { ...PAGE_FORMATS.bold, horizontal: "Right" }),
          formatted(community, PAGE_FORMATS.quiet),
          formatted(days, { ...PAGE_FORMATS.quiet, horizontal: "Right" }),
          formatted(target, { ...PAGE_FORMATS.text, fontColor: COLOURS.text }),
        ],
      };
    },
  };
}

function nameFormula({ localize }: Context): string {
  const name = DASHBOARD_CELLS.initiative;
  return `=IF(${name}="",${quoted(localize(SHEETS_DASHBOARD_TEXTS).unnamed)},${shortened(name, NAME_WIDTH)})`;
}

function dateFormula({ localize, language }: Context): string {
  const { asOf, pinnedUnusable } = localize(SHEETS_DASHBOARD_TEXTS);
  const date = longDateText(DASHBOARD_CELLS.reportDate, language);
  const unusable = isUnusableDay(profileName("reportDate"));
  return `=IF(${unusable},${quoted(`${pinnedUnusable} `)},"")&${sentenceFormula(asOf, { date })}`;
}

function communityFormula({ localize }: Context): string {
  const { community } = DASHBOARD_CELLS;
  return `=IF(${community}="",${quoted(localize(SHEETS_DASHBOARD_TEXTS).noCommunity)},${shortened(community, NAME_WIDTH * 2)})`;
}

function targetFormula({ localize }: Context): string {
  const texts = localize(SHEETS_DASHBOARD_TEXTS);
  const target = entryText(profileName("populationTarget"));
  const known = sentenceFormula(texts.populationTarget, { target });
  return `=IF(${target}="",${quoted(texts.noPopulationTarget)},${shortened(`(${known})`, PAGE_WIDTH)})`;
}
