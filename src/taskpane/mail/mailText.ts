import { htmlText, type CopiedText } from "../clipboard";

/** A message for an e-mail: a first line, and sections of lines. */
export interface MailText {
  readonly heading: string;
  readonly sections: readonly { readonly title?: string; readonly lines: readonly string[] }[];
}

/** The message as plain text, and as HTML with headings and lists. Sections without a line are left out. */
export function copiedMail({ heading, sections }: MailText): CopiedText {
  const filled = sections.filter(({ lines }) => lines.length > 0);
  const parts = filled.map(({ title, lines }) => [
    ...(title === undefined ? [] : [title]),
    ...lines.map((line) => `- ${line}`),
  ]);
  const html = filled.map(({ title, lines }) => {
    const items = lines.map((line) => `<li>${htmlText(line)}</li>`).join("");
    return `${title === undefined ? "" : `<p><b>${htmlText(title)}</b></p>`}<ul>${items}</ul>`;
  });
  return {
    text: [heading, ...parts.map((lines) => lines.join("\r\n"))].join("\r\n\r\n"),
    html: `<p><b>${htmlText(heading)}</b></p>${html.join("")}`,
  };
}
