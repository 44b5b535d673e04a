import {
  Button,
  FluentProvider,
  makeStyles,
  mergeClasses,
  tokens,
  webLightTheme,
} from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import { Boundary } from "./components/Boundary";
import { Broken } from "./components/Broken";
import { Loading } from "./components/Loading";
import { Notice, NoticeText } from "./components/Notice";
import { PaneHeader } from "./components/PaneHeader";
import { Views } from "./components/Views";
import { DraftsProvider } from "./drafts/DraftsContext";
import { useOfficeTheme } from "./hooks/useOfficeTheme";
import { useSituation } from "./hooks/useSituation";
import { I18nProvider, useI18n } from "./i18n/I18nContext";
import { explain } from "./problems";
import { WorkbookContext, type OpenWorkbook } from "./workbook/WorkbookContext";

const useStyles = makeStyles({
  pane: {
    minHeight: "100vh",
    boxSizing: "border-box",
    // A list is no wider than the pane, however long its longest choice.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Select, & .fui-Select__select": { minWidth: 0 },
  },
  // What the browser draws itself: scroll bars, the sign of a field for a day.
  dark: { colorScheme: "dark" },
  main: { padding: tokens.spacingHorizontalL },
});

/** The task pane. */
export function App() {
  const styles = useStyles();
  const theme = useOfficeTheme();
  return (
    <FluentProvider
      theme={theme}
      className={mergeClasses(styles.pane, theme !== webLightTheme && styles.dark)}
    >
      <I18nProvider>
        <Boundary fallback={(error, again) => <Broken offline={false} error={error} onAgain={again} />}>
          <PaneHeader />
          <Pane />
        </Boundary>
      </I18nProvider>
    </FluentProvider>
  );
}

/** What goes with the workbook that the pane stands in. */
function Pane() {
  const { situation, look } = useSituation();
  switch (situation.kind) {
    case "looking":
      return (
        <Alone>
          <Loading messageKey="pane.loading" />
        </Alone>
      );
    case "notExcel":
    case "tooOld":
      return (
        <Alone>
          <Notice situation={situation.kind} />
        </Alone>
      );
    case "failed":
      return (
        <Alone>
          <Unread error={situation.error} onLook={() => void look()} />
        </Alone>
      );
    default:
      return <InWorkbook situation={situation} look={look} />;
  }
}

function InWorkbook({ situation, look }: OpenWorkbook) {
  const workbook = useMemo(() => ({ situation, look }), [situation, look]);
  return (
    <WorkbookContext.Provider value={workbook}>
      <DraftsProvider name={situation.name}>
        <Views situation={situation} />
      </DraftsProvider>
    </WorkbookContext.Provider>
  );
}

function Alone({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  return <main className={styles.main}>{children}</main>;
}

/** The workbook could not be looked at, most often as a person is editing a cell. */
function Unread({ error, onLook }: { readonly error: unknown; onLook(): void }) {
  const { t, language } = useI18n();
  return (
    <NoticeText alert title={t("pane.unread.title")} text={explain(error, language)}>
      <Button appearance="primary" onClick={onLook}>
        {t("pane.again")}
      </Button>
    </NoticeText>
  );
}
