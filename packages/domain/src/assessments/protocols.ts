import type { Source } from "../sources";

/** How a test was done. A result belongs to one protocol; protocols are never compared (domain.md C5). */
export const protocols = [
  "standing_knee_to_wall",
  "half_kneeling",
  "tape_lunge",
  "pass_fail_wall",
  "nwb_goniometer",
] as const;
export type Protocol = (typeof protocols)[number];

/** What a protocol yields: a distance in cm, a distance known only to lie between two marks, or an angle. */
export type ProtocolScale = "distance" | "interval" | "angle";

type ProtocolFacts = {
  label: string;
  scale: ProtocolScale;
  /** With a bent knee the gastrocnemius is slack, so a stretch behind speaks of the soleus. */
  kneeBent: boolean;
  sources: readonly Source[];
};

/** Every protocol by its name for people, its scale and its source. */
export const protocolFacts: Record<Protocol, ProtocolFacts> = {
  standing_knee_to_wall: {
    label: "Knee to wall, standing",
    scale: "distance",
    kneeBent: true,
    sources: ["000:13"],
  },
  half_kneeling: {
    label: "Knee to wall, half kneeling",
    scale: "distance",
    kneeBent: true,
    sources: ["003:36"],
  },
  tape_lunge: {
    label: "Lunge along a tape",
    scale: "distance",
    kneeBent: true,
    sources: ["002:45"],
  },
  pass_fail_wall: {
    label: "Wall test, pass or fail",
    scale: "interval",
    kneeBent: true,
    sources: ["000:13", "C7"],
  },
  nwb_goniometer: {
    label: "Goniometer, not bearing weight",
    scale: "angle",
    kneeBent: false,
    sources: ["002:37"],
  },
};

/** The scale of a protocol's result. */
export function scaleOf(protocol: Protocol): ProtocolScale {
  return protocolFacts[protocol].scale;
}
