import type { Dose } from "@talus/domain/exercises/dose";
import { exerciseById } from "@talus/domain/exercises/library/exercises";
import type { ProposalLine } from "@talus/domain/reviews/proposal-lines";
import { doseTextWithSides, sidedDosesText } from "@talus/domain/routines/dose-text";
import type { SideBias } from "@talus/domain/routines/routine";
import { ChangeText } from "../../../ui/figures/change-text";
import { SideMark } from "../../../ui/figures/side-mark";
import { CheckBox } from "../../../ui/form/fields/checkbox";
import { WhyButton } from "../../science/sources/why-button";

type Props = {
  line: ProposalLine;
  isTaken: boolean;
  /** Absent where nobody decides: the line is shown without a tick. */
  onToggle?: (() => void) | undefined;
};

/** One change of the proposal: a tick to take it, old and new, and why. */
export function ProposalLineRow({ line, isTaken, onToggle }: Props) {
  const name = nameOf(line);
  return (
    <li className="grid grid-cols-[1.25rem_minmax(0,1fr)_auto] items-start gap-x-3 gap-y-0.5 px-4 py-2 sm:grid-cols-[1.25rem_12rem_minmax(0,1fr)_auto]">
      {onToggle ? (
        <CheckBox
          id={idOf(line)}
          checked={isTaken}
          onChange={onToggle}
          aria-label={`${kindWords[line.kind]}: ${name}`}
          className="mt-0.5"
        />
      ) : (
        <span />
      )}
      <label htmlFor={idOf(line)} className="flex min-h-6 min-w-0 flex-col font-medium">
        {name}
        <span className="text-sm font-normal text-muted">{kindWords[line.kind]}</span>
      </label>
      <span className="col-start-2 row-start-2 min-w-0 sm:col-start-auto sm:row-start-auto">
        <Amount line={line} />
      </span>
      <span className="col-start-3 row-start-1 sm:col-start-4">
        <WhyButton about={`${kindWords[line.kind]}: ${name}`} reasons={line.why} />
      </span>
    </li>
  );
}

const kindWords: Record<ProposalLine["kind"], string> = {
  added: "Added",
  removed: "Left out",
  swap: "Exchanged",
  dose: "Dose",
  shortDose: "Short version",
  sides: "Sides",
  sideBias: "Extra set",
};

function idOf({ id }: ProposalLine): string {
  return `line-${id.replaceAll(" ", "-")}`;
}

function nameOf(line: ProposalLine): string {
  if (line.kind === "sideBias") return "One extra set";
  const { name } = exerciseById(line.exerciseId);
  return line.kind === "swap" ? `${exerciseById(line.from).name} → ${name}` : name;
}

function Amount({ line }: { line: ProposalLine }) {
  if (line.kind === "sideBias") {
    return <ChangeText before={<Bias side={line.before} />} after={<Bias side={line.after} />} />;
  }
  const text = (dose: Dose | null) => (dose === null ? "not in it" : doseTextWithSides(line, dose));
  switch (line.kind) {
    case "added":
      return <ChangeText before="not in it" after={text(line.dose)} />;
    case "removed":
      return <ChangeText before={text(line.dose)} after="left out" />;
    case "swap":
      return (
        <ChangeText
          before={doseTextWithSides({ exerciseId: line.from, side: line.side }, line.before)}
          after={text(line.dose)}
        />
      );
    case "sides":
      return (
        <ChangeText
          before={sidedDosesText(line, line.before)}
          after={sidedDosesText(line, line.after)}
        />
      );
    default:
      return <ChangeText before={text(line.before)} after={text(line.after)} />;
  }
}

function Bias({ side }: { side: SideBias }) {
  return side === null ? "neither side" : <SideMark side={side} text="word" />;
}
