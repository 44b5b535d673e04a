/** What the drop-down list of the selected cell offers. */
export interface ListOptions {
  readonly choices: readonly string[];
  readonly content: string;
  onChoose(choice: string): void;
}

interface ListArrowProps {
  /** what Univer passes to a popup */
  readonly popup: { readonly extraProps: ListOptions };
}

/**
 * The arrow beside a cell with a list, as Excel has it: the browser's own list opens there. It is for the pointer and
 * for Alt+↓ in the cell; those who go by the keyboard or by ear find the same list in the strip above the grid.
 */
export function ListArrow({ popup: { extraProps } }: ListArrowProps) {
  const { choices, content, onChoose } = extraProps;
  return (
    <span className="list-arrow" aria-hidden="true">
      <select
        tabIndex={-1}
        value={choices.includes(content) ? content : ""}
        onChange={({ target }) => onChoose(target.value)}
      >
        <option value="" hidden />
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    </span>
  );
}
