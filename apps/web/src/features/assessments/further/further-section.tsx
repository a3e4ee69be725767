"use client";

import type { Side } from "@talus/domain/sides";
import type { ReactNode } from "react";
import type { CaptureBasis } from "../capture-basis";
import type { FurtherTest } from "../draft/draft";
import type { Capture } from "../use-capture";
import { FurtherNumbers } from "./further-numbers";
import { LungeSection } from "./lunge-section";
import { MovesSection } from "./moves-section";
import { SquatSection } from "./squat-section";
import { TowelSection } from "./towel-section";

type Props = { test: FurtherTest; capture: Capture; basis: CaptureBasis; shown?: readonly Side[] };

/** The fields of a further test, of both sides or of one. */
export function FurtherSection({ test, capture, basis, shown }: Props): ReactNode {
  const on = shown ? { shown } : {};
  if (test === "straight_knee_towel") return <TowelSection {...{ capture, basis, ...on }} />;
  if (test === "squat_screen") return <SquatSection capture={capture} />;
  if (test === "functional_baseline") return <MovesSection capture={capture} />;
  if (test === "lunge_quality") return <LungeSection capture={capture} />;
  return <FurtherNumbers measure={test} {...{ capture, basis, ...on }} />;
}
