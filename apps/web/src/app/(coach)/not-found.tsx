import { LinkButton } from "../../ui/buttons/link-button";
import { ErrorState } from "../../ui/page/error-state";

/** Something that does not exist, or that this person may not see. */
export default function NotFound() {
  return (
    <ErrorState
      asHeading
      happened="There is no such page"
      safe="It may have been removed, or it belongs to a team that is not yours."
      action={<LinkButton href="/">Go to the start</LinkButton>}
    />
  );
}
