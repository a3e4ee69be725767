import { Button } from "../buttons/button";
import { Notice } from "../marks/notice";

/** Says that what was typed before is back and not saved, and offers to begin afresh. */
export function RestoredNotice({ onDiscard }: { onDiscard: () => void }) {
  return (
    <Notice title="Not saved yet." action={<Button onClick={onDiscard}>Discard it</Button>}>
      What you typed before is back.
    </Notice>
  );
}
