import type { Source } from "../sources";
import type { TestDefinition, TestScale } from "./tests/definition";
import { mainTestCodes } from "./tests/test-codes";
import { testDefinitions } from "./tests/test-definitions";

/** How a test was done. A result belongs to one protocol; protocols are never compared (domain.md C5). */
export const protocols = mainTestCodes;
export type Protocol = (typeof protocols)[number];

/** What a protocol yields: a distance in cm, a distance known only to lie between two marks, or an angle. */
export type ProtocolScale = Extract<TestScale, "distance" | "interval" | "angle">;

type ProtocolFacts = {
  label: string;
  scale: ProtocolScale;
  kneeBent: boolean;
  sources: readonly Source[];
};

/** Every protocol by its name for people, its scale and its source: a view of the definitions. */
export const protocolFacts: Record<Protocol, ProtocolFacts> = {
  standing_knee_to_wall: viewOf(testDefinitions.standing_knee_to_wall),
  half_kneeling: viewOf(testDefinitions.half_kneeling),
  tape_lunge: viewOf(testDefinitions.tape_lunge),
  pass_fail_wall: viewOf(testDefinitions.pass_fail_wall),
  nwb_goniometer: viewOf(testDefinitions.nwb_goniometer),
  active_dorsiflexion: viewOf(testDefinitions.active_dorsiflexion),
};

/** The scale of a protocol's result. */
export function scaleOf(protocol: Protocol): ProtocolScale {
  return protocolFacts[protocol].scale;
}

function viewOf({ name, scale, knee, sources }: TestDefinition): ProtocolFacts {
  return { label: name, scale: protocolScale(scale), kneeBent: knee === "bent", sources };
}

/** A main test's scale; the others never carry an assessment. */
function protocolScale(scale: TestScale): ProtocolScale {
  return scale === "interval" || scale === "angle" ? scale : "distance";
}
