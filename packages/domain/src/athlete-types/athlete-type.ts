import type { AthleteType } from "../athletes/athlete";
import { typeLabels } from "../athletes/athlete-labels";
import type { TypeRules } from "./type-rules";

/** A type of the organisation's own: a base, a goal of its own, how often, and which days take what. */
export type OwnType = {
  id: string;
  name: string;
  base: AthleteType;
  /** Where an athlete has no target of their own; null: the rule set's. */
  targetCm: number | null;
  rules: TypeRules;
  isArchived: boolean;
  version: number;
  /** Athletes of the type that are not archived. */
  athleteCount: number;
};

/** How an athlete's type is named on screen: the own type's name, else the shipped one. */
export function typeNameOf(athlete: {
  athleteType: AthleteType;
  typeName?: string | null;
}): string {
  return athlete.typeName ?? typeLabels[athlete.athleteType];
}
