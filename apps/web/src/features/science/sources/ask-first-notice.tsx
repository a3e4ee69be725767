import { askFirstSources, askFirstWords } from "@talus/domain/athletes/ask-first";
import type { AskFirst } from "@talus/domain/athletes/athlete";
import { Notice } from "../../../ui/marks/notice";
import { WhyButton } from "./why-button";

/** A kind line for who should ask a professional before starting; it closes nothing. */
export function AskFirstNotice({ reasons }: { reasons: readonly AskFirst[] }) {
  if (reasons.length === 0) return null;
  const words = reasons.map((one) => askFirstWords[one].text).join(" ");
  return (
    <Notice tone="caution" title="Ask first.">
      {words}{" "}
      <WhyButton about="asking first" reasons={[{ text: words, sources: askFirstSources }]} />
    </Notice>
  );
}
