import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEventHandler, ReactNode } from "react";
import type { GridPlace } from "../../../../model/entry/pastedBlock";
import { useGridStyles } from "./useGridStyles";

const useStyles = makeStyles({
  name: {
    display: "block",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface PartnerGridProps<Indicator> {
  readonly label: string;
  /** the header of the column of partners */
  readonly partnerLabel: string;
  readonly partners: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly onKeyDown?: KeyboardEventHandler<HTMLTableElement>;
  /** The cell of a partner and an indicator, a `td` with the role gridcell. */
  children(partner: string, indicator: Indicator, place: GridPlace): ReactNode;
}

/** A grid with a row for each partner and a column for each indicator. */
export function PartnerGrid<Indicator extends { readonly code: string; readonly name: string }>({
  label,
  partnerLabel,
  partners,
  indicators,
  onKeyDown,
  children,
}: PartnerGridProps<Indicator>) {
  const styles = useStyles();
  const grid = useGridStyles();
  return (
    <div className={grid.scroll}>
      <table role="grid" aria-label={label} className={grid.table} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col" className={grid.corner}>
              {partnerLabel}
            </th>
            {indicators.map(({ code, name }) => (
              <th key={code} scope="col" className={grid.columnHeader}>
                {code}
                <span className={styles.name}>{name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {partners.map((partner, row) => (
            <tr key={partner}>
              <th scope="row" className={grid.rowHeader}>
                {partner}
              </th>
              {indicators.map((indicator, column) => children(partner, indicator, { row, column }))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
