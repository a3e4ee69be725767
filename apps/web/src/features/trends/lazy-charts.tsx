"use client";

import { latePart } from "../../ui/late-part";
import { Skeleton } from "../../ui/page/skeleton";

const chart = { place: <Skeleton className="size-full" />, inBrowser: true };

/** {@link SideChart} without its library in the first load. */
export const LazySideChart = latePart(
  () => import("./athlete/side-chart").then((file) => file.SideChart),
  chart,
);

/** {@link RibbonChart} without its library in the first load. */
export const LazyRibbonChart = latePart(
  () => import("./team/ribbon-chart").then((file) => file.RibbonChart),
  chart,
);

/** {@link ResponderChart} without its library in the first load. */
export const LazyResponderChart = latePart(
  () => import("./team/changes/responder-chart").then((file) => file.ResponderChart),
  chart,
);

/** {@link ShareChart} without its library in the first load. */
export const LazyShareChart = latePart(
  () => import("./team/share-chart").then((file) => file.ShareChart),
  chart,
);
