import { FIGURES } from "../../../locales/figures";
import { FiguresFrame } from "../../components/FiguresFrame";
import { Problem } from "../../components/Problem";
import { useFigures } from "../../hooks/useFigures";
import { useGoTo } from "../../hooks/useGoTo";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import type { ViewProps } from "../view";
import { NextSteps } from "./NextSteps";
import { Standing } from "./Standing";

/** Home: what to do next, and where the initiative stands. */
export default function HomeView({ open }: ViewProps) {
  const { say: sayAround } = useSpeech();
  const { say } = useWords(FIGURES);
  const reading = useFigures();
  const { go, error } = useGoTo();
  const { figures } = reading;
  return (
    <FiguresFrame reading={reading} title={figures?.initiative ?? sayAround("view.home")}>
      {error !== null && <Problem title={say("figures.unmoved")} error={error} />}
      {figures !== null && (
        <>
          <NextSteps figures={figures} open={open} onGo={go} />
          <Standing figures={figures} onGo={go} />
        </>
      )}
    </FiguresFrame>
  );
}
