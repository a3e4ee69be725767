import { absoluteDate, relativeDate } from "./date-words";

type Props = {
  /** `YYYY-MM-DD` in the athlete's calendar. */
  date: string;
  /** The reader's or athlete's today, `YYYY-MM-DD`; given, so that server and browser agree. */
  today: string;
  className?: string;
};

/** A day, relative when near; hovering shows it in full. */
export function RelativeDate({ date, today, className }: Props) {
  return (
    <time dateTime={date} title={absoluteDate(date)} className={className}>
      {relativeDate(date, today)}
    </time>
  );
}
