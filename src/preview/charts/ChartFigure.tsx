import { makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { t } from "../../locales";
import type { Language } from "../../model/initiative";
import { colourOf, FONT, lineLook, pixels, RULE_GREY, TEXT_SIZE, textLook, TITLE_SIZE } from "./chartStyle";
import { isTitled } from "./layout";
import type { Frame } from "./placement";
import type { ChartTable, ShownChart } from "./chartContent";
import type { Picture, Undrawn } from "./useCharts";

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
  readonly shown: ShownChart;
  readonly picture: Picture;
  readonly frame: Frame;
  readonly scale: number;
  readonly language: Language;
}

/** One chart: its picture, and its figures as a table for those who do not see it. */
export function ChartFigure({ shown, picture, frame, scale, language }: ChartFigureProps) {
  const styles = useStyles();
  const { area } = shown.chart;
  const border = lineLook(area?.border ?? {}, RULE_GREY);
  const look = {
    ...frame,
    backgroundColor: colourOf(area?.fill ?? "#FFFFFF"),
    border: `${border.width * scale}px ${border.type === "solid" ? "solid" : "dashed"} ${border.color}`,
  };
  return (
    <figure className={styles.figure} style={look} aria-label={shown.name}>
      {"address" in picture ? (
        <img className={styles.picture} src={picture.address} alt="" />
      ) : (
        <Message shown={shown} scale={scale} why={picture.undrawn} language={language} />
      )}
      <Figures table={shown.table} language={language} />
    </figure>
  );
}

const SENTENCES = {
  notOurs: "preview.chart.forExcel",
  failed: "preview.chart.failed",
} as const satisfies Partial<Record<Undrawn, string>>;

interface MessageProps {
  readonly shown: ShownChart;
  readonly scale: number;
  readonly why: Undrawn;
  readonly language: Language;
}

/** What stands in the frame of a chart that is not drawn. */
function Message({ shown: { chart }, scale, why, language }: MessageProps) {
  const styles = useStyles();
  const place = {
    width: pixels(chart.width),
    height: pixels(chart.height),
    transform: `scale(${scale})`,
    fontFamily: FONT,
  };
  return (
    <div className={styles.message} style={place}>
      {isTitled(chart) && (
        <div style={textLook(chart.title, chart.area?.font, TITLE_SIZE)}>{chart.title.text}</div>
      )}
      {why !== "waiting" && (
        <div style={textLook(undefined, chart.area?.font, TEXT_SIZE + 1)}>{t(language, SENTENCES[why])}</div>
      )}
    </div>
  );
}

/** The figures, where a header without a name is no header. Drawn once for all the places where a chart stands while one scrolls. */
const Figures = memo(function Figures({ table, language }: { table: ChartTable; language: Language }) {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t(language, "preview.chart.category")}</th>
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
