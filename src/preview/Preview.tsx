import { FluentProvider, makeStyles, tokens, webLightTheme } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Host, OfficeClient } from "../host";
import { REGION } from "../locales";
import type { Language } from "../model/initiative";
import { GridPane } from "./GridPane";
import { startHost } from "./startHost";
import { TaskPane } from "./TaskPane";
import { TopBar } from "./TopBar";

const useStyles = makeStyles({
  page: { height: "100vh", display: "flex", flexDirection: "column" },
  desk: { flexGrow: 1, minHeight: 0, display: "flex" },
  pane: {
    flexShrink: 0,
    width: "350px",
    overflowY: "auto",
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
});

interface PreviewProps {
  readonly client: OfficeClient;
  readonly firstLanguage: Language;
}

/** One Excel that speaks one language. */
interface Session {
  readonly host: Host;
  readonly language: Language;
}

/** The page: a workbook in a grid, and the task pane beside it, as they stand in Excel. */
export function Preview({ client, firstLanguage }: PreviewProps) {
  const styles = useStyles();
  const [session, setSession] = useState<Session>(() => ({
    host: startHost(client, firstLanguage, null),
    language: firstLanguage,
  }));
  const speak = useCallback(
    (language: Language) =>
      setSession((before) => ({ host: startHost(client, language, before.host), language })),
    [client],
  );
  const { host, language } = session;
  return (
    <FluentProvider theme={webLightTheme}>
      <div className={styles.page} lang={REGION[language]}>
        <TopBar host={host} language={language} onLanguage={speak} />
        <div className={styles.desk}>
          <GridPane key={`grid-${language}`} host={host} language={language} />
          <TaskPane key={`pane-${language}`} language={language} className={styles.pane} />
        </div>
      </div>
    </FluentProvider>
  );
}
