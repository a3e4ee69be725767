/** A user's role in one organisation; whoever comes earlier may do all that a later one may to others. */
export const roles = ["owner", "coach", "assistant", "athlete"] as const;
export type Role = (typeof roles)[number];

/** Whether a change of role takes rights away. */
export function isDemotion(before: Role, after: Role): boolean {
  return roles.indexOf(after) > roles.indexOf(before);
}

/** Who asks: a signed-in user in the organisation they work in now, role read per request. */
export type Actor = {
  userId: string;
  organisationId: string;
  role: Role;
};

/**
 * How an actor stands to the thing asked for, looked up in the database per request.
 * `coach` and `assistant` mean: of one of that athlete's teams (or of that team);
 * `self` is the athlete's own record; `member` is anybody of the organisation.
 */
export type Relation = "owner" | "coach" | "assistant" | "self" | "member";

/** What is asked for, `noun:verb`. */
export type Action = keyof typeof POLICY;

const staff = ["owner", "coach", "assistant"] as const satisfies readonly Relation[];
const deciders = ["owner", "coach"] as const satisfies readonly Relation[];

/** The whole policy: action → relations that may. Server checks and hidden buttons read this table. */
export const POLICY = {
  // an athlete
  "athlete:read": [...staff, "self"],
  "athlete:write": deciders,
  "athlete:audit": deciders,
  "athlete:preferences": [...deciders, "self"],
  "plan:read": [...staff, "self"],
  "plan:write": deciders,
  "session:read": [...staff, "self"],
  "session:log": [...staff, "self"],
  "assessment:read": [...staff, "self"],
  "assessment:capture": [...staff, "self"],
  "assessment:amend": deciders,
  "assessment:plan": deciders,
  "assessment:review": deciders,
  "hold:clear": deciders,
  "trend:read": [...staff, "self"],
  // a team
  "team:read": staff,
  "team:write": deciders,
  "team:trends": staff,
  "team:assign": deciders,
  // the organisation
  "organisation:read": [...staff, "member"],
  "organisation:write": ["owner"],
  "organisation:trends": ["owner"],
  "member:read": ["owner"],
  "member:write": ["owner"],
  "invitation:write": deciders,
  "team:create": deciders,
  "roster:read": staff,
  "roster:write": deciders,
  "roster:export": staff,
  "view:keep": staff,
  "queue:read": staff,
  "queue:write": deciders,
  "routine:read": staff,
  "routine:write": deciders,
  "plan:assign": deciders,
  "rules:read": staff,
  "rules:write": ["owner"],
  "audit:read": ["owner"],
} as const satisfies Record<string, readonly Relation[]>;

/** Whether any of the actor's relations may do `action`. */
export function can(relations: readonly Relation[], action: Action): boolean {
  return POLICY[action].some((relation) => (relations as readonly string[]).includes(relation));
}

/** The relations that a role alone gives towards the organisation as a whole. */
export function organisationRelations(role: Role): readonly Relation[] {
  return role === "athlete" ? ["member"] : [role, "member"];
}

/** The roles that may do `action` on the organisation as a whole. */
export function rolesThatMay(action: Action): Role[] {
  return roles.filter((role) => can(organisationRelations(role), action));
}
