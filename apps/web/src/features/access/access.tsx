"use client";

import {
  type Action,
  can,
  organisationRelations,
  type Relation,
  type Role,
} from "@talus/domain/access";
import { createContext, type ReactNode, useContext } from "react";

const RoleContext = createContext<Role>("athlete");

/** Gives the signed-in person's role to the buttons below it. */
export function AccessProvider({ role, children }: { role: Role; children: ReactNode }) {
  return <RoleContext value={role}>{children}</RoleContext>;
}

/**
 * Whether to show a button: `useCan()("plan:write")`. Relations beyond the role are given where they are
 * known: `["self"]` on an athlete's own record. Courtesy, never protection: the server checks again.
 */
export function useCan(): (action: Action, relations?: readonly Relation[]) => boolean {
  const role = useContext(RoleContext);
  return (action, relations = []) => can([...organisationRelations(role), ...relations], action);
}
