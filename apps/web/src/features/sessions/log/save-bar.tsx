import type { ReactNode } from "react";
import { Button } from "../../../ui/buttons/button";
import { TextLink } from "../../../ui/text-link";
import { type Draft, type SaveKind, saveKind } from "./draft/draft";
import type { Exercise } from "./exercises/exercise-row";
import type { SaveState } from "./use-save";

type Props = {
  draft: Draft;
  exercises: readonly Exercise[];
  state: SaveState;
  onSave: () => void;
  /** The pain button. */
  pain: ReactNode;
};

/** Every button says what it records. */
const words: Record<SaveKind, string> = {
  nothing: "Tick what you did",
  as_planned: "Done as planned, no pain",
  no_pain: "Save, no pain",
  other_pain: "Save, no other pain",
  stop: "Stop and tell my coach",
};

/** The main action in thumb's reach, the pain button beside it, and how the save stands. */
export function SaveBar({ draft, exercises, state, onSave, pain }: Props) {
  const kind = saveKind(draft, exercises);
  return (
    <div className="order-last in-bar sticky bottom-(--frame-bottom,0px) z-20 -mx-4 -mb-6 flex flex-col gap-2 border-t border-line bg-paper px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
      <div role="status" className="text-base empty:hidden">
        {state.kind === "saving" && state.isStored && "Kept on this phone. Sending it now."}
        {state.kind === "refused" && (
          <>
            <strong className="font-semibold">Not saved.</strong> {state.message}{" "}
            {state.logId !== null && (
              <TextLink href={`/log/${state.logId}`}>See what is saved</TextLink>
            )}
          </>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        <Button
          tone={kind === "stop" ? "danger" : "primary"}
          size="lg"
          className="min-w-0 flex-1 basis-36 px-3"
          busy={state.kind === "saving" || state.kind === "saved"}
          disabled={kind === "nothing"}
          onClick={onSave}
        >
          {state.kind === "saving" ? "Saving" : words[kind]}
        </Button>
        {pain}
      </div>
    </div>
  );
}
