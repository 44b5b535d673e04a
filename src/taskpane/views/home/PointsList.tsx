import { STATUS_ICONS } from "../../../catalogue/term";
import { canShowRows, type Concern, type WorkbookLocation } from "../../../excel";
import { PANE_ROWS_TEXTS } from "../../../languages/texts/pane/rows";
import { shownTone } from "../../../model/dashboard";
import type { PointToSettle } from "../../../model/points";
import { RowButton } from "../../components/RowButton";
import { TitledList } from "../../components/TitledList";
import { useMessages } from "../../i18n/useMessages";

interface PointsListProps {
  readonly points: readonly PointToSettle[];
  /** whether nothing has begun: see `shownTone` */
  readonly isAtStart: boolean;
  onShow(concern: Concern, about: string): void;
  onGo(place: WorkbookLocation): void;
}

/** What is to be settled, the gravest first: each leads to its rows. */
export function PointsList({ points, isAtStart, onShow, onGo }: PointsListProps) {
  const { t } = useMessages(PANE_ROWS_TEXTS);
  return (
    <TitledList title={t("title")} emptyText={points.length === 0 ? t("none") : undefined}>
      {points.map(({ id, tone, text, link }) => {
        const place = placeOf(link);
        const follow = () => {
          if (canShowRows(id)) onShow({ point: id }, text);
          else if (place) onGo(place);
        };
        return (
          <li key={id}>
            <RowButton
              title={`${STATUS_ICONS[shownTone(tone, isAtStart)]} ${text}`}
              details={canShowRows(id) ? t("show") : t("goThere")}
              actionLabel={canShowRows(id) ? t("show") : t("goThere")}
              onClick={follow}
            />
          </li>
        );
      })}
    </TitledList>
  );
}

/** The place that an address of the dashboard leads to, as Excel or another program writes it. */
function placeOf(link: string): WorkbookLocation | undefined {
  const [, quoted, plain, address] =
    /^#\$?(?:'((?:[^']|'')+)'|([^'!.]+))[!.](\$[A-Z]+\$\d+)$/.exec(link) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  if (sheet !== undefined && address !== undefined) return { sheet, address };
  return link === "" ? undefined : { name: link.slice(1) };
}
