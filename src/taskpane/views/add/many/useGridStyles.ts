import { makeStyles, tokens } from "@fluentui/react-components";

const LINE = `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`;
const HEADER = {
  textAlign: "start",
  verticalAlign: "bottom",
  fontWeight: tokens.fontWeightSemibold,
  padding: tokens.spacingHorizontalXS,
  backgroundColor: tokens.colorNeutralBackground2,
  borderBottom: LINE,
  overflowWrap: "anywhere",
} as const;

/** The styles of a grid that is wider and longer than the pane: its first row and column stay in sight. */
export const useGridStyles = makeStyles({
  scroll: {
    overflow: "auto",
    // Hidden texts of cells stay within it.
    position: "relative",
    // A focused cell is not scrolled under the first row and column.
    scrollPaddingInlineStart: "112px",
    scrollPaddingInlineEnd: "12px",
    scrollPaddingBlockStart: "72px",
    maxHeight: "70vh",
    maxWidth: "100%",
    border: LINE,
    borderRadius: tokens.borderRadiusMedium,
  },
  table: {
    borderCollapse: "separate",
    borderSpacing: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  corner: { ...HEADER, position: "sticky", top: 0, insetInlineStart: 0, zIndex: 3, borderRight: LINE },
  columnHeader: { ...HEADER, position: "sticky", top: 0, zIndex: 2, minWidth: "84px", maxWidth: "120px" },
  rowHeader: {
    ...HEADER,
    position: "sticky",
    insetInlineStart: 0,
    zIndex: 1,
    verticalAlign: "middle",
    width: "96px",
    minWidth: "96px",
    borderRight: LINE,
  },
});
