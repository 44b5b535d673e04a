import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  AddSquareFilled,
  AddSquareRegular,
  DataBarVerticalFilled,
  DataBarVerticalRegular,
  HomeFilled,
  HomeRegular,
  QuestionCircleFilled,
  QuestionCircleRegular,
  SettingsFilled,
  SettingsRegular,
  TaskListLtrFilled,
  TaskListLtrRegular,
  type FluentIcon,
} from "@fluentui/react-icons";
import { useI18n } from "../i18n/I18nContext";
import type { ViewId } from "../views/viewIds";

const useStyles = makeStyles({
  bar: { containerType: "inline-size" },
  list: {
    display: "grid",
    // One row in any pane; a longer name has more of it, so that it is not broken.
    gridAutoFlow: "column",
    gridAutoColumns: "minmax(min-content, 1fr)",
    "@container (max-width: 299px)": { gridAutoColumns: "minmax(0, 1fr)" },
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    listStyleType: "none",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  item: { display: "flex", minWidth: 0 },
  button: {
    flexGrow: 1,
    minWidth: 0,
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    fontWeight: tokens.fontWeightRegular,
    borderRadius: 0,
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    // Forced colours draw a transparent bar too, so that every view would look like the current one.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  // In a bar below that width the icons stand alone, with the name as their tooltip.
  label: {
    maxWidth: "100%",
    whiteSpace: "normal",
    overflowWrap: "break-word",
    "@container (max-width: 299px)": { display: "none" },
  },
  // The current view is marked by weight, a filled icon and a bar, which high-contrast modes draw too.
  current: {
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStrokeHover },
    ":hover:active": { borderBottomColor: tokens.colorCompoundBrandStrokePressed },
  },
});

/** The icon of each view: normal, and as the current view. */
const ICONS: Readonly<Record<ViewId, readonly [FluentIcon, FluentIcon]>> = {
  home: [HomeRegular, HomeFilled],
  setup: [SettingsRegular, SettingsFilled],
  check: [TaskListLtrRegular, TaskListLtrFilled],
  add: [AddSquareRegular, AddSquareFilled],
  dashboard: [DataBarVerticalRegular, DataBarVerticalFilled],
  help: [QuestionCircleRegular, QuestionCircleFilled],
};

interface NavigationProps {
  readonly views: readonly ViewId[];
  readonly shown: ViewId;
  onOpen(view: ViewId): void;
}

/** The navigation bar of the views. */
export function Navigation({ views, shown, onOpen }: NavigationProps) {
  const styles = useStyles();
  const { t } = useI18n();
  return (
    <nav className={styles.bar} aria-label={t("pane.views")}>
      <ul className={styles.list}>
        {views.map((view) => {
          const isCurrent = view === shown;
          const Icon = ICONS[view][isCurrent ? 1 : 0];
          return (
            <li key={view} className={styles.item}>
              <Button
                className={mergeClasses(styles.button, isCurrent && styles.current)}
                appearance="subtle"
                icon={<Icon />}
                title={t(`view.${view}`)}
                aria-label={t(`view.${view}`)}
                {...(isCurrent && { "aria-current": "page" as const })}
                onClick={() => onOpen(view)}
              >
                <span className={styles.label}>{t(`tab.${view}`)}</span>
              </Button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
