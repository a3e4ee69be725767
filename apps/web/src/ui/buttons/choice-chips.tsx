import { ToggleChip } from "./toggle-chip";

type Props<T extends string> = {
  /** What is chosen, read aloud. */
  label: string;
  choices: readonly T[];
  words: Readonly<Record<T, string>>;
  /** Null: none of them. */
  value: T | null;
  onChange: (value: T | null) => void;
};

/** A row of chips of which one is on, or none: a second press lets go. */
export function ChoiceChips<T extends string>({ label, choices, words, ...state }: Props<T>) {
  const { value, onChange } = state;
  return (
    <fieldset className="flex flex-wrap gap-1.5">
      <legend className="sr-only">{label}</legend>
      {choices.map((each) => (
        <ToggleChip
          key={each}
          pressed={value === each}
          onClick={() => onChange(value === each ? null : each)}
        >
          {words[each]}
        </ToggleChip>
      ))}
    </fieldset>
  );
}
