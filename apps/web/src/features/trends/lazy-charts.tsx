"use client";

import dynamic from "next/dynamic";
import { Skeleton } from "../../ui/page/skeleton";

const waiting = () => <Skeleton className="size-full" />;

/** {@link SideChart} without its library in the first load. */
export const LazySideChart = dynamic(
  () => import("./athlete/side-chart").then((m) => m.SideChart),
  {
    ssr: false,
    loading: waiting,
  },
);

/** {@link RibbonChart} without its library in the first load. */
export const LazyRibbonChart = dynamic(
  () => import("./team/ribbon-chart").then((m) => m.RibbonChart),
  {
    ssr: false,
    loading: waiting,
  },
);

/** {@link ResponderChart} without its library in the first load. */
export const LazyResponderChart = dynamic(
  () => import("./team/changes/responder-chart").then((m) => m.ResponderChart),
  {
    ssr: false,
    loading: waiting,
  },
);

/** {@link ShareChart} without its library in the first load. */
export const LazyShareChart = dynamic(
  () => import("./team/share-chart").then((m) => m.ShareChart),
  {
    ssr: false,
    loading: waiting,
  },
);
