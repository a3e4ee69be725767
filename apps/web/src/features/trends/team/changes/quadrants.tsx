"use client";

import type { Quadrant } from "@talus/domain/trends/team/team-changes";
import { quadrantWords } from "@talus/domain/trends/team/worth-rows";
import { Dialog } from "../../../../ui/overlay/dialog";
import type { ActOn } from "./change-parts";
import { type Listed, ResponderList } from "./responder-list";

type Props = { counts: Record<Quadrant, number>; n: number; listed: Listed; actOn: ActOn };

const inOrder = ["missed_improved", "did_improved", "missed_same", "did_same"] as const;

/** The four parts of the map with their counts and what to do next; each opens its athletes. */
export function Quadrants({ counts, n, listed, actOn }: Props) {
  return (
    <ul className="grid grid-cols-2 gap-2 xl:grid-cols-4">
      {inOrder.map((quadrant) => {
        const { name, next } = quadrantWords[quadrant];
        const share = `${Math.round((100 * counts[quadrant]) / n)} %: ${next}`;
        return (
          <li key={quadrant} className="min-w-0">
            <Dialog
              size="lg"
              title={name}
              description={share}
              trigger={
                <button
                  type="button"
                  className="w-full rounded-control border border-line px-2 py-1 text-start hover:bg-sunken"
                >
                  <span className="flex items-baseline justify-between gap-2 font-medium text-ink">
                    <span className="min-w-0">{name}</span>
                    <span className="text-lg font-semibold">
                      {counts[quadrant].toLocaleString("en")}
                    </span>
                  </span>
                  <span className="block text-xs text-muted">{share}</span>
                </button>
              }
            >
              <ResponderList {...{ quadrant, listed, actOn }} />
            </Dialog>
          </li>
        );
      })}
    </ul>
  );
}
