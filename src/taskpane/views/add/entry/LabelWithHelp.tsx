import { Button, Label, makeStyles, tokens, type LabelProps } from "@fluentui/react-components";
import { InfoRegular } from "@fluentui/react-icons";
import { useI18n } from "../../../i18n/I18nContext";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
});

interface LabelWithHelpProps {
  readonly caption: string;
  /** what a `Field` gives its label */
  readonly labelProps: LabelProps;
  readonly isShown: boolean;
  onShow(isShown: boolean): void;
}

/** The label of a field, with a button beside it that shows or hides what belongs into the field. */
export function LabelWithHelp({ caption, labelProps, isShown, onShow }: LabelWithHelpProps) {
  const styles = useStyles();
  const { t } = useI18n();
  const text = t("help.field", { field: caption });
  return (
    <span className={styles.row}>
      <Label {...labelProps}>{caption}</Label>
      <Button
        appearance="transparent"
        size="small"
        icon={<InfoRegular />}
        aria-label={text}
        aria-expanded={isShown}
        title={text}
        onClick={() => onShow(!isShown)}
      />
    </span>
  );
}
