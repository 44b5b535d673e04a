import { Button, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { SETUP } from "../../../locales/setup";
import type { Language } from "../../../model/initiative";
import { Problem } from "../../components/Problem";
import { checkForm } from "../../form/checkForm";
import { emptyEntries, initiativeOf } from "../../form/entries";
import { useAddPartners } from "../../hooks/useAddPartners";
import { useSpeech } from "../../language/LanguageContext";
import { useWords } from "../../language/useWords";
import { PartnersAdded } from "./PartnersAdded";
import { PartnersField } from "./PartnersField";

const useStyles = makeStyles({
  heading: { margin: 0 },
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  action: { alignSelf: "flex-start" },
});

/** More partners, from a pasted list. */
export function AddPartners({ language: workbookLanguage }: { readonly language: Language }) {
  const styles = useStyles();
  const { language } = useSpeech();
  const { say } = useWords(SETUP);
  const [text, setText] = useState("");
  const [asked, setAsked] = useState(false);
  const { adding, add, undo } = useAddPartners();
  const entries = { ...emptyEntries(workbookLanguage), partners: text };
  const problems = checkForm(entries, language).partners;
  const { partners } = initiativeOf(entries);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (partners.length === 0 || problems.length > 0) return;
    if (!(await add(partners))) return;
    setText("");
    setAsked(false);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => void submit(event)}
      noValidate
      aria-labelledby="setup-add"
    >
      <Subtitle2 as="h2" block className={styles.heading} id="setup-add">
        {say("existing.partners")}
      </Subtitle2>
      <PartnersField value={text} problems={problems} onChange={setText} />
      <Button
        type="submit"
        appearance="primary"
        className={styles.action}
        disabled={adding.phase === "adding"}
      >
        {say(adding.phase === "adding" ? "existing.adding" : "existing.add")}
      </Button>
      {adding.phase === "failed" && <Problem title={say("existing.addFailed")} error={adding.error} />}
      {adding.phase === "undoFailed" && <Problem title={say("existing.undoFailed")} error={adding.error} />}
      <div role="status">
        {asked && partners.length === 0 && <Text>{say("existing.nobody")}</Text>}
        {adding.phase === "undone" && <Text>{say("existing.undone")}</Text>}
        {adding.phase === "added" && (
          <PartnersAdded result={adding.result} onUndo={() => undo(adding.result)} />
        )}
      </div>
    </form>
  );
}
