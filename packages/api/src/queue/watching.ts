import { enter, unlocked } from "@talus/db/enter";
import { type ChangeListener, type Hearing, listenForChanges } from "@talus/db/queue/changes";
import { can, organisationRelations } from "@talus/domain/access";
import type { Application, Context } from "../context";

/** The organisation whose queue the request's session may read now; null: none. */
export async function watchedOrganisation(ctx: Context): Promise<string | null> {
  const { tokenHash, database } = ctx;
  if (tokenHash === null) return null;
  const request = { tokenHash, at: ctx.now(), locks: unlocked, isRead: true };
  return enter(database, request, (_, { actor }) => {
    const mayRead = actor !== null && can(organisationRelations(actor.role), "queue:read");
    return Promise.resolve(mayRead ? actor.organisationId : null);
  });
}

/** Hears which organisations' queues change, whoever changes them in whatever process. */
export function listenToQueues({ database }: Application, hearing: Hearing): ChangeListener {
  return listenForChanges(database, hearing);
}
