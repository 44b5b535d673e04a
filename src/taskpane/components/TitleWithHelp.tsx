import { makeStyles, Subtitle1, Subtitle2, tokens } from "@fluentui/react-components";
import type { GuideChapter } from "../help/chapters";
import { HelpLink } from "./HelpLink";

const useStyles = makeStyles({
  // The link stands beside the first line of a title of several lines.
  row: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  heading: { margin: 0 },
});

interface TitleWithHelpProps {
  /** of a view, or of a part of it */
  readonly level: 1 | 2;
  readonly title: string;
  /** of the heading */
  readonly id?: string;
  readonly chapter: GuideChapter;
  /** what the chapter is about, unless that is the title */
  readonly about?: string;
}

/** A title with a link to the chapter of a guide about it. */
export function TitleWithHelp({ level, title, id, chapter, about = title }: TitleWithHelpProps) {
  const styles = useStyles();
  const Title = level === 1 ? Subtitle1 : Subtitle2;
  return (
    <div className={styles.row}>
      <Title
        as={level === 1 ? "h1" : "h2"}
        block
        className={styles.heading}
        {...(id !== undefined && { id })}
      >
        {title}
      </Title>
      <HelpLink about={about} chapter={chapter} />
    </div>
  );
}
