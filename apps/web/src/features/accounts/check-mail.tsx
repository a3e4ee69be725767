import { Notice } from "../../ui/marks/notice";

/** What follows a form that asked for an account; the same whether or not the address has one. */
export function CheckMail() {
  return (
    <Notice>
      Check your mail: a link is on its way that says how to go on. It works for a day.
    </Notice>
  );
}
