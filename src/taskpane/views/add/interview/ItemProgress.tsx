import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  bar: { display: "flex", gap: tokens.spacingHorizontalXS },
  part: {
    height: "4px",
    minWidth: 0,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStroke2,
    overflow: "hidden",
    forcedColorAdjust: "none",
  },
  done: { height: "100%", backgroundColor: tokens.colorCompoundBrandBackground },
});

interface ItemProgressProps {
  /** the number of items of each group */
  readonly groups: readonly number[];
  /** the number of items before the current one, and the current one */
  readonly done: number;
}

/** A bar with a part for each group of items; the place is said in words beside it. */
export function ItemProgress({ groups, done }: ItemProgressProps) {
  const styles = useStyles();
  let before = 0;
  return (
    <div className={styles.bar} aria-hidden="true">
      {groups.map((count, index) => {
        const filled = Math.min(count, Math.max(0, done - before));
        before += count;
        return (
          // The groups never change their order.
          <div key={index} className={styles.part} style={{ flexGrow: count, flexBasis: 0 }}>
            <div className={styles.done} style={{ width: `${(filled / count) * 100}%` }} />
          </div>
        );
      })}
    </div>
  );
}
