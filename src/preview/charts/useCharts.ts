import { useEffect, useMemo, useRef, useState } from "react";
import type { Host } from "../../host";
import { cultureOf, type Culture } from "../../spreadsheet/numberFormat";
import { LANGUAGE_FORMATS } from "../../languages/texts/format";
import type { Language } from "../../languages";
import { chartDrawing } from "./chartOption";
import type { drawChart } from "./drawChart";
import { chartContent, type ChartContent } from "./chartContent";

/** Why there is no picture of a chart. */
export type NotDrawnReason = "waiting" | "notOurs" | "failed";

export type ChartPicture = { readonly address: string } | { readonly notDrawn: NotDrawnReason };

/** What draws: loaded when a sheet with charts is first in view. */
type Drawer = typeof drawChart | "waiting" | "failed";

/** The charts of a sheet with their pictures, redrawn when their content changes. */
export function useCharts(
  host: Host,
  sheetId: string | undefined,
  language: Language,
): readonly (ChartContent & { readonly picture: ChartPicture })[] {
  const version = useVersion(host);
  const drawer = useDrawer(sheetId !== undefined);
  const drawn = useRef(new Map<string, ChartPicture>());
  // The workbook is changed in place: another version is another workbook to React.
  const current = useMemo(() => ({ workbook: host.workbook, version }), [host, version]);
  return useMemo(() => {
    const { workbook } = current;
    const sheet = workbook.sheets.find(({ id }) => id === sheetId);
    const culture = cultureOf(LANGUAGE_FORMATS[language].region);
    const before = drawn.current;
    const now = new Map<string, ChartPicture>();
    const charts = (sheet?.charts ?? []).map((chart) => {
      const shown = chartContent(chart, workbook, culture);
      const key = `${typeof drawer} ${pictureKey(shown)}`;
      const picture = before.get(key) ?? pictureOf(shown, culture, drawer);
      now.set(key, picture);
      return { ...shown, picture };
    });
    drawn.current = now;
    return charts;
  }, [current, sheetId, language, drawer]);
}

/** All that a picture depends on; the chart's position is not part of it. */
function pictureKey({ chart, data }: ChartContent): string {
  return JSON.stringify([{ ...chart, left: 0, top: 0 }, data]);
}

function pictureOf({ chart, data }: ChartContent, culture: Culture, drawer: Drawer): ChartPicture {
  const drawing = chartDrawing(chart, data, culture);
  if (!drawing) return { notDrawn: "notOurs" };
  if (typeof drawer === "string") return { notDrawn: drawer };
  return { address: `data:image/svg+xml,${encodeURIComponent(drawer(drawing))}` };
}

function useVersion(host: Host): number {
  const [version, setVersion] = useState(0);
  useEffect(() => host.onChange(() => setVersion((before) => before + 1)), [host]);
  return version;
}

function useDrawer(needed: boolean): Drawer {
  const [drawer, setDrawer] = useState<Drawer>("waiting");
  useEffect(() => {
    if (!needed) return;
    import("./drawChart").then(
      ({ drawChart: draw }) => setDrawer(() => draw),
      () => setDrawer("failed"),
    );
  }, [needed]);
  return drawer;
}
