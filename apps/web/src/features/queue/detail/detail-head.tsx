import { typeNameOf } from "@talus/domain/athlete-types/athlete-type";
import { LinkButton } from "../../../ui/buttons/link-button";
import type { QueueRow } from "../groups";
import type { DetailSlot } from "../queue-screen";

/** Who a row is about, where it stands, and the way to the profile. */
export function DetailHead({ row, slot }: { row: QueueRow; slot: DetailSlot }) {
  return (
    <div className="flex min-h-14 shrink-0 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2 md:px-6">
      <h2 className="text-xl font-semibold">
        {row.name}{" "}
        <span className="text-base font-normal text-muted">
          {[typeNameOf(row), ...row.teamNames].join(" · ")}
        </span>
      </h2>
      <div className="flex flex-wrap items-center gap-2">
        {slot.position}
        <LinkButton href={`/athletes/${row.athleteId}`}>Profile</LinkButton>
      </div>
    </div>
  );
}
