import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { PANE_PREVIEW_TEXTS } from "../../languages/texts/pane/preview";
import { translate } from "../../languages/messages";
import type { Language } from "../../languages";
import { colourOf, FONT, lineStyle, pixels, LINE_GREY, TEXT_SIZE, textStyle, TITLE_SIZE } from "./chartStyle";
import { isTitled } from "./layout";
import type { Frame } from "./placement";
import type { ChartTable, ChartContent } from "./chartContent";
import type { ChartPicture, NotDrawnReason } from "./useCharts";

const useStyles = makeStyles({
  figure: { position: "absolute", margin: 0, boxSizing: "border-box", overflow: "clip" },
  picture: { display: "block", width: "100%", height: "100%" },
  message: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    boxSizing: "border-box",
    padding: "10px",
    textAlign: "center",
    transformOrigin: "0 0",
  },
  table: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface ChartFigureProps {
  readonly content: ChartContent;
  readonly picture: ChartPicture;
  readonly frame: Frame;
  readonly scale: number;
  readonly language: Language;
}

/** One chart: its picture, and its values as a table for screen readers. */
export function ChartFigure({ content, picture, frame, scale, language }: ChartFigureProps) {
  const styles = useStyles();
  const { area } = content.chart;
  const border = lineStyle(area?.border ?? {}, LINE_GREY);
  const frameStyle = {
    ...frame,
    backgroundColor: colourOf(area?.fill ?? "#FFFFFF"),
    border: `${border.width * scale}px ${border.type === "solid" ? "solid" : "dashed"} ${border.color}`,
  };
  return (
    <figure className={styles.figure} style={frameStyle} aria-label={content.accessibleName}>
      {"address" in picture ? (
        <img className={styles.picture} src={picture.address} alt="" />
      ) : (
        <Message content={content} scale={scale} reason={picture.notDrawn} language={language} />
      )}
      <ValueTable table={content.table} language={language} />
    </figure>
  );
}

const MESSAGE_KEYS = {
  unsupported: "chart.forExcel",
  failed: "chart.failed",
} as const satisfies Partial<Record<NotDrawnReason, string>>;

interface MessageProps {
  readonly content: ChartContent;
  readonly scale: number;
  readonly reason: NotDrawnReason;
  readonly language: Language;
}

/** The message in the frame of a chart that is not drawn. */
function Message({ content: { chart }, scale, reason, language }: MessageProps) {
  const styles = useStyles();
  const messageStyle = {
    width: pixels(chart.width),
    height: pixels(chart.height),
    transform: `scale(${scale})`,
    fontFamily: FONT,
  };
  return (
    <div className={styles.message} style={messageStyle}>
      {isTitled(chart) && (
        <div style={textStyle(chart.title, chart.area?.font, TITLE_SIZE)}>{chart.title.text}</div>
      )}
      {reason !== "waiting" && (
        <div style={textStyle(undefined, chart.area?.font, TEXT_SIZE + 1)}>
          {translate(PANE_PREVIEW_TEXTS, language, MESSAGE_KEYS[reason])}
        </div>
      )}
    </div>
  );
}

/** The chart's values as a table for screen readers; unnamed cells are not headers. Memoized, since scrolling renders often. */
const ValueTable = memo(function ValueTable({ table, language }: { table: ChartTable; language: Language }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{translate(PANE_PREVIEW_TEXTS, language, "chart.category")}</th>
          {table.series.map((name, index) =>
            name === "" ? (
              <td key={index} />
            ) : (
              <th key={index} scope="col">
                {name}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(({ category, values }, index) => (
          <tr key={index}>
            {category === "" ? <td /> : <th scope="row">{category}</th>}
            {values.map((value, column) => (
              <td key={column}>{value}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
});
