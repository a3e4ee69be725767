"use client";

import { latePart } from "../../ui/late-part";
import { Skeleton } from "../../ui/page/skeleton";
import { inTurn } from "./in-turn";

const chart = { place: <Skeleton className="size-full" />, inBrowser: true };

/** {@link SideChart} without its library in the first load. */
export const LazySideChart = latePart(
  () => import("./athlete/side-chart").then((file) => inTurn(file.SideChart)),
  chart,
);

/** {@link RibbonChart} without its library in the first load. */
export const LazyRibbonChart = latePart(
  () => import("./team/ribbon-chart").then((file) => inTurn(file.RibbonChart)),
  chart,
);

/** {@link ResponderChart} without its library in the first load. */
export const LazyResponderChart = latePart(
  () => import("./team/changes/responder-chart").then((file) => inTurn(file.ResponderChart)),
  chart,
);

/** {@link ShareChart} without its library in the first load. */
export const LazyShareChart = latePart(
  () => import("./team/share-chart").then((file) => inTurn(file.ShareChart)),
  chart,
);
