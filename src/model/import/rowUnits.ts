/** What columns beside the figures say that these are counted in, other than their scale. */
import { elementAt } from "../collections";
import { valueIssue, type ValueIssue } from "../issues/issue";
import { normalizeText, truncate } from "../text/normalizeText";
import type { Layout } from "./layout";
import { isAgainstKind } from "./units";
import type { KnownIndicator } from "./words";

/** Captions of units, and of kinds of figures. */
const UNIT_CAPTION =
  /^(?:units?|uom|unites?|units? of measure(?:ment)?|unites? de mesure|measure type|type de mesure|statistics?|stat|statistiques?|measures?|mesures?|types?|data type|type de donnees?|value type|type de valeurs?|metric)$/;
/** Units of shares. */
const SHARE_UNIT = /^(?:shares?|parts?|proportions?|ratios?|fractions?)\b(?!.*%)/;

/** Reads the units of rows from columns that are left out. */
export class UnitReader {
  private readonly units: readonly number[];

  constructor(
    private readonly layout: Layout,
    leftOut: readonly number[],
  ) {
    this.units = leftOut.filter((index) =>
      UNIT_CAPTION.test(normalizeText(elementAt(layout.captions, index), "caption").replace(/_/g, " ")),
    );
  }

  /** The issue of a unit that cannot be that of the indicator. */
  against(cells: readonly string[], indicator: KnownIndicator): ValueIssue | undefined {
    const index = this.units.find((column) => isAgainstKind(cells[column] ?? "", indicator));
    if (index === undefined) return undefined;
    const [part, other] = [(cells[index] ?? "").trim(), (this.layout.captions[index] ?? "").trim()];
    return valueIssue("unitAgainstKind", {
      ...{ part: truncate(part), other: truncate(other) },
      kind: indicator.kind ?? "",
    });
  }

  /** Whether a unit says that a figure may be a share of one. */
  saysShare(cells: readonly string[]): boolean {
    return this.units.some((index) => SHARE_UNIT.test(normalizeText(cells[index] ?? "", "caption")));
  }
}
