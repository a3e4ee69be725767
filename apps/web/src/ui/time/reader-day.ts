import { useSyncExternalStore } from "react";
import { type DayOrder, dayOrderOf } from "./typed-day";

/** Year first, as on the server, where nobody reads yet. */
const yearFirst = dayOrderOf("sv-SE");
let known: { locale: string; order: DayOrder } | null = null;

/** The order in which this browser's reader writes a day. */
export function readerDayOrder(): DayOrder {
  if (typeof navigator === "undefined") return yearFirst;
  const locale = navigator.language;
  if (known?.locale !== locale) known = { locale, order: orderOrYearFirst(locale) };
  return known.order;
}

/** {@link readerDayOrder}, year first until the page has its reader. */
export function useDayOrder(): DayOrder {
  return useSyncExternalStore(unchanging, readerDayOrder, () => yearFirst);
}

const unchanging = () => () => {};

/** A browser may call its language something that is none, such as "en-US@posix". */
function orderOrYearFirst(locale: string): DayOrder {
  try {
    return dayOrderOf(locale);
  } catch {
    return yearFirst;
  }
}
