import { type MainTestScale, mainTestFacts } from "./tests/main-test-facts";
import { mainTestCodes } from "./tests/test-codes";

/** How a test was done. A result belongs to one protocol; protocols are never compared (domain.md C5). */
export const protocols = mainTestCodes;
export type Protocol = (typeof protocols)[number];

/** What a protocol yields: a distance in cm, a distance known only to lie between two marks, or an angle. */
export type ProtocolScale = MainTestScale;

/** Every protocol by its name for people, its scale and its knee. */
export const protocolFacts = mainTestFacts satisfies Record<Protocol, unknown>;

/** The scale of a protocol's result. */
export function scaleOf(protocol: Protocol): ProtocolScale {
  return protocolFacts[protocol].scale;
}
