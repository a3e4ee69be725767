/** Where a protocol's measuring error comes from: the default, what a version held, or measured now. */
export const errorChoices = ["default", "in_force", "measured"] as const;
export type ErrorChoice = (typeof errorChoices)[number];
