import { Info } from "lucide-react";
import type { ReactNode } from "react";
import { cx } from "../cx";
import { CautionGlyph, StopGlyph } from "./safety-marks";

type Props = {
  /** `stop` for safety holds and refusals only. */
  tone?: "plain" | "caution" | "stop";
  /** One to four bold words at the start: "Ease off." */
  title?: string;
  children: ReactNode;
  /** Buttons or links under the text. */
  action?: ReactNode;
};

const looks = {
  plain: {
    box: "border-line bg-sunken",
    glyph: <Info aria-hidden className="size-5 text-muted" />,
  },
  caution: { box: "border-caution/30 bg-caution-tint", glyph: <CautionGlyph className="size-5" /> },
  stop: { box: "border-stop/40 bg-stop-tint", glyph: <StopGlyph className="size-5" /> },
} as const;

/** A sentence or two that the page must not be read without, with its glyph. */
export function Notice({ tone = "plain", title, children, action }: Props) {
  const look = looks[tone];
  return (
    <div className={cx("flex gap-3 rounded-card border px-4 py-3 text-ink", look.box)}>
      <span className="mt-px shrink-0">{look.glyph}</span>
      <div className="flex min-w-0 flex-col gap-2">
        <div className="max-w-prose">
          {title && (
            <strong className={cx("font-semibold", tone === "stop" && "text-stop")}>
              {title}{" "}
            </strong>
          )}
          {children}
        </div>
        {action && <div className="flex flex-wrap gap-2">{action}</div>}
      </div>
    </div>
  );
}
