/** How people write a period: "2025", "Q4 2025", "2025-11". */
import { SHEETS_COMMON_TEXTS } from "../../languages/texts/sheets/common";
import type { Language } from "../../languages";
import { sentenceFormula } from "../sentences";

/**
 * An expression of the text of the period that ends on a day: its year, if years end in December, its quarter, or its year and
 * month.
 * @param day the expression of the period's last day
 * @param months the expression of the period's length in months; 0 for a day of no period
 * @param yearDigits of the year of a quarter: two on the axis of a chart
 */
export function periodText(day: string, months: string, language: Language, yearDigits: 2 | 4 = 4): string {
  const quarter = sentenceFormula(SHEETS_COMMON_TEXTS[language].quarter, {
    quarter: `MONTH(${day})/3`,
    year: yearDigits === 4 ? `YEAR(${day})` : `RIGHT(YEAR(${day}),${yearDigits})`,
  });
  return (
    `IF(AND(${months}>=12,MONTH(${day})=12),YEAR(${day})&"",` +
    `IF(AND(${months}=3,MOD(MONTH(${day}),3)=0),${quarter},YEAR(${day})&"-"&RIGHT("0"&MONTH(${day}),2)))`
  );
}
