/** Combines the partners' values of one period into one (docs/rules.md, "Indicators"). */
import type { CombinationId } from "../../../model/initiative";
import type { Context } from "../../context";
import { entryText } from "../../formula";
import { itemName } from "../../names";

interface PeriodReports {
  /** the column of Observations by which the period's rows are found */
  readonly keys: string;
  /** its value in those rows */
  readonly key: string;
  /** how the indicator combines values, as its label; what its ratios are multiplied by */
  readonly combination: string;
  readonly factor: string;
}

/** Whether the figure of an indicator is a sum of partners who share people; `columnOf` gives its columns. */
export function isUpperBound(columnOf: (id: string) => string): string {
  const isSum = combinesAs(entryText(columnOf("combination")), "sum");
  return `IF(${isSum},${entryText(columnOf("overlap"))}=${itemName("answer", "yes")},FALSE)`;
}

/** An expression: whether a label is that of a combination. */
export function combinesAs(combination: string, id: CombinationId): string {
  return `${combination}=${itemName("combination", id)}`;
}

/**
 * The expression of the combined value: "" without a known combination, an error value where there is nothing to
 * combine.
 */
export function combinedValue({ refs }: Context, reports: PeriodReports): string {
  const { combination, factor } = reports;
  const data = (id: string) => refs.column("Observations", id);
  const ofPeriod = `${reports.keys},${reports.key}`;
  const combines = (id: CombinationId) => combinesAs(combination, id);
  const sum = `SUMIFS(${data("usable")},${ofPeriod})`;
  const numeric = (id: string) => `${data(id)},">=-1E+300"`;
  const complete = `${ofPeriod},${numeric("numerator")},${numeric("denominator")},${data("denominator")},"<>0"`;
  const weighted = `SUMIFS(${data("numerator")},${complete})/SUMIFS(${data("denominator")},${complete})*${factor}`;
  // The last of the equal numbers that LOOKUP finds is the lowest row.
  const lowest = `LOOKUP(2,1/(${reports.keys}=${reports.key}),${data("usable")})`;
  return (
    `IF(${combines("sum")},${sum},` +
    `IF(${combines("mean")},AVERAGEIFS(${data("usable")},${ofPeriod}),` +
    `IF(${combines("weighted")},${weighted},` +
    `IF(${combines("latest")},${lowest},""))))`
  );
}
