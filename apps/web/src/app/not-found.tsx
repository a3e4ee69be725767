import { PublicFrame } from "../features/frame/public-frame";
import { LinkButton } from "../ui/buttons/link-button";
import { ErrorState } from "../ui/page/error-state";

/** An address that leads nowhere, or to something that this person may not see. */
export default function NotFound() {
  return (
    <PublicFrame>
      <ErrorState
        asHeading
        happened="There is no such page"
        safe="It may have been moved, or it belongs to a team that is not yours."
        action={<LinkButton href="/">Go to the start</LinkButton>}
      />
    </PublicFrame>
  );
}
