import type { SessionRetest } from "@talus/domain/sessions/log/retest";
import { sides } from "@talus/domain/sides";
import { SideValue } from "../../../../ui/figures/side-value";

/** A retest on a line, as entered: "● L 8.5 to 9.0 cm, ▲ R 9.5 to 9.5 cm". */
export function RetestText({ retest }: { retest: SessionRetest }) {
  return (
    <span className="flex flex-wrap gap-x-4">
      {sides.map((side) => {
        const pair = retest[side];
        if (pair === null) return null;
        return (
          <SideValue
            key={side}
            side={side}
            value={`${pair.before} to ${pair.after}`}
            unit={retest.unit}
          />
        );
      })}
    </span>
  );
}
