import { useEffect, useMemo, useRef, useState } from "react";
import type { Host } from "../../host";
import { cultureOf, type Culture } from "../../spreadsheet/numberFormat";
import { LANGUAGE_FORMATS } from "../../languages/texts/format";
import type { Language } from "../../languages";
import { chartDrawing } from "./chartOption";
import type { drawChart } from "./drawChart";
import { chartContent, type ChartContent } from "./chartContent";

/** The reason why a chart has no picture. */
export type NotDrawnReason = "waiting" | "unsupported" | "failed";

export type ChartPicture = { readonly address: string } | { readonly notDrawn: NotDrawnReason };

/** The drawing function, loaded when a sheet with charts is first shown; or why there is none. */
type Drawer = typeof drawChart | "waiting" | "failed";

/** The charts of a sheet with their pictures, redrawn when their content changes. */
export function useCharts(
  host: Host,
  sheetId: string | undefined,
  language: Language,
): readonly (ChartContent & { readonly picture: ChartPicture })[] {
  const version = useVersion(host);
  const drawer = useDrawer(sheetId !== undefined);
  const cache = useRef(new Map<string, ChartPicture>());
  // The workbook is mutated in place, so the version number signals changes to React.
  const current = useMemo(() => ({ workbook: host.workbook, version }), [host, version]);
  return useMemo(() => {
    const { workbook } = current;
    const sheet = workbook.sheets.find(({ id }) => id === sheetId);
    const culture = cultureOf(LANGUAGE_FORMATS[language].region);
    const before = cache.current;
    const now = new Map<string, ChartPicture>();
    const charts = (sheet?.charts ?? []).map((chart) => {
      const content = chartContent(chart, workbook, culture);
      const key = `${typeof drawer} ${pictureKey(content)}`;
      const picture = before.get(key) ?? pictureOf(content, culture, drawer);
      now.set(key, picture);
      return { ...content, picture };
    });
    cache.current = now;
    return charts;
  }, [current, sheetId, language, drawer]);
}

/** The cache key of a picture: everything that it depends on, without the chart's position. */
function pictureKey({ chart, data }: ChartContent): string {
  return JSON.stringify([{ ...chart, left: 0, top: 0 }, data]);
}

function pictureOf({ chart, data }: ChartContent, culture: Culture, drawer: Drawer): ChartPicture {
  const drawing = chartDrawing(chart, data, culture);
  if (!drawing) return { notDrawn: "unsupported" };
  if (typeof drawer === "string") return { notDrawn: drawer };
  return { address: `data:image/svg+xml,${encodeURIComponent(drawer(drawing))}` };
}

function useVersion(host: Host): number {
  const [version, setVersion] = useState(0);
  useEffect(
    () =>
      host.onChange(({ structure, cells, appearance }) => {
        if (structure || cells.length + appearance.length > 0) setVersion((before) => before + 1);
      }),
    [host],
  );
  return version;
}

function useDrawer(isNeeded: boolean): Drawer {
  const [drawer, setDrawer] = useState<Drawer>("waiting");
  useEffect(() => {
    if (!isNeeded) return;
    import("./drawChart").then(
      ({ drawChart: draw }) => setDrawer(() => draw),
      () => setDrawer("failed"),
    );
  }, [isNeeded]);
  return drawer;
}
