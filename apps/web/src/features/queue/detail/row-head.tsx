import { typeNameOf } from "@talus/domain/athlete-types/athlete-type";
import { LinkButton } from "../../../ui/buttons/link-button";
import { DetailHead } from "../../../ui/table/detail-head";
import type { QueueRow } from "../groups";
import type { DetailSlot } from "../queue-screen";

/** Who a row is about, where it stands, and the way to the profile. */
export function QueueRowHead({ row, slot }: { row: QueueRow; slot: DetailSlot }) {
  return (
    <DetailHead title={row.name} note={[typeNameOf(row), ...row.teamNames].join(" · ")}>
      {slot.position}
      <LinkButton href={`/athletes/${row.athleteId}`}>Profile</LinkButton>
    </DetailHead>
  );
}
