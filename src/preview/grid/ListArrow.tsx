/** The options of the drop-down list of the selected cell. */
export interface ListOptions {
  readonly choices: readonly string[];
  readonly content: string;
  onChoose(choice: string): void;
}

interface ListArrowProps {
  /** passed by Univer */
  readonly popup: { readonly extraProps: ListOptions };
}

/**
 * The arrow next to a cell with a list, as in Excel, with the browser's native list. It is for the pointer and for Alt+↓
 * in the cell; keyboard and screen reader users have the same list in the formula bar.
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
