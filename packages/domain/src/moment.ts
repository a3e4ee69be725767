/** When an act happens, and the ids of what it makes. */
export type Moment = { now: Date; newId: () => string };
