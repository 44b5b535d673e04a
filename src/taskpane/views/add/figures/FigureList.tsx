import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { TypedCell } from "./pendingFigures";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

interface FigureListProps {
  readonly title: string;
  readonly cells: readonly TypedCell[];
  textOf(cell: TypedCell): string;
}

/** A list of cells under a title; nothing if there are none. */
export function FigureList({ title, cells, textOf }: FigureListProps) {
  const styles = useStyles();
  const id = useId();
  if (cells.length === 0) return null;
  return (
    <div>
      <Text block weight="semibold" id={id}>
        {title}
      </Text>
      <ul className={styles.list} aria-labelledby={id}>
        {cells.map((cell) => (
          <li key={`${cell.place.row} ${cell.place.column}`}>{textOf(cell)}</li>
        ))}
      </ul>
    </div>
  );
}
