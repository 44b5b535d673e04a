import { makeStyles, mergeClasses, TabList, type TabListProps } from "@fluentui/react-components";

const useStyles = makeStyles({
  // In a very narrow pane one tab stands below the other, its text in lines.
  tabs: {
    flexWrap: "wrap",
    "& .fui-Tab": { flexShrink: 1 },
    "& .fui-Tab span": { whiteSpace: "normal" },
  },
});

/** Tabs that fit in a pane of any width. */
export function WrappingTabList({ className, ...props }: TabListProps) {
  const styles = useStyles();
  return <TabList {...props} className={mergeClasses(styles.tabs, className)} />;
}
